//! Meta's reference: the error codes of the WhatsApp Business Platform that Meta's servers send.
//!
//! ```
//! use whatsapp_errors::{Category, Scope, cloud_api::ErrorCode};
//!
//! // `code` and `error_subcode` of a failed request
//! let code = ErrorCode::from_parts(100, Some(2388293)).expect("a code of the table");
//! assert_eq!(code, ErrorCode::ParametersWordsRatioExceedsLimit);
//! assert_eq!(code.category(), Category::TemplateCreation);
//!
//! // a locked account: stop everything that it sends, and do not retry
//! let locked = ErrorCode::from_code(131031).expect("a code of the table");
//! assert!(!locked.is_retryable());
//! assert_eq!(locked.scope(), Scope::Account);
//! ```

use whatsapp_errors_macros::error_codes;

/// The error codes that Meta's servers send, with what to do about each.
///
/// The table is `spec/cloud-api.csv`. Codes, titles and HTTP statuses are Meta's; all other texts
/// are this project's own. Each row names its source ([`provenance`](Self::provenance)) and the
/// date it was last checked ([`last_checked`](Self::last_checked)). [`retry`](Self::retry) follows
/// from what the error means, not from its HTTP status: Meta sends most rate limits with HTTP 400,
/// and some of its HTTP 500s never go away on their own.
#[cfg_attr(feature = "serde", error_codes("../spec/cloud-api.csv", serde))]
#[cfg_attr(not(feature = "serde"), error_codes("../spec/cloud-api.csv"))]
pub enum ErrorCode {}

/// The oldest date in the column `Checked`, such as `2025-11-19`: every row was checked on that day
/// or later.
///
/// ```
/// use whatsapp_errors::cloud_api::{LAST_CHECKED, OLDEST_CHECKED};
///
/// assert!(OLDEST_CHECKED <= LAST_CHECKED);
/// println!("Meta's reference, checked between {OLDEST_CHECKED} and {LAST_CHECKED}");
/// ```
pub const OLDEST_CHECKED: &str = {
    let mut oldest = ErrorCode::ALL[0].last_checked();
    let mut index = 1;
    while index < ErrorCode::ALL.len() {
        let day = ErrorCode::ALL[index].last_checked();
        if is_earlier(day, oldest) {
            oldest = day;
        }
        index += 1;
    }
    oldest
};

/// The most recent date in the column `Checked`.
pub const LAST_CHECKED: &str = {
    let mut last = ErrorCode::ALL[0].last_checked();
    let mut index = 1;
    while index < ErrorCode::ALL.len() {
        let day = ErrorCode::ALL[index].last_checked();
        if is_earlier(last, day) {
            last = day;
        }
        index += 1;
    }
    last
};

/// Compares two dates in ISO 8601, which sort in the order of their characters. `Ord` cannot be
/// used in constants.
const fn is_earlier(day: &str, other: &str) -> bool {
    let (day, other) = (day.as_bytes(), other.as_bytes());
    let mut index = 0;
    while index < day.len() {
        if day[index] != other[index] {
            return day[index] < other[index];
        }
        index += 1;
    }
    false
}
