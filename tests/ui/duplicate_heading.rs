#[whatsapp_errors::error_codes("duplicate_heading.csv")]
pub enum ErrorCode {}

fn main() {}
