#[whatsapp_errors::error_codes("code_from_a_spreadsheet.csv")]
pub enum ErrorCode {}

fn main() {}
