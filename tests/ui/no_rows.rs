#[whatsapp_errors::error_codes("no_rows.csv")]
pub enum ErrorCode {}

fn main() {}
