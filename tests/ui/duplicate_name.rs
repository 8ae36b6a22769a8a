#[whatsapp_errors::error_codes("duplicate_name.csv")]
pub enum ErrorCode {}

fn main() {}
