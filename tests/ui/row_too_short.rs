#[whatsapp_errors::error_codes("../../whatsapp-errors-table/tests/tables/row_too_short.csv")]
pub enum ErrorCode {}

fn main() {
    assert!(ErrorCode::RateLimitExceeded.is_retryable());
    let _ = ErrorCode::InvalidToken;
}
