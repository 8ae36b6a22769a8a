use std::{fmt, time::Duration};

use super::{ApiError, Parts, Text};
use crate::received::{Origin, kept::Kept};

/// Builds an [`ApiError`] for tests; see [`ApiError::builder`].
#[derive(Clone, Default)]
pub struct ApiErrorBuilder {
    texts: [Option<String>; Text::ALL.len()],
    parts: Parts,
}

impl ApiError {
    /// Builds an error for tests.
    ///
    /// ```
    /// use whatsapp_errors::{ApiError, Origin, cloud_api::ErrorCode};
    ///
    /// let error = ApiError::builder().code(131053).details("http code 502").build();
    /// assert!(error.is_retryable());
    ///
    /// let code = ErrorCode::MessageUndeliverable;
    /// let failed = ApiError::builder().code(code).origin(Origin::Status).build();
    /// assert!(failed.recipient_unreachable());
    /// ```
    #[must_use]
    pub fn builder() -> ApiErrorBuilder {
        ApiErrorBuilder::default()
    }
}

impl ApiErrorBuilder {
    /// Sets `code`: a number or an error code of either table.
    #[must_use]
    pub fn code(mut self, code: impl Into<i64>) -> Self {
        self.parts.code = Some(code.into());
        self
    }

    /// Sets `error_subcode`: a number or an error code of either table.
    #[must_use]
    pub fn subcode(mut self, subcode: impl Into<i64>) -> Self {
        self.parts.subcode = Some(subcode.into());
        self
    }

    /// Sets `message`.
    #[must_use]
    pub fn message(self, message: impl Into<String>) -> Self {
        self.text(Text::Message, message)
    }

    /// Sets `title`.
    #[must_use]
    pub fn title(self, title: impl Into<String>) -> Self {
        self.text(Text::Title, title)
    }

    /// Sets `details`.
    #[must_use]
    pub fn details(self, details: impl Into<String>) -> Self {
        self.text(Text::Details, details)
    }

    /// Sets `error_user_title`.
    #[must_use]
    pub fn user_title(self, title: impl Into<String>) -> Self {
        self.text(Text::UserTitle, title)
    }

    /// Sets `error_user_msg`.
    #[must_use]
    pub fn user_message(self, message: impl Into<String>) -> Self {
        self.text(Text::UserMessage, message)
    }

    /// Sets `type`.
    #[must_use]
    pub fn error_type(self, error_type: impl Into<String>) -> Self {
        self.text(Text::Type, error_type)
    }

    /// Sets `fbtrace_id`.
    #[must_use]
    pub fn fbtrace_id(self, id: impl Into<String>) -> Self {
        self.text(Text::TraceId, id)
    }

    /// Sets `href`.
    #[must_use]
    pub fn href(self, href: impl Into<String>) -> Self {
        self.text(Text::Link, href)
    }

    fn text(mut self, text: Text, value: impl Into<String>) -> Self {
        self.texts[text as usize] = Some(value.into());
        self
    }

    /// Sets `is_transient`.
    #[must_use]
    pub fn is_transient(mut self, is_transient: bool) -> Self {
        self.parts.is_transient = Some(is_transient);
        self
    }

    /// Sets the fields that Meta blames.
    #[must_use]
    pub fn blame_fields(mut self, fields: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.parts.blame_fields = fields.into_iter().map(Into::into).collect();
        self
    }

    /// Sets the HTTP status of the response.
    #[must_use]
    pub fn http_status(mut self, status: u16) -> Self {
        self.parts.http_status = Some(status);
        self
    }

    /// Sets where the error was found; a response by default.
    #[must_use]
    pub fn origin(mut self, origin: Origin) -> Self {
        self.parts.origin = origin;
        self
    }

    /// Sets the wait that a response header asked for.
    #[must_use]
    pub fn retry_after(mut self, wait: Duration) -> Self {
        self.parts.wait = Some(wait);
        self
    }

    /// Builds the error. Its raw text is its fields as JSON.
    #[must_use]
    pub fn build(self) -> ApiError {
        let Self { texts, mut parts } = self;
        let mut kept = Kept::default();
        for (span, text) in parts.texts.iter_mut().zip(texts) {
            *span = text.and_then(|text| kept.keep(&text));
        }
        parts.text = kept.as_str().into();
        let mut error = ApiError(Box::new(parts));
        let json = serde_json::to_string(&error).unwrap_or_default();
        error.0.raw = kept.keep(&json);
        error.set_text(&kept.share());
        error
    }
}

/// Access tokens are masked, as in the error.
impl fmt::Debug for ApiErrorBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ApiErrorBuilder").field(&self.clone().build()).finish()
    }
}
