#[whatsapp_errors::error_codes("range_reversed.csv")]
pub enum ErrorCode {}

fn main() {}
