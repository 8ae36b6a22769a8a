//! The questions that most programs ask of an error, one method each.

use std::fmt::Write;

use super::ApiError;
use crate::{Category, Confidence, Retry, Scope, mask};

/// A template that exists, one that is deleted, a number on the account, an invitation, a call permission.
const ALREADY_DONE: [u32; 5] = [2_388_024, 2_593_002, 2_388_012, 1_752_041, 138_017];

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

    /// The token is no good any more: stop, and have the account connected again. Never true for an outage.
    #[must_use]
    pub fn needs_reauth(&self) -> bool {
        self.retry() == Retry::NeedsReauth
    }

    /// Too much in too short a time, whatever the HTTP status; see [`retry_delay`](Self::retry_delay).
    #[must_use]
    pub fn is_rate_limit(&self) -> bool {
        self.category() == Category::Throttling
    }

    /// The number is not on WhatsApp, or cannot receive this (131026): use another channel.
    #[must_use]
    pub fn recipient_unreachable(&self) -> bool {
        self.is_one_of(&[131_026])
    }

    /// The person does not want marketing messages any more (131050): record it.
    #[must_use]
    pub fn is_opt_out(&self) -> bool {
        self.is_one_of(&[131_050])
    }

    /// The template is missing, paused, malformed or filled in wrongly: another template may work.
    #[must_use]
    pub fn is_template_problem(&self) -> bool {
        matches!(self.category(), Category::Template | Category::TemplateCreation)
    }

    /// The number or the account is locked, restricted or unpaid: stop everything that it sends, and call somebody.
    #[must_use]
    pub fn is_account_problem(&self) -> bool {
        let is_down =
            matches!(self.category(), Category::Integrity | Category::Payment) && self.scope() >= Scope::Number;
        is_down || self.is_one_of(&[131_064])
    }

    /// What the request asks for is so already: treat it as a success. Not so 2388023, which may also mean that a template
    /// of that name is still being deleted.
    #[must_use]
    pub fn is_already_done(&self) -> bool {
        self.is_one_of(&ALREADY_DONE)
    }

    /// By number and not by variant: a table that is being edited breaks no code beside it.
    pub(super) fn is_one_of(&self, codes: &[u32]) -> bool {
        self.kind().is_some_and(|kind| codes.contains(&kind.code()))
    }

    /// A few lines for an operator: the error in one line, what it means, what to do, whether a retry helps, who has to act.
    /// Access tokens are masked.
    #[must_use]
    pub fn explain(&self) -> String {
        let mut text = format!("{self}\n");
        if let Some(kind) = self.kind() {
            let _ = writeln!(text, "{}\n{}", kind.details(), kind.reasons_and_solutions());
            if let Some(note) = kind.note() {
                let _ = writeln!(text, "{note}");
            }
        }
        if let Some(title) = self.user_title() {
            let _ = writeln!(text, "Meta tells the user: {}", mask::masked(title));
        }
        let guess = if self.confidence() == Confidence::Inferred { " (inferred, the code is not known)" } else { "" };
        let _ = write!(text, "retry: {}, affects: {}, who acts: {}{guess}", self.retry(), self.scope(), self.actor());
        text
    }
}
