#[whatsapp_errors::error_codes("../../whatsapp-errors-table/tests/tables/separated_by_semicolons.csv")]
pub enum ErrorCode {}

fn main() {}
