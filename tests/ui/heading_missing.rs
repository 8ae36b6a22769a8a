#[whatsapp_errors::error_codes("heading_missing.csv")]
pub enum ErrorCode {}

fn main() {}
