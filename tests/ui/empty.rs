#[whatsapp_errors::error_codes("empty.csv")]
pub enum ErrorCode {}

fn main() {
    let code = ErrorCode::RateLimitExceeded;
    println!("{}", code.description());
}
