#[whatsapp_errors::error_codes("heading_cannot_be_blank.csv")]
pub enum ErrorCode {}

fn main() {}
