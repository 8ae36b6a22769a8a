#[whatsapp_errors::error_codes("../../whatsapp-errors-table/tests/tables/heading_missing.csv")]
pub enum ErrorCode {}

fn main() {}
