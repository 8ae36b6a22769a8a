#[whatsapp_errors::error_codes("blank_code.csv")]
pub enum ErrorCode {}

fn main() {}
