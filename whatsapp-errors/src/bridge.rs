//! From the project's own table to Meta's reference.

use crate::{ErrorCode, cloud_api};

impl ErrorCode {
    /// What Meta's reference says of the same number; `None` if it does not have it.
    ///
    /// For what Meta's servers send, trust Meta's reference. The two tables differ in these rows:
    ///
    #[doc = include_str!("differences.md")]
    ///
    /// The worst of them is 131031: this table reads it as a rate limit and calls it retryable, but
    /// it says that the account is locked, and a retry does harm.
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
