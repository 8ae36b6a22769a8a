#[whatsapp_errors::error_codes("name_all.csv")]
pub enum ErrorCode {}

fn main() {}
