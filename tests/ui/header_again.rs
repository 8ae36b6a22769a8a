#[whatsapp_errors::error_codes("../../whatsapp-errors-table/tests/tables/header_again.csv")]
pub enum ErrorCode {}

fn main() {}
