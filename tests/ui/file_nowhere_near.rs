#[whatsapp_errors::error_codes("elsewhere/table.csv")]
pub enum ErrorCode {}

fn main() {}
