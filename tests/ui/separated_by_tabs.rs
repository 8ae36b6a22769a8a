#[whatsapp_errors::error_codes("separated_by_tabs.csv")]
pub enum ErrorCode {}

fn main() {}
