#[whatsapp_errors::error_codes]
pub enum ErrorCode {}

fn main() {}
