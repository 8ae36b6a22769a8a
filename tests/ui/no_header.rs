#[whatsapp_errors::error_codes("no_header.csv")]
pub enum ErrorCode {}

fn main() {}
