#[whatsapp_errors::error_codes("text_with_a_bare_comma_after_a_space.csv")]
pub enum ErrorCode {}

fn main() {}
