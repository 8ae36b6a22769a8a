//! What is received.

mod text;

pub use text::{Mention, Mentions, Sign, failures_in_text};
