#[whatsapp_errors::error_codes("code_with_leading_zero.csv")]
pub enum ErrorCode {}

fn main() {}
