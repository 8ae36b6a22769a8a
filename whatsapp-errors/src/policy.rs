//! A caller's own treatment of some errors.

use std::time::Duration;

use crate::{ApiError, Category, Retry};

/// Overrides of [`ApiError::retry`], by code or by category; everything else is as the table says.
///
/// ```
/// use std::time::Duration;
/// use whatsapp_errors::{ApiError, Category, Policy, Retry};
///
/// let policy = Policy::new()
///     .code(131026, Retry::After(Duration::from_secs(3600)))
///     .category(Category::Media, Retry::Never);
///
/// let unreachable = ApiError::builder().code(131026).build();
/// assert_eq!(policy.retry_delay(&unreachable, 0), Some(Duration::from_secs(3600)));
/// let throttled = ApiError::builder().code(131056).build();
/// assert_eq!(policy.retry(&throttled), throttled.retry());
/// ```
#[derive(Debug, Clone, Default)]
pub struct Policy {
    codes: Vec<(i64, Retry)>,
    categories: Vec<(Category, Retry)>,
}

impl Policy {
    /// The table, without overrides.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Treats a code in another way. The code is the row's: a sub-code's own number where it has a row. It goes before an
    /// override of its category; of two for the same code the later one counts.
    #[must_use]
    pub fn code(mut self, code: i64, retry: Retry) -> Self {
        self.codes.push((code, retry));
        self
    }

    /// Treats a category in another way; of two for the same category the later one counts.
    #[must_use]
    pub fn category(mut self, category: Category, retry: Retry) -> Self {
        self.categories.push((category, retry));
        self
    }

    /// Whether and when the same request may be sent again.
    #[must_use]
    pub fn retry(&self, error: &ApiError) -> Retry {
        let code = error.kind().map(|kind| i64::from(kind.code()));
        let by_code =
            self.codes.iter().rev().find(|&&(wanted, _)| Some(wanted) == code || Some(wanted) == error.code());
        let by_category = || self.categories.iter().rev().find(|&&(category, _)| category == error.category());
        match (by_code, by_category()) {
            (Some(&(_, retry)), _) | (None, Some(&(_, retry))) => retry,
            (None, None) => error.retry(),
        }
    }

    /// How long to wait before the same request is sent again, see [`ApiError::retry_delay`].
    #[must_use]
    pub fn retry_delay(&self, error: &ApiError, attempt: u32) -> Option<Duration> {
        error.delay_of(self.retry(error), attempt)
    }
}
