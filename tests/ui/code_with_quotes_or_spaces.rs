#[whatsapp_errors::error_codes("code_with_quotes_or_spaces.csv")]
pub enum ErrorCode {}

fn main() {}
