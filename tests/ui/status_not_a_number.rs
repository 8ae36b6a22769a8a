#[whatsapp_errors::error_codes("status_not_a_number.csv")]
pub enum ErrorCode {}

fn main() {
    assert!(ErrorCode::RateLimitExceeded.is_retryable());
    let _ = ErrorCode::InvalidToken;
}
