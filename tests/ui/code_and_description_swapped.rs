#[whatsapp_errors::error_codes("code_and_description_swapped.csv")]
pub enum ErrorCode {}

fn main() {}
