#[whatsapp_errors::error_codes("blank_description.csv")]
pub enum ErrorCode {}

fn main() {}
