#[whatsapp_errors::error_codes("merge_conflict.csv")]
pub enum ErrorCode {}

fn main() {}
