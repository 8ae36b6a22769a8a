#[whatsapp_errors::error_codes("empty.csv")]
pub enum ErrorCode<T> {}

fn main() {}
