#[whatsapp_errors::error_codes("empty.csv")]
pub struct ErrorCode {}

fn main() {}
