//! The error codes of the WhatsApp Business Platform as a typed API, generated from a CSV table at compile time.
//!
//! ```
//! use whatsapp_errors::{Actor, Retry, Scope, UnknownCode, cloud_api::ErrorCode};
//!
//! // `error.code` of a failed request
//! let code = ErrorCode::try_from(131056)?;
//! assert_eq!(code, ErrorCode::PairRateLimitHit);
//! assert_eq!(code.scope(), Scope::Recipient);
//! assert!(matches!(code.retry(), Retry::Backoff(_)));
//! println!("{code}: {}", code.reasons_and_solutions());
//! # Ok::<(), UnknownCode>(())
//! ```
//!
//! Two tables ship. [`cloud_api::ErrorCode`] is Meta's reference: what Meta's servers send. [`ErrorCode`] is the project's
//! own table, which gives several numbers another meaning; [`ErrorCode::cloud_api`] lists where the two differ.
//!
//! | I want to | with |
//! |---|---|
//! | find the error of a number | [`from_code`](cloud_api::ErrorCode::from_code), or `try_from` to keep an unknown number |
//! | find the error of a number and its sub-code | [`from_parts`](cloud_api::ErrorCode::from_parts) |
//! | find the error of a log line | `"(#131047) Re-engagement message".parse::<ErrorCode>()` |
//! | know what it means and what to do | [`details`](cloud_api::ErrorCode::details), [`reasons_and_solutions`](cloud_api::ErrorCode::reasons_and_solutions) |
//! | know whether and when to retry | [`retry`](cloud_api::ErrorCode::retry) |
//! | know how much is down, and who must act | [`scope`](cloud_api::ErrorCode::scope), [`actor`](cloud_api::ErrorCode::actor) |
//! | go through all errors | [`ALL`](cloud_api::ErrorCode::ALL) |
//! | have a table of my own | [`error_codes`] |
//! | write code for any table | [`ErrorTable`] and [`Entry`] |
//!
//! # Unknown codes
//!
//! Meta adds codes at any time. A number that the table does not have is `None` or an [`UnknownCode`] that keeps it, and
//! never a panic. The enums are `#[non_exhaustive]`: a `match` on them has an arm for the codes to come.
//!
//! # Features
//!
//! None is on by default; without them the library is `no_std` and depends on nothing but its macro.
//!
//! - `serde`: a code is serialized as its number.
//! - `http`: [`ErrorTable`] gives the HTTP status as the type of the `http` crate.

#![cfg_attr(not(feature = "json"), no_std)]

// The generated code names the library by this path in every crate, here too.
extern crate self as whatsapp_errors;

#[cfg(feature = "json")]
mod api_error;
mod behaviour;
mod bridge;
pub mod cloud_api;
#[cfg(feature = "json")]
mod document;
#[cfg(feature = "json")]
mod failure;
#[cfg(feature = "json")]
mod failures;
mod integrations;
mod parse;
#[cfg(feature = "json")]
mod policy;
mod table;

#[doc(hidden)]
pub mod __private;

#[cfg(feature = "json")]
pub use api_error::{ApiError, ApiErrorBuilder, Confidence, DeliveryState};
pub use behaviour::{Actor, Backoff, Category, Delivery, Retry, Scope, UnknownWord};
#[cfg(feature = "json")]
pub use failure::{Failure, Origin};
#[cfg(feature = "json")]
pub use failures::failures;
pub use parse::ParseCodeError;
#[cfg(feature = "json")]
pub use policy::Policy;
pub use table::{Entry, ErrorTable, UnknownCode};
pub use whatsapp_errors_macros::error_codes;

/// The error codes of the project's own table, `spec/errors.csv`.
///
/// ```
/// use whatsapp_errors::ErrorCode;
///
/// let code = ErrorCode::from_code(131047).expect("a code of the table");
/// assert_eq!(code, ErrorCode::ReEngagementRequired);
/// assert_eq!(code.description(), "Re-engagement Required");
/// assert_eq!(code.http_status(), 403);
/// ```
#[error_codes("../spec/errors.csv")]
pub enum ErrorCode {}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
