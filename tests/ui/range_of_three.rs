#[whatsapp_errors::error_codes("range_of_three.csv")]
pub enum ErrorCode {}

fn main() {}
