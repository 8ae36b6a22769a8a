#[whatsapp_errors::error_codes("utf_16.csv")]
pub enum ErrorCode {}

fn main() {}
