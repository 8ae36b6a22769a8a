//! What to do about an error: its row, refined only by what the error itself says.

use std::{
    fmt,
    time::{Duration, SystemTime},
};

use super::ApiError;
use crate::{
    Actor, Backoff, Category, Retry, Scope, Verdict, cloud_api, received::Origin,
    received::serialize::whole_seconds,
};

whatsapp_errors_table::__keywords! {
    /// What a decision is based on.
    pub enum Confidence, "confidence" {
        /// The row of the error in Meta's reference.
        Documented = "documented",
        /// The row of the code. The table does not have the sub-code that came with it, and the
        /// sub-code may mean something else.
        ParentCode = "parent-code",
        /// A guess from the HTTP status or from `is_transient`: the table does not have the code.
        Inferred = "inferred",
    }
}

whatsapp_errors_table::__keywords! {
    /// Whether a message that failed may have been sent anyway.
    pub enum DeliveryState, "delivery state" {
        /// It was not sent, so a resend cannot deliver it twice.
        NotSent = "not-sent",
        /// The response was lost or Meta failed, so the message may have been sent. WhatsApp has no
        /// idempotency key, so a resend may deliver it twice: look for a status webhook first.
        MaybeSent = "maybe-sent",
    }
}

whatsapp_errors_table::__keyword_serde!(Confidence DeliveryState);

/// Everything that the library decides about an error; see [`ApiError::decision`].
///
/// With serde, it is an object of keywords. The delay is `delay_seconds`, rounded up:
///
/// ```json
/// {"retry": "backoff 1s x4", "delay_seconds": 16, "delivery_state": "not-sent",
///  "scope": "recipient", "actor": "developer", "category": "Throttling",
///  "confidence": "documented"}
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Decision {
    /// Whether and when the same request may be sent again.
    pub retry: Retry,
    /// How long to wait before this attempt; `None` if waiting does not resolve the error.
    pub delay: Option<Duration>,
    /// Whether the message may have been sent anyway.
    pub delivery_state: DeliveryState,
    /// What is affected, and so what to pause.
    pub scope: Scope,
    /// Who must act.
    pub actor: Actor,
    /// What kind of error it is.
    pub category: Category,
    /// What the decision is based on.
    pub confidence: Confidence,
}

impl Decision {
    /// The decision in words, for people.
    ///
    /// ```
    /// use whatsapp_errors::ApiError;
    ///
    /// let decision = ApiError::builder().code(131031).build().decision(0);
    /// assert_eq!(
    ///     decision.verdict().to_string(),
    ///     "Do not retry until someone changes something · affects this account · \
    ///      an account admin must act"
    /// );
    /// ```
    #[must_use]
    pub const fn verdict(self) -> Verdict {
        Verdict {
            retry: Some(self.retry),
            scope: Some(self.scope),
            actor: Some(self.actor),
            is_retryable: self.retry.is_retryable(),
        }
    }
}

/// One line: `retry in 16 s (backoff 1s x4), affects: recipient, who acts: developer, not-sent,
/// documented`.
impl fmt::Display for Decision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.delay {
            Some(delay) => write!(f, "retry in {} s ({})", whole_seconds(delay), self.retry)?,
            None => write!(f, "retry: {}", self.retry)?,
        }
        write!(
            f,
            ", affects: {}, who acts: {}, {}, {}",
            self.scope, self.actor, self.delivery_state, self.confidence
        )
    }
}

/// What can be said about an error without a row.
struct Inferred {
    category: Category,
    retry: Retry,
    scope: Scope,
    actor: Actor,
}

impl ApiError {
    /// The longest pause of a backoff: one hour, unless the backoff starts with a longer one.
    pub const LONGEST_BACKOFF: Duration = Duration::from_secs(60 * 60);

    /// The longest delay, even if a header asks for more: one week.
    pub const LONGEST_DELAY: Duration = Duration::from_secs(7 * 24 * 60 * 60);

    /// The whole decision as one value, which can be stored, compared and sent. `attempt` is the
    /// number of retries before this one: 0 for the first.
    ///
    /// ```
    /// use std::time::Duration;
    /// use whatsapp_errors::{ApiError, DeliveryState, Scope, cloud_api::ErrorCode};
    ///
    /// let decision = ApiError::builder().code(ErrorCode::PairRateLimitHit).build().decision(2);
    /// assert_eq!(decision.delay, Some(Duration::from_secs(16)));
    /// assert_eq!(decision.scope, Scope::Recipient);
    /// assert_eq!(decision.delivery_state, DeliveryState::NotSent);
    /// ```
    #[must_use]
    pub fn decision(&self, attempt: u32) -> Decision {
        Decision {
            retry: self.retry(),
            delay: self.retry_delay(attempt),
            delivery_state: self.delivery_state(),
            scope: self.scope(),
            actor: self.actor(),
            category: self.category(),
            confidence: self.confidence(),
        }
    }

    /// Whether and when the same request may be sent again. This is what the row says, with two
    /// exceptions: a media upload (131053) backs off if its details name a 429 or 5xx from the
    /// media's host, and an error without a row backs off if it is marked `is_transient`.
    #[must_use]
    pub fn retry(&self) -> Retry {
        if self.is_one_of(&[131_053]) && self.details().is_some_and(names_a_busy_host) {
            return Retry::Backoff(Backoff::DEFAULT);
        }
        self.kind().map_or_else(|| self.inferred().retry, cloud_api::ErrorCode::retry)
    }

    /// Whether waiting alone may resolve it.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.retry().is_retryable()
    }

    /// How long to wait before the same request is sent again; `None` if waiting does not resolve
    /// the error. `attempt` is the number of retries before this one: 0 for the first. Headers of
    /// the response can only lengthen the delay. A backoff grows up to
    /// [`LONGEST_BACKOFF`](Self::LONGEST_BACKOFF), and no delay is longer than
    /// [`LONGEST_DELAY`](Self::LONGEST_DELAY).
    ///
    /// Before you send a message again, check [`delivery_state`](Self::delivery_state), and limit
    /// the number of attempts. If many callers wait for the same thing, add jitter, which is left
    /// to the caller:
    ///
    /// ```
    /// use whatsapp_errors::ApiError;
    ///
    /// # let random = 0.5; // from 0 to 1, from a random number generator
    /// let error = ApiError::builder().code(131056).build();
    /// let delay = error.retry_delay(2).expect("a rate limit is retried");
    /// let with_jitter = delay + delay.mul_f64(random / 2.0);
    /// assert!(with_jitter >= delay && with_jitter <= delay * 3 / 2);
    /// ```
    #[must_use]
    pub fn retry_delay(&self, attempt: u32) -> Option<Duration> {
        self.delay_of(self.retry(), attempt)
    }

    pub(in crate::received) fn delay_of(&self, retry: Retry, attempt: u32) -> Option<Duration> {
        let delay = match retry {
            Retry::Backoff(backoff) => {
                backoff.delay(attempt).min(Self::LONGEST_BACKOFF.max(backoff.initial()))
            }
            Retry::After(wait) => wait,
            _ => return None,
        };
        Some(delay.max(self.0.wait.unwrap_or_default()).min(Self::LONGEST_DELAY))
    }

    /// The wait that a response header asked for.
    pub(in crate::received) fn wait(&self) -> Option<Duration> {
        self.0.wait
    }

    /// The earliest time for a retry; `None` if waiting does not resolve the error, or if the time
    /// is too late for the clock to represent.
    #[must_use]
    pub fn not_before(&self, now: SystemTime) -> Option<SystemTime> {
        now.checked_add(self.retry_delay(0)?)
    }

    /// Whether the message may have been sent anyway.
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
        let is_response = matches!(
            self.origin(),
            Origin::Response | Origin::Batch | Origin::Provider | Origin::Body
        );
        let is_server_fault = self.category() == Category::Server;
        if is_response && is_server_fault {
            DeliveryState::MaybeSent
        } else {
            DeliveryState::NotSent
        }
    }

    /// What kind of error it is: the area of the platform or of Meta's policies that it belongs to.
    #[must_use]
    pub fn category(&self) -> Category {
        self.kind().map_or_else(|| self.inferred().category, cloud_api::ErrorCode::category)
    }

    /// What is affected, and so what to pause.
    #[must_use]
    pub fn scope(&self) -> Scope {
        self.kind().map_or_else(|| self.inferred().scope, cloud_api::ErrorCode::scope)
    }

    /// Who must act.
    #[must_use]
    pub fn actor(&self) -> Actor {
        self.kind().map_or_else(|| self.inferred().actor, cloud_api::ErrorCode::actor)
    }

    /// What the decision is based on.
    #[must_use]
    pub fn confidence(&self) -> Confidence {
        let Some(kind) = self.kind() else { return Confidence::Inferred };
        let is_parent = self.0.code.is_some()
            && self.0.subcode.is_some_and(|subcode| {
                let of_subcode =
                    u32::try_from(subcode).ok().and_then(cloud_api::ErrorCode::from_code);
                of_subcode != Some(kind)
            });
        if is_parent { Confidence::ParentCode } else { Confidence::Documented }
    }

    /// A label for metrics: the [name](cloud_api::ErrorCode::name) of the row, or one of
    /// [`LABELS`](Self::LABELS) by HTTP status. Whatever is received, there are at most
    /// `cloud_api::ErrorCode::ALL.len() + ApiError::LABELS.len()` labels.
    ///
    /// ```
    /// use whatsapp_errors::ApiError;
    ///
    /// assert_eq!(ApiError::builder().code(131056).build().label(), "PairRateLimitHit");
    /// assert_eq!(ApiError::from_response(502, b"<html>").label(), "http_5xx");
    /// ```
    #[must_use]
    pub fn label(&self) -> &'static str {
        let [unauthorized, forbidden, throttled, client, server, other] = Self::LABELS;
        match (self.kind(), self.http_status()) {
            (Some(kind), _) => kind.name(),
            (None, Some(401)) => unauthorized,
            (None, Some(403)) => forbidden,
            (None, Some(429)) => throttled,
            (None, Some(400..=499)) => client,
            (None, Some(500..=599)) => server,
            (None, _) => other,
        }
    }

    /// The labels of errors that have no row.
    pub const LABELS: [&'static str; 6] =
        ["http_401", "http_403", "http_429", "http_4xx", "http_5xx", "unknown"];

    fn inferred(&self) -> Inferred {
        let backoff = Retry::Backoff(Backoff::DEFAULT);
        let (category, retry, scope, actor) = match self.http_status() {
            Some(429) => (Category::Throttling, backoff, Scope::Number, Actor::Developer),
            Some(401) => {
                (Category::Authorization, Retry::NeedsReauth, Scope::Account, Actor::Developer)
            }
            Some(403) => {
                (Category::Permission, Retry::NeedsFix, Scope::Account, Actor::AccountAdmin)
            }
            Some(408 | 500..=599) => (Category::Server, backoff, Scope::Platform, Actor::Meta),
            Some(400..=499) => {
                (Category::Parameter, Retry::NeedsFix, Scope::Message, Actor::Developer)
            }
            _ => (Category::Server, Retry::Never, Scope::Message, Actor::Developer),
        };
        let retry = if self.is_transient() == Some(true) { backoff } else { retry };
        Inferred { category, retry, scope, actor }
    }
}

/// Whether details name a 429 or 5xx that the host of the media answered with: `http code 502`,
/// `status: 429`.
fn names_a_busy_host(details: &str) -> bool {
    let details = details.to_ascii_lowercase();
    let words = details.split(|character: char| !character.is_ascii_alphanumeric());
    let mut words = words.filter(|word| !word.is_empty()).peekable();
    while let Some(word) = words.next() {
        let is_busy = |next: &&str| {
            *next == "429"
                || (next.len() == 3 && next.starts_with('5') && next.parse::<u16>().is_ok())
        };
        if matches!(word, "http" | "status" | "code") && words.peek().is_some_and(is_busy) {
            return true;
        }
    }
    false
}
