#[whatsapp_errors::error_codes("../../whatsapp-errors-table/tests/tables/merge_conflict.csv")]
pub enum ErrorCode {}

fn main() {}
