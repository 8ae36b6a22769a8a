#[whatsapp_errors::error_codes("range_of_one.csv")]
pub enum ErrorCode {}

fn main() {}
