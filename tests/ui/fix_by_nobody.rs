#[whatsapp_errors::error_codes("fix_by_nobody.csv")]
pub enum ErrorCode {}

fn main() {}
