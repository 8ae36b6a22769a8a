#[whatsapp_errors::error_codes("empty.csv/errors.csv")]
pub enum ErrorCode {}

fn main() {}
