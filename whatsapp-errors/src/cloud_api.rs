//! Meta's own reference of the WhatsApp Business Platform's error codes: what Meta's servers really send.
//!
//! ```
//! use whatsapp_errors::{Category, Scope, cloud_api::ErrorCode};
//!
//! // `code` and `error_subcode` of a failed request
//! let code = ErrorCode::from_parts(100, Some(2388293)).expect("a code of the table");
//! assert_eq!(code, ErrorCode::ParametersWordsRatioExceedsLimit);
//! assert_eq!(code.category(), Category::TemplateCreation);
//!
//! // a locked account: stop everything that it sends, and never retry blindly
//! let locked = ErrorCode::from_code(131031).expect("a code of the table");
//! assert!(!locked.is_retryable());
//! assert_eq!(locked.scope(), Scope::Account);
//! ```

use whatsapp_errors_macros::error_codes;

/// The error codes of Meta's reference, `spec/cloud-api.csv`: numbers, titles and HTTP statuses are Meta's, all other
/// texts this project's own.
///
/// Each row says where it is documented ([`provenance`](Self::provenance)) and when somebody last looked
/// ([`last_checked`](Self::last_checked)). [`retry`](Self::retry) is set row by row from the meaning, never from the HTTP status:
/// Meta sends most throttles with HTTP 400, and some HTTP 500s never heal.
#[cfg_attr(feature = "serde", error_codes("../spec/cloud-api.csv", serde))]
#[cfg_attr(not(feature = "serde"), error_codes("../spec/cloud-api.csv"))]
pub enum ErrorCode {}
