#[whatsapp_errors::error_codes("word_unknown.csv")]
pub enum ErrorCode {}

fn main() {}
