#[whatsapp_errors::error_codes("text_with_a_bare_comma.csv")]
pub enum ErrorCode {}

fn main() {}
