#[whatsapp_errors::error_codes("../../whatsapp-errors-table/tests/tables/empty.csv")]
pub enum ErrorCode {}

fn main() {
    let code = ErrorCode::RateLimitExceeded;
    println!("{}", code.description());
}
