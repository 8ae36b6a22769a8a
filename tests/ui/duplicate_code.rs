#[whatsapp_errors::error_codes("../../whatsapp-errors-table/tests/tables/duplicate_code.csv")]
pub enum ErrorCode {}

fn main() {
    assert!(ErrorCode::RateLimitExceeded.is_retryable());
    let _ = ErrorCode::InvalidOAuthToken;
}
