#[whatsapp_errors::error_codes("column_without_heading.csv")]
pub enum ErrorCode {}

fn main() {}
