//! The error of one response.

use super::{
    ApiError, Origin,
    extract::{Extraction, failures, text_of},
};

impl ApiError {
    /// Reads the error of a failed request, one with an HTTP status outside 2xx; for a status of
    /// 2xx, use [`from_slice`](Self::from_slice). There is always an error: an HTML page or an
    /// empty body gives one with its status and its text. If the body has several errors, this is
    /// the one that Meta gives for the whole request, otherwise the first;
    /// [`failures`](crate::failures) returns them all.
    ///
    /// ```
    /// use whatsapp_errors::{ApiError, Confidence};
    ///
    /// let error = ApiError::from_response(502, b"<html>Bad Gateway</html>");
    /// assert_eq!((error.code(), error.http_status()), (None, Some(502)));
    /// assert_eq!(error.raw(), "<html>Bad Gateway</html>");
    /// assert_eq!(error.confidence(), Confidence::Inferred);
    /// ```
    #[must_use]
    pub fn from_response(status: u16, body: &[u8]) -> Self {
        let text = text_of(body);
        let Extraction { found, mut kept } = Extraction::of(&text);
        let errors = found.into_iter().map(|failure| failure.error);
        let mut error = of_whole(errors).unwrap_or_else(|| Self::from_status(None, None));
        error.set_response(status, kept.keep(&text));
        error.set_text(&kept.share());
        error
    }

    /// Reads the error in a body; `None` if there is none. If there are several, this is the one
    /// that Meta gives for the whole request, otherwise the first.
    #[must_use]
    pub fn from_slice(body: &[u8]) -> Option<Self> {
        of_whole(failures(body).into_iter().map(|failure| failure.error))
    }

    /// Reads the error of a response from its status, its headers and its body. `None` if the
    /// status is 2xx and the body has no error.
    ///
    /// `Retry-After`, in seconds or as a date (measured against the response's own `Date`),
    /// `X-Business-Use-Case-Usage` and `X-App-Usage` lengthen [`retry_delay`](Self::retry_delay).
    /// `WWW-Authenticate` gives the code if the body has none. The types are those of the `http`
    /// crate, which reqwest, hyper, ureq and axum use too.
    ///
    /// ```
    /// use std::time::Duration;
    /// use http::{HeaderMap, StatusCode};
    /// use whatsapp_errors::ApiError;
    ///
    /// let mut headers = HeaderMap::new();
    /// headers.insert("retry-after", "120".parse()?);
    /// let body = br#"{"error":{"message":"(#130429) Rate limit hit","code":130429}}"#;
    /// let error = ApiError::from_http(StatusCode::BAD_REQUEST, &headers, body);
    /// let delay = error.and_then(|error| error.retry_delay(0));
    /// assert_eq!(delay, Some(Duration::from_secs(120)));
    ///
    /// let sent = br#"{"messages":[{"id":"wamid.X"}]}"#;
    /// assert_eq!(ApiError::from_http(StatusCode::OK, &HeaderMap::new(), sent), None);
    /// # Ok::<(), http::header::InvalidHeaderValue>(())
    /// ```
    #[cfg(feature = "http")]
    #[must_use]
    pub fn from_http(
        status: http::StatusCode,
        headers: &http::HeaderMap,
        body: &[u8],
    ) -> Option<Self> {
        if status.is_success() && failures(body).is_empty() {
            return None;
        }
        Some(Self::from_response(status.as_u16(), body).with_headers(headers))
    }
}

/// The error of the whole request, otherwise the first.
fn of_whole(mut errors: impl Iterator<Item = ApiError>) -> Option<ApiError> {
    let is_whole = |error: &ApiError| error.origin() == Origin::Response;
    let first = errors.next()?;
    Some(if is_whole(&first) { first } else { errors.find(is_whole).unwrap_or(first) })
}
