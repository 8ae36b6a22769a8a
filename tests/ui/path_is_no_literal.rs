const TABLE: &str = "errors.csv";

#[whatsapp_errors::error_codes(TABLE)]
pub enum ErrorCode {}

fn main() {}
