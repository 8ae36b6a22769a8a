#[whatsapp_errors::error_codes("heading_unknown.csv")]
pub enum ErrorCode {}

fn main() {}
