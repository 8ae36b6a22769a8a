#[whatsapp_errors::error_codes("text_after_a_quote.csv")]
pub enum ErrorCode {}

fn main() {}
