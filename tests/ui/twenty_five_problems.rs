#[whatsapp_errors::error_codes("../../whatsapp-errors-table/tests/tables/twenty_five_problems.csv")]
pub enum ErrorCode {}

fn main() {}
