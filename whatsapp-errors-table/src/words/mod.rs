//! The keywords of a table's cells as types.

mod keyword;
mod keywords;
pub mod label;
mod retry;
mod verdict;
#[cfg(feature = "serde")]
mod serde_impls;
#[cfg(feature = "serde")]
#[doc(hidden)]
pub use serde_impls::KeywordVisitor;

pub use keyword::ParseWordError;
pub use keywords::{Actor, Category, Delivery, Scope};
pub use retry::{Backoff, Retry};
#[cfg(feature = "read")]
pub(crate) use retry::{RETRY_WORDS, WAIT_UNITS, parse_wait};
pub use verdict::Verdict;
