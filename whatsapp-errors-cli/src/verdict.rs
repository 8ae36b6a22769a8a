//! What to do about an error, in words: the only place where the keywords of a table become
//! sentences. The keywords themselves stay in CSV and JSON.

use std::time::Duration;

use whatsapp_errors::{Actor, Decision, Delivery, Retry, Scope};

/// How many pauses are named before it is plain how they grow.
const PAUSES: u32 = 3;

/// What to do about an error: retry or not, what is affected, who must act.
#[derive(Debug, Clone, Copy)]
pub struct Verdict {
    pub retry: Option<Retry>,
    pub scope: Option<Scope>,
    pub actor: Option<Actor>,
    /// What counts if no retry is known.
    pub is_retryable: bool,
}

impl From<Decision> for Verdict {
    fn from(decision: Decision) -> Self {
        Self {
            retry: Some(decision.retry),
            scope: Some(decision.scope),
            actor: Some(decision.actor),
            is_retryable: decision.retry.is_retryable(),
        }
    }
}

/// The verdict in one line: `Do not retry · affects this account · an account admin must act`.
impl std::fmt::Display for Verdict {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.retry {
            Some(retry) => f.write_str(&self::retry(retry))?,
            None if self.is_retryable => f.write_str("Retry later")?,
            None => f.write_str("Do not retry")?,
        }
        if let Some(scope) = self.scope {
            write!(f, " · affects {}", self::scope(scope))?;
        }
        if let Some(actor) = self.actor {
            write!(f, " · {}", self::actor(actor))?;
        }
        Ok(())
    }
}

fn retry(retry: Retry) -> String {
    match retry {
        Retry::Never => "Do not retry".to_owned(),
        Retry::NeedsFix => "Do not retry until someone changes something".to_owned(),
        Retry::NeedsReauth => "Get a new access token, then retry".to_owned(),
        Retry::Backoff(backoff) => {
            let pauses: Vec<String> =
                (0..PAUSES).map(|attempt| short(backoff.delay(attempt))).collect();
            format!("Retry with growing pauses: {}", pauses.join(", "))
        }
        Retry::After(wait) => format!("Retry after {}", long(wait)),
        other => other.as_str().to_owned(),
    }
}

fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::Message => "this message only",
        Scope::Recipient => "this recipient",
        Scope::Template => "this template",
        Scope::Number => "this phone number",
        Scope::Account => "this account",
        Scope::App => "this app",
        Scope::Platform => "everyone",
        other => other.as_str(),
    }
}

fn actor(actor: Actor) -> &'static str {
    match actor {
        Actor::Developer => "a developer must act",
        Actor::TemplateOwner => "the template's owner must act",
        Actor::AccountAdmin => "an account admin must act",
        Actor::Recipient => "the recipient must act",
        Actor::Meta => "Meta must act",
        Actor::Nobody => "no one needs to act",
        other => other.as_str(),
    }
}

/// How an error reaches a program.
pub fn arrival(delivery: Delivery) -> &'static str {
    match delivery {
        Delivery::Response => "in the response",
        Delivery::Webhook => "by webhook",
        Delivery::Both => "in the response or by webhook",
        other => other.as_str(),
    }
}

/// The units of a wait, their signs and their seconds. A day is named from the second one on:
/// `24 hours` says more plainly than `1 day` that it is not the calendar's.
const UNITS: [(&str, &str, u64); 4] =
    [("day", "d", 86_400), ("hour", "h", 3_600), ("minute", "min", 60), ("second", "s", 1)];

/// `24 hours`.
pub fn long(wait: Duration) -> String {
    let (count, name, _) = in_units(wait);
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {name}{plural}")
}

/// `24 h`.
pub fn short(wait: Duration) -> String {
    let (count, _, sign) = in_units(wait);
    format!("{count} {sign}")
}

fn in_units(wait: Duration) -> (u64, &'static str, &'static str) {
    let seconds = wait.as_secs();
    for (name, sign, unit) in UNITS {
        let least = if unit == 86_400 { 2 * unit } else { unit };
        if seconds >= least && seconds.is_multiple_of(unit) {
            return (seconds / unit, name, sign);
        }
    }
    (seconds, "second", "s")
}

#[cfg(test)]
mod tests {
    use super::*;

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
            ("after 90s", "Retry after 90 seconds"),
        ];
        for (keyword, sentence) in pairs {
            assert_eq!(retry(keyword.parse().expect("a retry")), sentence);
        }
    }
}
