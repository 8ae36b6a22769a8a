#[whatsapp_errors::error_codes("code_signed.csv")]
pub enum ErrorCode {}

fn main() {}
