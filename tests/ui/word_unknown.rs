#[whatsapp_errors::error_codes("../../whatsapp-errors-table/tests/tables/word_unknown.csv")]
pub enum ErrorCode {}

fn main() {}
