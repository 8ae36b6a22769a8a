#[whatsapp_errors::error_codes("code_not_a_number.csv")]
pub enum ErrorCode {}

fn main() {}
