#[whatsapp_errors::error_codes("name_from_no_letters.csv")]
pub enum ErrorCode {}

fn main() {}
