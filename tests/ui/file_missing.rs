#[whatsapp_errors::error_codes("duplicate_cod.csv")]
pub enum ErrorCode {}

fn main() {}
