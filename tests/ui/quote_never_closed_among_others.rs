#[whatsapp_errors::error_codes("quote_never_closed_among_others.csv")]
pub enum ErrorCode {}

fn main() {}
