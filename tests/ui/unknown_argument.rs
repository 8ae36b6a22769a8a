#[whatsapp_errors::error_codes("empty.csv", path = "x")]
pub enum ErrorCode {}

fn main() {}
