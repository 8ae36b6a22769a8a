//! What to do about an error: its row, refined only by what the error itself says.

use std::time::{Duration, SystemTime};

use super::ApiError;
use crate::{Actor, Backoff, Category, Origin, Retry, Scope};

/// Where an answer to a question about an error comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Confidence {
    /// From the error's row in Meta's reference.
    Documented,
    /// From the HTTP status or from `is_transient`, since the table does not have the code: a guess.
    Inferred,
}

/// Whether a message that failed may have gone out all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeliveryState {
    /// It was not sent: sending it again cannot send it twice.
    NotSent,
    /// The answer was lost or is Meta's own fault: the message may be on its way. WhatsApp has no idempotency key, so
    /// sending it again may send it twice; look for a status webhook first.
    MaybeSent,
}

/// What is known of an error without a row.
struct Inferred {
    category: Category,
    retry: Retry,
    scope: Scope,
    actor: Actor,
}

impl ApiError {
    /// Whether and when the same request may be sent again: as the row says, with two refinements by the error itself. A
    /// media upload (131053) whose details name a 429 or 5xx of the media's own host backs off, and `is_transient` makes
    /// an error that has no row back off.
    #[must_use]
    pub fn retry(&self) -> Retry {
        if self.is_one_of(&[131_053]) && self.details().is_some_and(names_a_busy_host) {
            return Retry::Backoff(Backoff::DEFAULT);
        }
        self.kind().map_or_else(|| self.inferred().retry, |kind| kind.retry())
    }

    /// How long to wait before the same request is sent again; `attempt` counts the retries before this one, from 0. `None`
    /// if time does not heal it. Headers that the error took note of make it longer. Before you send a message again, look at
    /// [`delivery_state`](Self::delivery_state); cap the number of attempts, and add jitter where many wait at once.
    #[must_use]
    pub fn retry_delay(&self, attempt: u32) -> Option<Duration> {
        self.delay_of(self.retry(), attempt)
    }

    pub(crate) fn delay_of(&self, retry: Retry, attempt: u32) -> Option<Duration> {
        let delay = match retry {
            Retry::Backoff(backoff) => backoff.delay(attempt),
            Retry::After(wait) => wait,
            _ => return None,
        };
        Some(delay.max(self.0.wait.unwrap_or_default()))
    }

    /// The moment before which a retry is useless; `None` if time does not heal it, or if the moment lies beyond what the
    /// clock can tell.
    #[must_use]
    pub fn not_before(&self, now: SystemTime) -> Option<SystemTime> {
        now.checked_add(self.retry_delay(0)?)
    }

    /// Whether the message may have gone out all the same.
    ///
    /// ```
    /// use whatsapp_errors::{ApiError, DeliveryState};
    ///
    /// let lost = ApiError::from_response(502, b"<html>Bad Gateway</html>");
    /// assert_eq!(lost.delivery_state(), DeliveryState::MaybeSent);
    /// let refused = ApiError::from_response(400, br#"{"error":{"code":131047}}"#);
    /// assert_eq!(refused.delivery_state(), DeliveryState::NotSent);
    /// ```
    #[must_use]
    pub fn delivery_state(&self) -> DeliveryState {
        let is_answer = matches!(self.origin(), Origin::Response | Origin::Batch | Origin::Provider | Origin::Bare);
        let is_meta_s_fault = self.category() == Category::Server;
        if is_answer && is_meta_s_fault { DeliveryState::MaybeSent } else { DeliveryState::NotSent }
    }

    /// What kind of error it is.
    #[must_use]
    pub fn category(&self) -> Category {
        self.kind().map_or_else(|| self.inferred().category, |kind| kind.category())
    }

    /// How much is affected: how much to pause.
    #[must_use]
    pub fn scope(&self) -> Scope {
        self.kind().map_or_else(|| self.inferred().scope, |kind| kind.scope())
    }

    /// Who has to act.
    #[must_use]
    pub fn actor(&self) -> Actor {
        self.kind().map_or_else(|| self.inferred().actor, |kind| kind.actor())
    }

    /// Whether the answers to these questions are documented, or a guess for a code that the table does not have.
    #[must_use]
    pub fn confidence(&self) -> Confidence {
        if self.kind().is_some() { Confidence::Documented } else { Confidence::Inferred }
    }

    fn inferred(&self) -> Inferred {
        let backoff = Retry::Backoff(Backoff::DEFAULT);
        let (category, retry, scope, actor) = match self.http_status() {
            Some(429) => (Category::Throttling, backoff, Scope::Number, Actor::Developer),
            Some(401) => (Category::Authorization, Retry::NeedsReauth, Scope::Account, Actor::Developer),
            Some(403) => (Category::Permission, Retry::NeedsFix, Scope::Account, Actor::AccountAdmin),
            Some(408 | 500..=599) => (Category::Server, backoff, Scope::Platform, Actor::Meta),
            Some(400..=499) => (Category::Parameter, Retry::NeedsFix, Scope::Message, Actor::Developer),
            _ => (Category::Server, Retry::Never, Scope::Message, Actor::Developer),
        };
        let retry = if self.is_transient() == Some(true) { backoff } else { retry };
        Inferred { category, retry, scope, actor }
    }
}

/// Whether details name a 429 or 5xx that the host of the media answered with: `http code 502`, `status: 429`.
fn names_a_busy_host(details: &str) -> bool {
    let details = details.to_ascii_lowercase();
    let words = details.split(|character: char| !character.is_ascii_alphanumeric());
    let mut words = words.filter(|word| !word.is_empty()).peekable();
    while let Some(word) = words.next() {
        let is_busy =
            |next: &&str| *next == "429" || (next.len() == 3 && next.starts_with('5') && next.parse::<u16>().is_ok());
        if matches!(word, "http" | "status" | "code") && words.peek().is_some_and(is_busy) {
            return true;
        }
    }
    false
}
