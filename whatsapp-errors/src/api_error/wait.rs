//! What the headers of an answer say about waiting.

use std::time::Duration;

use super::ApiError;
use crate::document::{self, Node};

impl ApiError {
    /// Takes note of a `Retry-After` header in seconds: [`retry_delay`](Self::retry_delay) is not shorter then. A date, or
    /// anything else, changes nothing; and no header makes a final error one that is retried.
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
        self.lengthen(header.trim().parse().ok().map(Duration::from_secs));
        self
    }

    /// Takes note of an `X-Business-Use-Case-Usage` header, which tells the minutes until calls are allowed again, or of
    /// an `X-App-Usage` header, where an allowance of 100 % or more means at least one minute. It only lengthens
    /// [`retry_delay`](Self::retry_delay).
    ///
    /// ```
    /// use std::time::Duration;
    /// use whatsapp_errors::ApiError;
    ///
    /// let header = r#"{"1029384756":[{"type":"whatsapp","call_count":100,"total_cputime":3,"total_time":4,
    ///     "estimated_time_to_regain_access":19}]}"#;
    /// let error = ApiError::builder().code(80007).build().with_usage_header(header);
    /// assert_eq!(error.retry_delay(0), Some(Duration::from_secs(19 * 60)));
    /// ```
    #[must_use]
    pub fn with_usage_header(mut self, header: &str) -> Self {
        let wait = document::parse(header).as_ref().and_then(usage_wait);
        self.lengthen(wait);
        self
    }

    fn lengthen(&mut self, wait: Option<Duration>) {
        self.0.wait = self.0.wait.max(wait);
    }
}

const MINUTE: Duration = Duration::from_secs(60);

/// The longest wait that any entry of a usage header asks for.
fn usage_wait(usage: &Node<'_>) -> Option<Duration> {
    match usage {
        Node::List(entries) => entries.iter().filter_map(usage_wait).max(),
        Node::Object(members) => {
            let minutes = usage.get("estimated_time_to_regain_access").and_then(Node::as_integer);
            let regain = minutes.and_then(|minutes| u64::try_from(minutes).ok());
            let regain = regain.map(|minutes| Duration::from_secs(minutes.saturating_mul(60)));
            let used_up = ["call_count", "total_cputime", "total_time"]
                .iter()
                .filter_map(|key| usage.get(key).and_then(Node::as_number))
                .any(|percent| percent >= 100.0);
            let inner = members.iter().filter_map(|(_, value)| usage_wait(value)).max();
            regain.filter(|wait| !wait.is_zero()).max(used_up.then_some(MINUTE)).max(inner)
        }
        _ => None,
    }
}
