//! What the headers of a response say.

use std::time::Duration;

use super::ApiError;
#[cfg(feature = "http")]
use crate::received::code_in_text::code_in_text;
use crate::received::json::{Document, Value};

impl ApiError {
    /// Applies a `Retry-After` header in seconds: [`retry_delay`](Self::retry_delay) is at least
    /// that long.
    #[cfg_attr(
        feature = "http",
        doc = "Other values are ignored; for a date, use [`from_http`](Self::from_http)."
    )]
    #[cfg_attr(
        not(feature = "http"),
        doc = "Other values are ignored; for a date, use `from_http` (feature `http`)."
    )]
    /// A header never makes an error retryable.
    ///
    /// ```
    /// use std::time::Duration;
    /// use whatsapp_errors::ApiError;
    ///
    /// let error = ApiError::builder().code(130429).build().with_retry_after("120");
    /// assert_eq!(error.retry_delay(0), Some(Duration::from_secs(120)));
    /// ```
    #[must_use]
    pub fn with_retry_after(mut self, header: &str) -> Self {
        self.lengthen(seconds(header));
        self
    }

    /// Applies an `X-Business-Use-Case-Usage` header, which names the minutes until calls are
    /// allowed again, or an `X-App-Usage` header, where a usage of 100 % or more means at least one
    /// minute. It only lengthens [`retry_delay`](Self::retry_delay).
    ///
    /// ```
    /// use std::time::Duration;
    /// use whatsapp_errors::ApiError;
    ///
    /// let header = r#"{"1029384756":[{"type":"whatsapp","call_count":100,
    ///     "total_cputime":3,"total_time":4,"estimated_time_to_regain_access":19}]}"#;
    /// let error = ApiError::builder().code(80007).build().with_usage_header(header);
    /// assert_eq!(error.retry_delay(0), Some(Duration::from_secs(19 * 60)));
    /// ```
    #[must_use]
    pub fn with_usage_header(mut self, header: &str) -> Self {
        self.lengthen(Document::parse(header).and_then(|usage| usage_wait(usage.root())));
        self
    }

    /// Applies all headers that say something about an error.
    #[cfg(feature = "http")]
    pub(in crate::received) fn with_headers(mut self, headers: &http::HeaderMap) -> Self {
        let texts = |name: &'static str| {
            headers.get_all(name).iter().filter_map(|value| value.to_str().ok())
        };
        let date = texts("date").find_map(|date| httpdate::parse_http_date(date).ok());
        for header in texts("retry-after") {
            self.lengthen(seconds(header).or_else(|| until(header, date)));
        }
        for header in texts("x-business-use-case-usage").chain(texts("x-app-usage")) {
            self = self.with_usage_header(header);
        }
        if !self.has_code() {
            let code = texts("www-authenticate").find_map(code_in_text);
            self.0.code = code;
        }
        self
    }

    fn lengthen(&mut self, wait: Option<Duration>) {
        self.0.wait = self.0.wait.max(wait);
    }
}

/// A number of seconds; one that is too large for an integer is the largest integer.
fn seconds(header: &str) -> Option<Duration> {
    let digits = header.trim();
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| Duration::from_secs(digits.parse().unwrap_or(u64::MAX)))
}

/// The time from the response's own date, or else from now, until a date.
#[cfg(feature = "http")]
fn until(header: &str, date: Option<std::time::SystemTime>) -> Option<Duration> {
    let end = httpdate::parse_http_date(header.trim()).ok()?;
    end.duration_since(date.unwrap_or_else(std::time::SystemTime::now)).ok()
}

const MINUTE: Duration = Duration::from_secs(60);

/// The longest wait that any entry of a usage header asks for.
fn usage_wait(usage: Value<'_>) -> Option<Duration> {
    let mut longest = None;
    usage.visit_members(|key, value| {
        let wait = match key {
            "estimated_time_to_regain_access" => {
                let minutes = value.as_integer().and_then(|minutes| u64::try_from(minutes).ok());
                let wait = minutes.map(|minutes| Duration::from_secs(minutes.saturating_mul(60)));
                wait.filter(|wait| !wait.is_zero())
            }
            "call_count" | "total_cputime" | "total_time" => {
                value.as_number().filter(|&percent| percent >= 100.0).map(|_| MINUTE)
            }
            _ => None,
        };
        longest = longest.max(wait);
        true
    });
    longest
}
