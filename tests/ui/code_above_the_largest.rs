#[whatsapp_errors::error_codes("code_above_the_largest.csv")]
pub enum ErrorCode {}

fn main() {}
