#[whatsapp_errors::error_codes("name_keyword.csv")]
pub enum ErrorCode {}

fn main() {}
