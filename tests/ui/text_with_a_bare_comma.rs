#[whatsapp_errors::error_codes("../../whatsapp-errors-table/tests/tables/text_with_a_bare_comma.csv")]
pub enum ErrorCode {}

fn main() {}
