#[whatsapp_errors::error_codes("row_too_long.csv")]
pub enum ErrorCode {}

fn main() {}
