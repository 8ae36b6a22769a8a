#[whatsapp_errors::error_codes("name_from_other_letters.csv")]
pub enum ErrorCode {}

fn main() {}
