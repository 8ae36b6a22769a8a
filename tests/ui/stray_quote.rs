#[whatsapp_errors::error_codes("stray_quote.csv")]
pub enum ErrorCode {}

fn main() {
    assert!(ErrorCode::RateLimitExceeded.is_retryable());
    let _ = ErrorCode::InvalidToken;
}
