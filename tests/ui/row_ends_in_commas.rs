#[whatsapp_errors::error_codes("row_ends_in_commas.csv")]
pub enum ErrorCode {}

fn main() {}
