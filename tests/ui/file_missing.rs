#[whatsapp_errors::error_codes("../../whatsapp-errors-table/tests/tables/duplicate_cod.csv")]
pub enum ErrorCode {}

fn main() {}
