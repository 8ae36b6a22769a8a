#[whatsapp_errors::error_codes("../../whatsapp-errors-table/tests/tables/empty.csv/errors.csv")]
pub enum ErrorCode {}

fn main() {}
