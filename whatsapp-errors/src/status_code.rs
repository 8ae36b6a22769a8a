//! HTTP statuses as the type of the `http` crate. They are methods of the two enums alone: a
//! feature must not add one to a public trait, or to an enum that somebody else owns.

use http::StatusCode;

use crate::{ErrorCode, ErrorTable, cloud_api};

fn status_code(row: impl ErrorTable) -> Option<StatusCode> {
    StatusCode::from_u16(row.http_status()?).ok()
}

impl ErrorCode {
    /// [`http_status`](Self::http_status) as the type of the `http` crate.
    ///
    /// ```
    /// use whatsapp_errors::ErrorCode;
    ///
    /// let status = ErrorCode::InvalidOAuthToken.status_code();
    /// assert_eq!(status, Some(http::StatusCode::UNAUTHORIZED));
    /// ```
    #[must_use]
    pub fn status_code(self) -> Option<StatusCode> {
        status_code(self)
    }
}

impl cloud_api::ErrorCode {
    /// [`http_status`](Self::http_status) as the type of the `http` crate; `None` where Meta gives
    /// none.
    ///
    /// ```
    /// use whatsapp_errors::cloud_api::ErrorCode;
    ///
    /// let status = ErrorCode::AccountHasBeenLocked.status_code();
    /// assert_eq!(status, Some(http::StatusCode::FORBIDDEN));
    /// ```
    #[must_use]
    pub fn status_code(self) -> Option<StatusCode> {
        status_code(self)
    }
}
