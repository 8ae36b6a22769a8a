//! The questions that most programs ask about an error, one method each.

use super::ApiError;
use crate::{Category, Retry, Scope};

/// A template that exists, one that is deleted, a number on the account, an invitation, a call
/// permission.
const ALREADY_DONE: [u32; 5] = [2_388_024, 2_593_002, 2_388_012, 1_752_041, 138_017];

/// Payment for calls, terms of WhatsApp Payments: everything else that the account sends goes out.
const OF_ONE_FEATURE: [u32; 2] = [131_044, 134_011];

impl ApiError {
    /// The person has not written for 24 hours (131047): send an approved template instead.
    ///
    /// ```
    /// use whatsapp_errors::ApiError;
    ///
    /// assert!(ApiError::builder().code(131047).build().needs_template());
    /// ```
    #[must_use]
    pub fn needs_template(&self) -> bool {
        self.is_one_of(&[131_047])
    }

    /// The token is invalid: stop, and have the account reconnected. Never true for an outage.
    #[must_use]
    pub fn needs_reauth(&self) -> bool {
        self.retry() == Retry::NeedsReauth
    }

    /// A rate limit, whatever the HTTP status; see [`retry_delay`](Self::retry_delay).
    #[must_use]
    pub fn is_rate_limit(&self) -> bool {
        self.category() == Category::Throttling
    }

    /// The number is not on WhatsApp, or cannot receive this message (131026): use another channel.
    #[must_use]
    pub fn recipient_unreachable(&self) -> bool {
        self.is_one_of(&[131_026])
    }

    /// The person has stopped marketing messages (131050): record the opt-out.
    #[must_use]
    pub fn is_opt_out(&self) -> bool {
        self.is_one_of(&[131_050])
    }

    /// The template is missing, paused, malformed or filled in incorrectly: another template may
    /// work.
    #[must_use]
    pub fn is_template_problem(&self) -> bool {
        matches!(self.category(), Category::Template | Category::TemplateCreation)
    }

    /// The number or the account is locked, restricted or unpaid: stop all its messages and alert
    /// somebody. False if only one feature is stopped, such as calls (131044).
    #[must_use]
    pub fn is_account_problem(&self) -> bool {
        let is_down = matches!(self.category(), Category::Integrity | Category::Payment)
            && self.scope() >= Scope::Number;
        (is_down && !self.is_one_of(&OF_ONE_FEATURE)) || self.is_one_of(&[131_064])
    }

    /// The requested state already exists: treat this as success. 2388023 does not count, since it
    /// may also mean that a template of that name is still being deleted.
    #[must_use]
    pub fn is_already_done(&self) -> bool {
        self.is_one_of(&ALREADY_DONE)
    }

    /// By code, so that this compiles while the table is being edited.
    pub(super) fn is_one_of(&self, codes: &[u32]) -> bool {
        self.kind().is_some_and(|kind| codes.contains(&kind.code()))
    }
}
