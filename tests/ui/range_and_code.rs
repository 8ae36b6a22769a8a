#[whatsapp_errors::error_codes("range_and_code.csv")]
pub enum ErrorCode {}

fn main() {}
