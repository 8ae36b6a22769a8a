#[whatsapp_errors::error_codes("../../whatsapp-errors-table/tests/tables/duplicate_name.csv")]
pub enum ErrorCode {}

fn main() {}
