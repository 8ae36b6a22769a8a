//! User-defined overrides.

use std::{collections::BTreeMap, time::Duration};

use super::ApiError;
use crate::{Category, Retry};

/// Overrides [`ApiError::retry`] for chosen codes or categories; everything else follows the table.
///
/// ```
/// use std::time::Duration;
/// use whatsapp_errors::{ApiError, Category, Policy, Retry};
///
/// let policy = Policy::new()
///     .override_code(130429, Retry::After(Duration::from_secs(60)))
///     .override_category(Category::Media, Retry::Never);
///
/// let too_fast = ApiError::builder().code(130429).build();
/// assert_eq!(policy.retry_delay(&too_fast, 0), Some(Duration::from_secs(60)));
/// let pair_limit = ApiError::builder().code(131056).build();
/// assert_eq!(policy.retry(&pair_limit), pair_limit.retry());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Policy {
    pub(super) codes: BTreeMap<i64, Retry>,
    pub(super) categories: BTreeMap<Category, Retry>,
}

impl Policy {
    /// A policy without overrides.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Overrides the retry of one code, given as a number or as an error code of either table. The
    /// override of a sub-code that has a row takes precedence over that of its parent code, and
    /// both take precedence over that of the category. The last override of a code wins.
    #[must_use]
    pub fn override_code(mut self, code: impl Into<i64>, retry: Retry) -> Self {
        self.codes.insert(code.into(), retry);
        self
    }

    /// Overrides the retry of a category; the last override wins.
    #[must_use]
    pub fn override_category(mut self, category: Category, retry: Retry) -> Self {
        self.categories.insert(category, retry);
        self
    }

    /// Whether and when the same request may be sent again.
    #[must_use]
    pub fn retry(&self, error: &ApiError) -> Retry {
        let row = error.kind().map(|kind| i64::from(kind.code()));
        let by_code =
            [row, error.code()].into_iter().flatten().find_map(|code| self.codes.get(&code));
        let by_category = || self.categories.get(&error.category());
        by_code.or_else(by_category).copied().unwrap_or_else(|| error.retry())
    }

    /// How long to wait before the same request is sent again; see [`ApiError::retry_delay`].
    #[must_use]
    pub fn retry_delay(&self, error: &ApiError, attempt: u32) -> Option<Duration> {
        error.delay_of(self.retry(error), attempt)
    }
}
