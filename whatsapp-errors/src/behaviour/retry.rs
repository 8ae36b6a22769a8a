use core::{fmt, str::FromStr, time::Duration};

use crate::UnknownWord;

/// Whether and when the same request may be sent again.
///
/// ```
/// use core::time::Duration;
/// use whatsapp_errors::{Retry, cloud_api::ErrorCode};
///
/// let delay = match ErrorCode::PairRateLimitHit.retry() {
///     Retry::Backoff(backoff) => Some(backoff.delay(2)),
///     Retry::After(wait) => Some(wait),
///     _ => None,
/// };
/// assert_eq!(delay, Some(Duration::from_secs(16)));
/// assert_eq!("after 24h".parse(), Ok(Retry::After(Duration::from_secs(24 * 60 * 60))));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Retry {
    /// It will not succeed: do not send it again.
    Never,
    /// After somebody has changed something, see [`Actor`](crate::Actor).
    AfterFix,
    /// After getting a new token.
    AfterReauth,
    /// With growing pauses.
    Backoff(Backoff),
    /// Not before this time has passed.
    After(Duration),
}

impl Retry {
    /// Whether time alone may heal it.
    #[must_use]
    pub const fn is_retryable(self) -> bool {
        matches!(self, Self::Backoff(_) | Self::After(_))
    }

    /// The word as the tables spell it, without its figures; [`Display`](fmt::Display) gives them too.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::AfterFix => "fix",
            Self::AfterReauth => "reauth",
            Self::Backoff(_) => "backoff",
            Self::After(_) => "after",
        }
    }
}

/// `never`, `fix`, `reauth`, `backoff`, `backoff 1s x4`, `after 24h`: a wait in the largest unit that divides it, less than a week
/// in hours.
impl fmt::Display for Retry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())?;
        match *self {
            Self::Backoff(backoff) if backoff != Backoff::DEFAULT => {
                write!(f, " {} x{}", Wait(backoff.first), backoff.factor)
            }
            Self::After(wait) => write!(f, " {}", Wait(wait)),
            _ => Ok(()),
        }
    }
}

impl FromStr for Retry {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        parse(text).ok_or(UnknownWord { expected: "a retry" })
    }
}

/// Pauses that grow by a factor.
///
/// ```
/// use core::time::Duration;
/// use whatsapp_errors::Backoff;
///
/// let backoff = Backoff::new(Duration::from_secs(1), 4);
/// let delays = [0, 1, 2].map(|attempt| backoff.delay(attempt).as_secs());
/// assert_eq!(delays, [1, 4, 16]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Backoff {
    first: Duration,
    factor: u32,
}

impl Backoff {
    /// One second, then twice as long each time: where Meta says to back off and names no time.
    pub const DEFAULT: Self = Self::new(Duration::from_secs(1), 2);

    /// Pauses that begin with `first` and grow by `factor`.
    #[must_use]
    pub const fn new(first: Duration, factor: u32) -> Self {
        Self { first, factor }
    }

    /// The pause before the first retry.
    #[must_use]
    pub const fn first(self) -> Duration {
        self.first
    }

    /// How much longer each pause is than the one before.
    #[must_use]
    pub const fn factor(self) -> u32 {
        self.factor
    }

    /// The pause before a retry; `attempt` counts from 0. It grows up to [`Duration::MAX`]: cap it, and add jitter where
    /// many callers wait for the same thing.
    #[must_use]
    pub const fn delay(self, attempt: u32) -> Duration {
        let mut delay = self.first;
        let mut retries = 0;
        while retries < attempt && self.factor > 1 && !delay.is_zero() && delay.as_secs() < u64::MAX {
            delay = delay.saturating_mul(self.factor);
            retries += 1;
        }
        delay
    }
}

const UNITS: &[(char, u64)] = &[('d', 86_400), ('h', 3_600), ('m', 60), ('s', 1)];

const WEEK: u64 = 604_800;

/// A duration as the tables write it: `24h`. They know no parts of a second, so it is rounded up.
struct Wait(Duration);

impl fmt::Display for Wait {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.as_secs().saturating_add(u64::from(self.0.subsec_nanos() > 0));
        let fits = |unit: u64| seconds.is_multiple_of(unit) && (unit <= 3_600 || seconds >= WEEK);
        let (name, unit) = UNITS.iter().copied().find(|&(_, unit)| fits(unit)).unwrap_or(('s', 1));
        write!(f, "{}{name}", seconds / unit)
    }
}

fn parse(text: &str) -> Option<Retry> {
    let mut words = text.split_whitespace();
    let retry = match (words.next()?, words.next(), words.next()) {
        ("never", None, None) => Retry::Never,
        ("fix", None, None) => Retry::AfterFix,
        ("reauth", None, None) => Retry::AfterReauth,
        ("backoff", None, None) => Retry::Backoff(Backoff::DEFAULT),
        ("backoff", Some(first), Some(factor)) => {
            Retry::Backoff(Backoff::new(wait(first)?, factor.strip_prefix('x')?.parse().ok()?))
        }
        ("after", Some(time), None) => Retry::After(wait(time)?),
        _ => return None,
    };
    words.next().is_none().then_some(retry)
}

fn wait(text: &str) -> Option<Duration> {
    let (_, unit) = UNITS.iter().find(|(name, _)| text.ends_with(*name))?;
    let count: u32 = text.get(..text.len() - 1)?.parse().ok()?;
    Some(Duration::from_secs(u64::from(count) * unit))
}
