#[whatsapp_errors::error_codes("quote_after_a_space.csv")]
pub enum ErrorCode {}

fn main() {}
