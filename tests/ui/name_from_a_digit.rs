#[whatsapp_errors::error_codes("name_from_a_digit.csv")]
pub enum ErrorCode {}

fn main() {}
