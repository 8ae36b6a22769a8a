#[whatsapp_errors::error_codes("quote_never_closed.csv")]
pub enum ErrorCode {}

fn main() {}
