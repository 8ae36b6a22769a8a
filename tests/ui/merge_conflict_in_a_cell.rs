#[whatsapp_errors::error_codes("merge_conflict_in_a_cell.csv")]
pub enum ErrorCode {}

fn main() {}
