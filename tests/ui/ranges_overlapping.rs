#[whatsapp_errors::error_codes("ranges_overlapping.csv")]
pub enum ErrorCode {}

fn main() {}
