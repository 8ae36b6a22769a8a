//! One received error: read, decided on, shown.

mod fields;
mod from_json;
mod headers;
mod decision;
mod predicates;
mod display;
#[cfg(feature = "miette")]
mod diagnostic;
mod builder;

use std::{sync::Arc, time::Duration};

pub use builder::ApiErrorBuilder;
pub use decision::{Confidence, Decision, DeliveryState};
pub(super) use fields::Fields;

use super::{Origin, kept::Span};
use crate::{ErrorTable, cloud_api};

/// An error returned by Meta, with all its fields.
///
/// It has the size of a pointer and can be cloned and sent to other threads. It comes from
#[cfg_attr(feature = "http", doc = "[`from_http`](Self::from_http),")]
/// [`from_response`](Self::from_response), [`from_slice`](Self::from_slice) or
/// [`failures`](crate::failures), or in tests from [`builder`](Self::builder). Reading never fails:
/// what Meta did not send is `None`.
///
/// ```
/// use std::time::Duration;
/// use whatsapp_errors::{ApiError, cloud_api::ErrorCode};
///
/// let body = br#"{"error":{"message":"(#131056) pair rate limit hit",
///     "type":"OAuthException","code":131056,
///     "error_data":{"details":"Too many messages to one number"},"fbtrace_id":"A1b2C3"}}"#;
/// let error = ApiError::from_response(400, body);
///
/// assert_eq!(error.kind(), Some(ErrorCode::PairRateLimitHit));
/// assert_eq!(error.details(), Some("Too many messages to one number"));
/// assert_eq!(error.retry_delay(2), Some(Duration::from_secs(16)));
/// assert_eq!(
///     error.to_string(),
///     "131056 pair rate limit hit: Too many messages to one number"
/// );
/// ```
#[derive(Clone)]
pub struct ApiError(Box<Parts>);

/// What was sent. Texts are ranges in one text, which all errors of a body share.
#[derive(Clone, Default)]
struct Parts {
    text: Arc<str>,
    raw: Option<Span>,
    code: Option<i64>,
    subcode: Option<i64>,
    texts: [Option<Span>; Text::ALL.len()],
    is_transient: Option<bool>,
    blame_fields: Box<[String]>,
    http_status: Option<u16>,
    origin: Origin,
    /// The wait that a response header asks for, whatever the row says.
    wait: Option<Duration>,
}

/// A text of an error.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Text {
    Type,
    Title,
    Message,
    Details,
    UserTitle,
    UserMessage,
    TraceId,
    Link,
}

impl Text {
    /// All texts, in the order of the enum, with Meta's key for each.
    pub const ALL: [(Self, &'static str); 8] = [
        (Self::Type, "type"),
        (Self::Title, "title"),
        (Self::Message, "message"),
        (Self::Details, "details"),
        (Self::UserTitle, "error_user_title"),
        (Self::UserMessage, "error_user_msg"),
        (Self::TraceId, "fbtrace_id"),
        (Self::Link, "href"),
    ];
}

impl ApiError {
    /// The number in `code`, as sent; `None` if there was none. Zero is a code. If a body has no
    /// `code`, but Meta's message begins with one (`(#131030) …`), this is that number.
    #[must_use]
    pub fn code(&self) -> Option<i64> {
        self.0.code
    }

    /// The number in `error_subcode`, as sent.
    #[must_use]
    pub fn subcode(&self) -> Option<i64> {
        self.0.subcode
    }

    /// The matching row of Meta's reference. This is the row of the sub-code if it names the code
    /// as its parent, or if there is no code; otherwise it is the row of the code. `None` if the
    /// table does not have the code, which is normal.
    #[must_use]
    pub fn kind(&self) -> Option<cloud_api::ErrorCode> {
        self.lookup()
    }

    /// The matching row of any table, found in the same way as [`kind`](Self::kind).
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
        match self.0.code {
            Some(code) => T::from_parts(u32::try_from(code).ok()?, subcode),
            None => T::from_code(subcode?),
        }
    }

    /// `message`: usually `(#code)` and the title.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.get(Text::Message)
    }

    /// `title`, which webhooks have.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.get(Text::Title)
    }

    /// `details`, mostly from `error_data`: what is wrong in this case.
    #[must_use]
    pub fn details(&self) -> Option<&str> {
        self.get(Text::Details)
    }

    /// `error_user_title`, in the language of the user.
    #[must_use]
    pub fn user_title(&self) -> Option<&str> {
        self.get(Text::UserTitle)
    }

    /// `error_user_msg`, in the language of the user. For templates, it is the only text that names
    /// the cause.
    #[must_use]
    pub fn user_message(&self) -> Option<&str> {
        self.get(Text::UserMessage)
    }

    /// `type`, such as `OAuthException`. It says little: almost every error has this type.
    #[must_use]
    pub fn error_type(&self) -> Option<&str> {
        self.get(Text::Type)
    }

    /// `fbtrace_id`, which Meta's support asks for.
    #[must_use]
    pub fn fbtrace_id(&self) -> Option<&str> {
        self.get(Text::TraceId)
    }

    /// `href`, a link to Meta's documentation, which webhooks have; it may be relative.
    #[must_use]
    pub fn href(&self) -> Option<&str> {
        self.get(Text::Link)
    }

    /// `is_transient`: Meta's hint on whether a retry may help.
    #[must_use]
    pub fn is_transient(&self) -> Option<bool> {
        self.0.is_transient
    }

    /// The fields of the request that Meta blames, from `blame_field_specs`; the parts of a path
    /// are joined with `.`.
    #[must_use]
    pub fn blame_fields(&self) -> &[String] {
        &self.0.blame_fields
    }

    /// The HTTP status of the response as it was received, not the one that the table gives;
    /// `None` for a webhook.
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

    /// Where in the body the error was found.
    #[must_use]
    pub fn origin(&self) -> Origin {
        self.0.origin
    }

    /// What was received, byte for byte: the whole body of a response, or the JSON object of an
    /// error that [`failures`](crate::failures) or [`from_slice`](Self::from_slice) found. For an
    /// error that was built or deserialized, it is the fields as JSON. It is not redacted, so it
    /// may contain access tokens.
    #[must_use]
    pub fn raw(&self) -> &str {
        self.0.raw.map_or("", |raw| raw.of(&self.0.text))
    }

    fn get(&self, text: Text) -> Option<&str> {
        self.0.texts[text as usize].map(|span| span.of(&self.0.text))
    }

    /// The texts that were sent, with their keys.
    pub(super) fn texts(&self) -> impl Iterator<Item = (&'static str, &str)> {
        Text::ALL.iter().filter_map(|&(text, key)| Some((key, self.get(text)?)))
    }

    /// The text that all spans are ranges of.
    pub(super) fn text(&self) -> &str {
        &self.0.text
    }

    pub(super) fn set_text(&mut self, text: &Arc<str>) {
        self.0.text = Arc::clone(text);
    }

    /// Adds the HTTP status that a text has in front of the body, if the body says none.
    pub(super) fn set_http_status(&mut self, status: u16) {
        self.0.http_status.get_or_insert(status);
    }

    /// Makes it the error of a response, which is all of its raw text.
    pub(super) fn set_response(&mut self, status: u16, body: Option<Span>) {
        self.0.http_status = Some(status);
        self.0.raw = body;
    }

    /// Makes it the error of one response of a batch.
    pub(super) fn set_batch(&mut self) {
        if self.0.origin == Origin::Response {
            self.0.origin = Origin::Batch;
        }
    }

    pub(super) fn has_code(&self) -> bool {
        self.0.code.is_some() || self.0.subcode.is_some()
    }
}

/// Two errors are equal if all their fields and their raw texts are.
impl PartialEq for ApiError {
    fn eq(&self, other: &Self) -> bool {
        let (parts, others) = (&*self.0, &*other.0);
        parts.code == others.code
            && parts.subcode == others.subcode
            && Text::ALL.iter().all(|&(text, _)| self.get(text) == other.get(text))
            && parts.is_transient == others.is_transient
            && parts.blame_fields == others.blame_fields
            && parts.http_status == others.http_status
            && parts.origin == others.origin
            && parts.wait == others.wait
            && self.raw() == other.raw()
    }
}

impl Eq for ApiError {}

impl std::error::Error for ApiError {}
