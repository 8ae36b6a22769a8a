#[whatsapp_errors::error_codes("parent_code_unknown.csv")]
pub enum ErrorCode {}

fn main() {}
