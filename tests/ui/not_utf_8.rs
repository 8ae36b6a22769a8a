#[whatsapp_errors::error_codes("../../whatsapp-errors-table/tests/tables/not_utf_8.csv")]
pub enum ErrorCode {}

fn main() {
    let code = ErrorCode::RateLimitExceeded;
    println!("{}", code.description());
}
