//! How an error behaves: what kind it is, how much is affected, who has to act, how it arrives, whether a retry helps.

mod actor;
mod category;
mod delivery;
mod retry;
mod scope;
mod word;

pub use actor::Actor;
pub use category::Category;
pub use delivery::Delivery;
pub use retry::{Backoff, Retry};
pub use scope::Scope;
pub use word::UnknownWord;
#[cfg(feature = "json")]
pub(crate) use word::words;
