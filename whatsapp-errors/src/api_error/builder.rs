use std::fmt;

use super::{ApiError, Parts};

/// Makes an [`ApiError`] for a test, see [`ApiError::builder`].
#[derive(Clone, Default)]
pub struct ApiErrorBuilder(Parts);

impl ApiError {
    /// An error as a test wants it.
    ///
    /// ```
    /// use whatsapp_errors::ApiError;
    ///
    /// let error = ApiError::builder().code(131053).details("http code 502").http_status(400).build();
    /// assert!(error.retry().is_retryable());
    /// ```
    #[must_use]
    pub fn builder() -> ApiErrorBuilder {
        ApiErrorBuilder::default()
    }
}

impl ApiErrorBuilder {
    /// Sets `code`.
    #[must_use]
    pub fn code(mut self, code: i64) -> Self {
        self.0.code = Some(code);
        self
    }

    /// Sets `error_subcode`.
    #[must_use]
    pub fn subcode(mut self, subcode: i64) -> Self {
        self.0.subcode = Some(subcode);
        self
    }

    /// Sets `message`.
    #[must_use]
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.0.message = Some(message.into());
        self
    }

    /// Sets `title`.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.0.title = Some(title.into());
        self
    }

    /// Sets `details`.
    #[must_use]
    pub fn details(mut self, details: impl Into<String>) -> Self {
        self.0.details = Some(details.into());
        self
    }

    /// Sets `is_transient`.
    #[must_use]
    pub fn is_transient(mut self, is_transient: bool) -> Self {
        self.0.is_transient = Some(is_transient);
        self
    }

    /// Sets the HTTP status of the answer.
    #[must_use]
    pub fn http_status(mut self, status: u16) -> Self {
        self.0.http_status = Some(status);
        self
    }

    /// The error. Its raw text is what the fields come to as JSON.
    #[must_use]
    pub fn build(self) -> ApiError {
        let mut error = ApiError(Box::new(self.0));
        error.0.raw = serde_json::to_string(&error).unwrap_or_default();
        error
    }
}

/// Access tokens are masked, as in the error.
impl fmt::Debug for ApiErrorBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ApiErrorBuilder").field(&self.clone().build()).finish()
    }
}
