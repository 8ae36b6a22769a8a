#[whatsapp_errors::error_codes("quote_never_closed_in_a_row_of_quotes.csv")]
pub enum ErrorCode {}

fn main() {}
