#[whatsapp_errors::error_codes("twenty_five_problems.csv")]
pub enum ErrorCode {}

fn main() {}
