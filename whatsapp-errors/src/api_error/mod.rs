//! An error as Meta sent it.

mod builder;
mod decision;
#[cfg(feature = "miette")]
mod diagnostic;
mod display;
mod patterns;
mod read;
mod serialize;
mod wait;

use std::time::Duration;

pub use builder::ApiErrorBuilder;
pub use decision::{Confidence, DeliveryState};
pub(crate) use read::{is_error, is_whole_error, provider_s_own};

use crate::{ErrorTable, Origin, cloud_api};

/// An error that Meta sent, with everything that it said: it says it only once.
///
/// It is as small as a pointer, can be cloned and sent to other threads, and is made by
/// [`from_response`](Self::from_response), [`from_slice`](Self::from_slice) or [`failures`](crate::failures), or for a test
/// by [`builder`](Self::builder). Reading never fails: what Meta did not send is `None`.
///
/// ```
/// use std::time::Duration;
/// use whatsapp_errors::{ApiError, cloud_api::ErrorCode};
///
/// let body = br#"{"error":{"message":"(#131056) pair rate limit hit","type":"OAuthException","code":131056,
///     "error_data":{"messaging_product":"whatsapp","details":"Too many messages to one number"},
///     "fbtrace_id":"A1b2C3"}}"#;
/// let error = ApiError::from_response(400, body);
///
/// assert_eq!(error.kind(), Some(ErrorCode::PairRateLimitHit));
/// assert_eq!(error.details(), Some("Too many messages to one number"));
/// assert_eq!(error.retry_delay(2), Some(Duration::from_secs(16)));
/// assert_eq!(error.to_string(), "131056 pair rate limit hit: Too many messages to one number");
/// ```
#[derive(Clone, PartialEq)]
pub struct ApiError(Box<Parts>);

/// What was sent, field by field.
#[derive(Clone, PartialEq)]
struct Parts {
    code: Option<i64>,
    subcode: Option<i64>,
    message: Option<String>,
    title: Option<String>,
    details: Option<String>,
    user_title: Option<String>,
    user_message: Option<String>,
    error_type: Option<String>,
    fbtrace_id: Option<String>,
    href: Option<String>,
    is_transient: Option<bool>,
    blame_fields: Vec<String>,
    http_status: Option<u16>,
    origin: Origin,
    /// What a header of the answer asks to wait, whatever the row says.
    wait: Option<Duration>,
    raw: String,
}

/// Nothing was sent.
impl Default for Parts {
    fn default() -> Self {
        Self {
            code: None,
            subcode: None,
            message: None,
            title: None,
            details: None,
            user_title: None,
            user_message: None,
            error_type: None,
            fbtrace_id: None,
            href: None,
            is_transient: None,
            blame_fields: Vec::new(),
            http_status: None,
            origin: Origin::Response,
            wait: None,
            raw: String::new(),
        }
    }
}

impl ApiError {
    /// The number in `code`, as sent; `None` if there was none. Zero is a code.
    #[must_use]
    pub fn code(&self) -> Option<i64> {
        self.0.code
    }

    /// The number in `error_subcode`, as sent.
    #[must_use]
    pub fn subcode(&self) -> Option<i64> {
        self.0.subcode
    }

    /// The row of Meta's reference: of the sub-code where its row names the code as its parent, else of the code. `None` for
    /// a number that the table does not have, which is normal.
    #[must_use]
    pub fn kind(&self) -> Option<cloud_api::ErrorCode> {
        self.lookup()
    }

    /// The row of any table, found as [`kind`](Self::kind) finds it.
    ///
    /// ```
    /// use whatsapp_errors::{ApiError, ErrorCode};
    ///
    /// let error = ApiError::builder().code(131047).build();
    /// assert_eq!(error.lookup::<ErrorCode>(), Some(ErrorCode::ReEngagementRequired));
    /// ```
    #[must_use]
    pub fn lookup<T: ErrorTable>(&self) -> Option<T> {
        let subcode = self.0.subcode.and_then(|subcode| u32::try_from(subcode).ok());
        T::from_parts(u32::try_from(self.0.code?).ok()?, subcode)
    }

    /// `message`: usually `(#code)` and the title.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.0.message.as_deref()
    }

    /// `title`, which webhooks have.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.0.title.as_deref()
    }

    /// `details`, mostly from `error_data`: what is wrong in this very case.
    #[must_use]
    pub fn details(&self) -> Option<&str> {
        self.0.details.as_deref()
    }

    /// `error_user_title`, in the language of the user.
    #[must_use]
    pub fn user_title(&self) -> Option<&str> {
        self.0.user_title.as_deref()
    }

    /// `error_user_msg`, in the language of the user; for templates the only place that tells the cause.
    #[must_use]
    pub fn user_message(&self) -> Option<&str> {
        self.0.user_message.as_deref()
    }

    /// `type`, for instance `OAuthException`. It says little: nearly all errors have that one.
    #[must_use]
    pub fn error_type(&self) -> Option<&str> {
        self.0.error_type.as_deref()
    }

    /// `fbtrace_id`, which Meta's support asks for.
    #[must_use]
    pub fn fbtrace_id(&self) -> Option<&str> {
        self.0.fbtrace_id.as_deref()
    }

    /// `href`, a link to Meta's documentation, which webhooks have; it may be relative.
    #[must_use]
    pub fn href(&self) -> Option<&str> {
        self.0.href.as_deref()
    }

    /// `is_transient`: Meta's own opinion whether a retry helps, where it has one.
    #[must_use]
    pub fn is_transient(&self) -> Option<bool> {
        self.0.is_transient
    }

    /// The fields of the request that Meta blames, from `blame_field_specs`; the parts of a path are joined with `.`.
    #[must_use]
    pub fn blame_fields(&self) -> &[String] {
        &self.0.blame_fields
    }

    /// The HTTP status of the answer as it was received, not the one that the table gives; `None` for a webhook.
    #[must_use]
    pub fn http_status(&self) -> Option<u16> {
        self.0.http_status
    }

    /// [`http_status`](Self::http_status) as the type of the `http` crate.
    #[cfg(feature = "http")]
    #[must_use]
    pub fn status_code(&self) -> Option<http::StatusCode> {
        http::StatusCode::from_u16(self.http_status()?).ok()
    }

    /// Where in the body it stood.
    #[must_use]
    pub fn origin(&self) -> Origin {
        self.0.origin
    }

    pub(crate) fn set_raw(&mut self, raw: String) {
        self.0.raw = raw;
    }

    /// Adds the HTTP status that came with it, if it says none itself.
    pub(crate) fn set_http_status(&mut self, status: u16) {
        self.0.http_status.get_or_insert(status);
    }

    /// Makes it the error of one answer of a batch reply.
    pub(crate) fn set_answer(&mut self, status: Option<u16>) {
        self.0.http_status = self.0.http_status.or(status);
        if self.0.origin == Origin::Response {
            self.0.origin = Origin::Batch;
        }
    }

    /// What was received: of an answer the whole body, of an error found by [`failures`](crate::failures) or
    /// [`from_slice`](Self::from_slice) its JSON object. Nothing is masked here, so mind access tokens.
    #[must_use]
    pub fn raw(&self) -> &str {
        &self.0.raw
    }
}

impl std::error::Error for ApiError {}
