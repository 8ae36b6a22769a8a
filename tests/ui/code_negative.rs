#[whatsapp_errors::error_codes("code_negative.csv")]
pub enum ErrorCode {}

fn main() {}
