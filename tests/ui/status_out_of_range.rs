#[whatsapp_errors::error_codes("status_out_of_range.csv")]
pub enum ErrorCode {}

fn main() {}
