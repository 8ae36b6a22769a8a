#[whatsapp_errors::error_codes("no_rows.csv")]
#[derive(Debug, Default)]
pub enum ErrorCode {}

fn main() {}
