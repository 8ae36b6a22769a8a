#[whatsapp_errors::error_codes("wait_that_heals_nothing.csv")]
pub enum ErrorCode {}

fn main() {}
