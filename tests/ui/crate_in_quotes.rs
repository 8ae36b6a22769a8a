#[whatsapp_errors::error_codes("empty.csv", crate = "x")]
pub enum ErrorCode {}

fn main() {}
