#[whatsapp_errors::error_codes("date_malformed.csv")]
pub enum ErrorCode {}

fn main() {}
