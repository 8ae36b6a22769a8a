//! Errors in what people paste.

mod alone;
mod company;
mod dump;
mod encoding;
mod escaped;
mod headers;
mod hits;
mod known;
mod label;
mod mention;
mod mentions;
mod number;
mod scan;
mod sign;
mod title;

pub use mention::Mention;
pub use mentions::Mentions;
pub use sign::Sign;

/// x
pub fn failures_in_text(text: impl AsRef<[u8]>) -> Vec<Mention> {
    mentions::all(text.as_ref())
}
