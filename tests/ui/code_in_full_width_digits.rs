#[whatsapp_errors::error_codes("code_in_full_width_digits.csv")]
pub enum ErrorCode {}

fn main() {}
