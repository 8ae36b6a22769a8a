#[whatsapp_errors::error_codes("name_pinned_wrong.csv")]
pub enum ErrorCode {}

fn main() {}
