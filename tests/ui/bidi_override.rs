#[whatsapp_errors::error_codes("bidi_override.csv")]
pub enum ErrorCode {}

fn main() {}
