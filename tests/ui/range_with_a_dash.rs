#[whatsapp_errors::error_codes("range_with_a_dash.csv")]
pub enum ErrorCode {}

fn main() {}
