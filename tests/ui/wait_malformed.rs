#[whatsapp_errors::error_codes("wait_malformed.csv")]
pub enum ErrorCode {}

fn main() {}
