#[whatsapp_errors::error_codes("empty.csv")]
pub enum ErrorCode {
    RateLimit,
}

fn main() {}
