#[whatsapp_errors::error_codes("heading_misspelt.csv")]
pub enum ErrorCode {}

fn main() {
    let code = ErrorCode::RateLimitExceeded;
    println!("{}", code.description());
}
