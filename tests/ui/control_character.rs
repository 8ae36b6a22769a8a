#[whatsapp_errors::error_codes("control_character.csv")]
pub enum ErrorCode {}

fn main() {}
