//! Every error of the WhatsApp Cloud API, as a decision: what it means, whether and when to retry,
//! what to pause, and who has to act. The API is generated from a CSV table at compile time.
//!
//! ```
//! # #[cfg(feature = "json")] {
//! use std::time::Duration;
//! use whatsapp_errors::{ApiError, Scope, cloud_api::ErrorCode};
//!
//! // the response to a failed request
//! let body = br#"{"error":{"message":"(#131056) pair rate limit hit","code":131056}}"#;
//! let error = ApiError::from_response(400, body);
//!
//! assert_eq!(error.kind(), Some(ErrorCode::PairRateLimitHit));
//! assert_eq!(error.retry_delay(2), Some(Duration::from_secs(16)));
//! assert_eq!(error.scope(), Scope::Recipient);
//! println!("{}", error.explain());
//! # }
//! ```
//!
//! There are two tables. **For what Meta's servers send, use [`cloud_api::ErrorCode`]**, Meta's
//! reference. [`ErrorCode`] is the project's own table, in which several numbers mean something
//! else; [`ErrorCode::cloud_api`] lists the differences.
//!
//! The search of these pages finds a code, such as `131047`, and the name of a variant, such as
//! `ReEngagementMessage`. It does not search the texts. To search those, use the command
//! `whatsapp-errors list --search`, or the page that `whatsapp-errors export --format html` prints.
//!
//! | I want to | with |
//! |---|---|
#![cfg_attr(
    feature = "json",
    doc = "| read the response to a failed request | [`from_response`](ApiError::from_response) |"
)]
#![cfg_attr(
    all(feature = "json", feature = "http"),
    doc = "| … with what its headers say | [`from_http`](ApiError::from_http) |"
)]
#![cfg_attr(
    feature = "json",
    doc = "| read a webhook, a batch, a provider's response | [`failures`] |"
)]
#![cfg_attr(
    feature = "json",
    doc = "| read a log, or what somebody pasted | [`failures_in_text`], [`Mentions`] |"
)]
#![cfg_attr(
    feature = "json",
    doc = "| get the whole decision as one value, for a queue or a log | [`decision`](ApiError::decision) |"
)]
#![cfg_attr(
    feature = "json",
    doc = "| know when to retry | [`retry_delay`](ApiError::retry_delay), [`not_before`](ApiError::not_before) |"
)]
#![cfg_attr(
    feature = "json",
    doc = "| know whether a resend could deliver it twice | [`delivery_state`](ApiError::delivery_state) |"
)]
#![cfg_attr(feature = "json", doc = "| know what to pause | [`affected`](Failure::affected) |")]
#![cfg_attr(feature = "json", doc = "| count errors in a metric | [`label`](ApiError::label) |")]
#![cfg_attr(
    feature = "json",
    doc = "| ask a common question | [`needs_template`](ApiError::needs_template), [`needs_reauth`](ApiError::needs_reauth) and others |"
)]
#![cfg_attr(feature = "json", doc = "| override the retry of some errors | [`Policy`] |")]
//! | look up a code | [`from_code`](cloud_api::ErrorCode::from_code), or [`try_from`](cloud_api::ErrorCode#impl-TryFrom<i64>-for-ErrorCode), whose error keeps the number |
//! | look up a code with its sub-code | [`from_parts`](cloud_api::ErrorCode::from_parts) |
//! | look up the code in a message | [`parse`](cloud_api::ErrorCode#impl-FromStr-for-ErrorCode): `"(#131047) Re-engagement message".parse::<ErrorCode>()` |
//! | know what it means and what to do | [`details`](cloud_api::ErrorCode::details), [`reasons_and_solutions`](cloud_api::ErrorCode::reasons_and_solutions) |
//! | know whether and when to retry | [`retry`](cloud_api::ErrorCode::retry) |
//! | know what is affected, and who must act | [`scope`](cloud_api::ErrorCode::scope), [`actor`](cloud_api::ErrorCode::actor) |
//! | list all errors | [`ALL`](cloud_api::ErrorCode::ALL) |
//! | use a table of my own | [`error_codes`] |
//! | write code for any table | [`ErrorTable`] and [`Row`] |
//!
//! # Where the data comes from
//!
//! Each row of Meta's reference names its source and the date it was last checked. Numbers, titles
//! and HTTP statuses are Meta's; all other texts are this project's own. Nothing is guessed: a row
//! has no HTTP status if Meta gives none, and unconfirmed codes are not in the table.
//!
//! # What may change
//!
//! New rows, and rows whose behaviour changes, come in minor releases, and the changelog lists
//! them. A variant that is renamed keeps its former name as a deprecated constant, which programs
//! can name by path but not import. Rows are removed only in major releases.
//!
//! # Unknown codes
//!
//! Meta adds codes at any time. Looking up a number that the table does not have gives `None`, or
//! an [`UnknownCode`] that keeps the number; it never panics. The enums are `#[non_exhaustive]`, so
//! a `match` needs a wildcard arm for future codes.
//!
//! # Features
//!
//! Without features the library is `no_std` and depends only on its macro and on the keywords of
//! its tables.
//!
//! - `json` (default): `ApiError`, `failures`, `failures_in_text` and `Policy`, which read the
//!   errors that Meta sends and decide what to do about them.
//! - `serde`: `Serialize` and `Deserialize` for the two enums; a code is serialized as its number.
//! - `http`: `ApiError::from_http`, and HTTP statuses as the type of the `http` crate.
//! - `miette`: `miette::Diagnostic` for `ApiError`.

#![cfg_attr(not(feature = "json"), no_std)]
#![cfg_attr(docsrs, feature(doc_cfg))]

// The generated code names the library by this path in every crate, here too.
extern crate self as whatsapp_errors;

mod table;
mod parse;
mod integrations;
pub mod cloud_api;
mod bridge;
#[cfg(feature = "http")]
mod status_code;

#[cfg(feature = "json")]
mod received;

#[doc(hidden)]
pub mod __private;

pub use parse::ParseCodeError;
#[cfg(feature = "json")]
pub use received::{
    Affected, ApiError, ApiErrorBuilder, Confidence, Decision, DeliveryState, Failure, Mention,
    Mentions, Origin, Policy, Sign, failures, failures_in_text,
};
pub use table::{ErrorTable, Row, UnknownCode};
pub use whatsapp_errors_macros::error_codes;
pub use whatsapp_errors_table::{
    Actor, Backoff, Category, Delivery, ParseWordError, Retry, Scope, Verdict,
};

/// The project's own 20 codes. **For errors that Meta sends, use [`cloud_api::ErrorCode`]**: more
/// than half of these numbers mean something else there. 131031, for example, is a locked account,
/// not a rate limit.
///
/// The table is `spec/errors.csv`. [`cloud_api`](Self::cloud_api) lists the differences, and the
/// note of a variant says what Meta's servers mean by its code. The search of this documentation
/// finds codes in Meta's reference only.
///
/// ```
/// use whatsapp_errors::ErrorCode;
///
/// let code = ErrorCode::from_code(131047).expect("a code of the table");
/// assert_eq!(code, ErrorCode::ReEngagementRequired);
/// assert_eq!(code.description(), "Re-engagement Required");
/// assert_eq!(code.http_status(), 403);
/// ```
#[cfg_attr(feature = "serde", error_codes("../spec/errors.csv", no_alias, serde))]
#[cfg_attr(not(feature = "serde"), error_codes("../spec/errors.csv", no_alias))]
pub enum ErrorCode {}

#[cfg(all(doctest, feature = "json"))]
#[doc = include_str!("../README.md")]
struct Readme;
