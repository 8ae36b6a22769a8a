#[whatsapp_errors::error_codes("separated_by_semicolons_in_quotes.csv")]
pub enum ErrorCode {}

fn main() {}
