#[whatsapp_errors::error_codes("header_again.csv")]
pub enum ErrorCode {}

fn main() {}
