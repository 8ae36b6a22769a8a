#[whatsapp_errors::error_codes("heading_in_another_case.csv")]
pub enum ErrorCode {}

fn main() {}
