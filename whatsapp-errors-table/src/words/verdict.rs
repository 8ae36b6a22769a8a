//! What to do about an error, in words: the only place where keywords become sentences.

use core::{fmt, time::Duration};

use super::retry::{WAIT_UNITS, whole_seconds};
use crate::{Actor, Category, Delivery, Retry, Scope};

/// How many pauses are named before it is clear how they grow.
const PAUSES: u32 = 3;

/// Below this a wait is given in hours: `24 hours` is plainer than `1 day`, which could mean until
/// midnight.
const TWO_DAYS: u64 = 172_800;

/// What to do about an error, for people: whether and when to retry, what is affected, who must
/// act. Programs should use the keywords themselves.
///
/// ```
/// # use whatsapp_errors_table::{Actor, Retry, Scope, Verdict};
/// let verdict = Verdict {
///     retry: Some(Retry::NeedsFix),
///     scope: Some(Scope::Recipient),
///     actor: Some(Actor::Developer),
///     is_retryable: false,
/// };
/// assert_eq!(
///     verdict.to_string(),
///     "Do not retry until someone changes something · affects this recipient · \
///      a developer must act"
/// );
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// Whether and when to retry, if that is known.
    pub retry: Option<Retry>,
    /// How much is affected, if that is known.
    pub scope: Option<Scope>,
    /// Who must act, if that is known.
    pub actor: Option<Actor>,
    /// Whether waiting may resolve it. The verdict says so only if `retry` is `None`.
    pub is_retryable: bool,
}

/// One line: `Do not retry · affects this account · an account admin must act`.
impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.retry_in_words())?;
        if let Some(scope) = self.scope {
            write!(f, " · affects {}", scope.in_words())?;
        }
        match self.actor {
            Some(Actor::Nobody) => f.write_str(" · no one needs to act"),
            Some(actor) => write!(f, " · {} must act", actor.in_words()),
            None => Ok(()),
        }
    }
}

impl Verdict {
    /// The first part of the verdict: whether and when to retry.
    ///
    /// ```
    /// # use whatsapp_errors_table::Verdict;
    /// let verdict = Verdict { retry: None, scope: None, actor: None, is_retryable: true };
    /// assert_eq!(verdict.retry_in_words().to_string(), "Retry later");
    /// ```
    #[must_use]
    pub const fn retry_in_words(self) -> impl fmt::Display {
        Sentence { retry: self.retry, is_retryable: self.is_retryable }
    }
}

impl Retry {
    /// The retry as a sentence.
    ///
    /// ```
    /// # use whatsapp_errors_table::Retry;
    /// let retry: Retry = "after 24h".parse()?;
    /// assert_eq!(retry.in_words().to_string(), "Retry after 24 hours");
    /// # Ok::<(), whatsapp_errors_table::ParseWordError>(())
    /// ```
    #[must_use]
    pub const fn in_words(self) -> impl fmt::Display {
        Sentence { retry: Some(self), is_retryable: self.is_retryable() }
    }
}

struct Sentence {
    retry: Option<Retry>,
    /// What counts if the retry is not known.
    is_retryable: bool,
}

impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(retry) = self.retry else {
            return f.write_str(if self.is_retryable { "Retry later" } else { "Do not retry" });
        };
        match retry {
            Retry::Never => f.write_str("Do not retry"),
            Retry::NeedsFix => f.write_str("Do not retry until someone changes something"),
            Retry::NeedsReauth => f.write_str("Get a new access token, then retry"),
            Retry::After(wait) => {
                let (count, [name, _]) = in_units(wait);
                let plural = if count == 1 { "" } else { "s" };
                write!(f, "Retry after {count} {name}{plural}")
            }
            Retry::Backoff(backoff) => {
                let mut separator = "Retry with growing pauses: ";
                for attempt in 0..PAUSES {
                    let (count, [_, sign]) = in_units(backoff.delay(attempt));
                    write!(f, "{separator}{count} {sign}")?;
                    separator = ", ";
                }
                Ok(())
            }
        }
    }
}

impl Scope {
    /// What is affected: `this recipient`.
    #[must_use]
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Message => "this message only",
            Self::Recipient => "this recipient",
            Self::Template => "this template",
            Self::Number => "this phone number",
            Self::Account => "this account",
            Self::App => "this app",
            Self::Platform => "everyone",
        }
    }
}

impl Actor {
    /// Who must act: `an account admin`.
    #[must_use]
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Developer => "a developer",
            Self::TemplateOwner => "the template's owner",
            Self::AccountAdmin => "an account admin",
            Self::Recipient => "the recipient",
            Self::Meta => "Meta",
            Self::Nobody => "no one",
        }
    }
}

impl Delivery {
    /// How the error arrives: `in the response`.
    #[must_use]
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Response => "in the response",
            Self::Webhook => "by webhook",
            Self::Both => "in the response or by webhook",
        }
    }
}

impl Category {
    /// What kind of error it is: `Template creation`.
    #[must_use]
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::TemplateCreation => "Template creation",
            Self::BlockList => "Block list",
            _ => self.as_str(),
        }
    }
}

/// A wait in the largest unit that divides it, with the unit's name and sign.
fn in_units(wait: Duration) -> (u64, [&'static str; 2]) {
    let seconds = whole_seconds(wait);
    for &(letter, unit) in WAIT_UNITS {
        let words = match letter {
            'd' if seconds < TWO_DAYS => continue,
            'd' => ["day", "d"],
            'h' => ["hour", "h"],
            'm' => ["minute", "min"],
            _ => break,
        };
        if seconds >= unit && seconds.is_multiple_of(unit) {
            return (seconds / unit, words);
        }
    }
    (seconds, ["second", "s"])
}

#[cfg(test)]
mod tests {
    use super::*;

    extern crate alloc;
    use alloc::string::ToString;

    #[test]
    fn retries_are_sentences() {
        let pairs = [
            ("never", "Do not retry"),
            ("fix", "Do not retry until someone changes something"),
            ("reauth", "Get a new access token, then retry"),
            ("backoff", "Retry with growing pauses: 1 s, 2 s, 4 s"),
            ("backoff 30s x4", "Retry with growing pauses: 30 s, 2 min, 8 min"),
            ("after 24h", "Retry after 24 hours"),
            ("after 1h", "Retry after 1 hour"),
            ("after 7d", "Retry after 7 days"),
            ("after 36h", "Retry after 36 hours"),
            ("after 90s", "Retry after 90 seconds"),
        ];
        for (keyword, sentence) in pairs {
            let retry: Retry = keyword.parse().expect("a retry");
            assert_eq!(retry.in_words().to_string(), sentence);
        }
        let parts = Retry::After(Duration::from_millis(1_200));
        assert_eq!(parts.in_words().to_string(), "Retry after 2 seconds");
        assert_eq!(Retry::After(Duration::ZERO).in_words().to_string(), "Retry after 0 seconds");
    }

    #[test]
    fn a_verdict_says_what_is_known() {
        let unknown = Verdict { retry: None, scope: None, actor: None, is_retryable: false };
        assert_eq!(unknown.to_string(), "Do not retry");
        assert_eq!(Verdict { is_retryable: true, ..unknown }.to_string(), "Retry later");
        let passes = Verdict {
            retry: Some(Retry::Never),
            scope: Some(Scope::Platform),
            actor: Some(Actor::Nobody),
            ..unknown
        };
        assert_eq!(passes.to_string(), "Do not retry · affects everyone · no one needs to act");
    }
}
