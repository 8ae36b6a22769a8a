#[whatsapp_errors::error_codes("../../whatsapp-errors-table/tests/tables/quote_never_closed.csv")]
pub enum ErrorCode {}

fn main() {}
