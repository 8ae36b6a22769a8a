//! The error codes of the WhatsApp Business Platform as a typed API, generated from a CSV table at compile time.
//!
//! ```
//! use whatsapp_errors::{ErrorCode, UnknownCode};
//!
//! // a number that came with a failed request
//! let code = ErrorCode::try_from(131047)?;
//! assert_eq!(code, ErrorCode::ReEngagementRequired);
//! assert_eq!(code.to_string(), "131047 Re-engagement Required");
//! assert_eq!(code.reasons_and_solutions(), "Use an approved message template to re-initiate conversation.");
//! # Ok::<(), UnknownCode>(())
//! ```
//!
//! | I want to | with |
//! |---|---|
//! | find the error of a number | [`ErrorCode::from_code`], or `ErrorCode::try_from` to keep a number that is unknown |
//! | find the error of a log line | `"(#131047) Re-engagement message".parse::<ErrorCode>()` |
//! | know what it means and what to do | [`ErrorCode::details`], [`ErrorCode::reasons_and_solutions`] |
//! | go through all errors | [`ErrorCode::ALL`] |
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

#![no_std]

// The generated code names the library by this path in every crate, here too.
extern crate self as whatsapp_errors;

mod integrations;
mod parse;
mod table;

#[doc(hidden)]
pub mod __private;

pub use parse::ParseCodeError;
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
