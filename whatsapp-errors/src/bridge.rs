//! From the project's own table to Meta's reference.

use crate::{ErrorCode, cloud_api};

impl ErrorCode {
    /// The row of Meta's reference with the same code; `None` if there is none.
    ///
    /// To interpret what Meta's servers send, use Meta's reference. The two tables differ in these
    /// rows:
    ///
    #[doc = include_str!("differences.md")]
    ///
    /// The most important is 131031: this table calls it a rate limit, which may be retried. Meta's
    /// servers send it when the account is locked, and retrying makes that worse.
    ///
    /// ```
    /// use whatsapp_errors::{ErrorCode, cloud_api};
    ///
    /// let locked = ErrorCode::AccountRateLimited.cloud_api();
    /// assert_eq!(locked, Some(cloud_api::ErrorCode::AccountHasBeenLocked));
    /// ```
    #[must_use]
    pub const fn cloud_api(self) -> Option<cloud_api::ErrorCode> {
        cloud_api::ErrorCode::from_code(self.code())
    }
}
