#[whatsapp_errors::error_codes("separated_by_semicolons.csv")]
pub enum ErrorCode {}

fn main() {}
