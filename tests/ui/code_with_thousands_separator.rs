#[whatsapp_errors::error_codes("code_with_thousands_separator.csv")]
pub enum ErrorCode {}

fn main() {}
