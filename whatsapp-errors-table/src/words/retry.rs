use core::{fmt, str::FromStr, time::Duration};

use crate::ParseWordError;

/// Whether and when the same request may be sent again.
///
/// ```
/// use core::time::Duration;
/// # use whatsapp_errors_table::Retry;
///
/// let delay = match "backoff 1s x4".parse()? {
///     Retry::Backoff(backoff) => Some(backoff.delay(2)),
///     Retry::After(wait) => Some(wait),
///     _ => None,
/// };
/// assert_eq!(delay, Some(Duration::from_secs(16)));
/// assert_eq!("after 24h".parse(), Ok(Retry::After(Duration::from_secs(24 * 60 * 60))));
/// # Ok::<(), whatsapp_errors_table::ParseWordError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Retry {
    /// The request cannot succeed: do not send it again.
    Never,
    /// After somebody has changed something; [`Actor`](crate::Actor) says who.
    NeedsFix,
    /// After getting a new access token.
    NeedsReauth,
    /// After pauses that grow.
    Backoff(Backoff),
    /// Not before this time has passed.
    After(Duration),
}

impl Retry {
    /// Whether the same request may succeed later, without any change.
    #[must_use]
    pub const fn is_retryable(self) -> bool {
        matches!(self, Self::Backoff(_) | Self::After(_))
    }

    /// The keyword as the tables spell it, without its parameters; [`Display`](fmt::Display) writes
    /// them too.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::NeedsFix => "fix",
            Self::NeedsReauth => "reauth",
            Self::Backoff(_) => "backoff",
            Self::After(_) => "after",
        }
    }
}

/// The keyword with its parameters, as the tables write it: `never`, `fix`, `reauth`, `backoff`,
/// `backoff 1s x4`, `after 24h`. A wait is in the largest unit that divides it evenly; days are
/// used only from a week on.
impl fmt::Display for Retry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())?;
        match *self {
            Self::Backoff(backoff) if backoff != Backoff::DEFAULT => {
                write!(f, " {} x{}", Wait(backoff.initial), backoff.multiplier)
            }
            Self::After(wait) => write!(f, " {}", Wait(wait)),
            _ => Ok(()),
        }
    }
}

impl FromStr for Retry {
    type Err = ParseWordError;

    fn from_str(text: &str) -> Result<Self, ParseWordError> {
        parse(text).ok_or(ParseWordError::new("retry"))
    }
}

/// Exponential backoff: each pause is a multiple of the one before.
///
/// ```
/// use core::time::Duration;
/// # use whatsapp_errors_table::Backoff;
///
/// let backoff = Backoff::new(Duration::from_secs(1), 4);
/// let delays = [0, 1, 2].map(|attempt| backoff.delay(attempt).as_secs());
/// assert_eq!(delays, [1, 4, 16]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Backoff {
    initial: Duration,
    multiplier: u32,
}

impl Backoff {
    /// One second, doubled each time: used if Meta says to back off without naming a time.
    pub const DEFAULT: Self = Self::new(Duration::from_secs(1), 2);

    /// Pauses that start with `initial` and grow by `multiplier`.
    #[must_use]
    pub const fn new(initial: Duration, multiplier: u32) -> Self {
        Self { initial, multiplier }
    }

    /// The pause before the first retry.
    #[must_use]
    pub const fn initial(self) -> Duration {
        self.initial
    }

    /// The factor by which each pause is longer than the one before.
    #[must_use]
    pub const fn multiplier(self) -> u32 {
        self.multiplier
    }

    /// The pause before a retry; `attempt` counts from 0. It grows up to [`Duration::MAX`], so cap
    /// it, and add jitter if many callers wait for the same thing.
    #[must_use]
    pub const fn delay(self, attempt: u32) -> Duration {
        let mut delay = self.initial;
        let mut retries = 0;
        while retries < attempt
            && self.multiplier > 1
            && !delay.is_zero()
            && delay.as_secs() < u64::MAX
        {
            delay = delay.saturating_mul(self.multiplier);
            retries += 1;
        }
        delay
    }
}

#[cfg(feature = "read")]
pub(crate) const RETRY_WORDS: &[&str] = &["never", "fix", "reauth", "backoff", "after"];

/// The units of a wait, and how many seconds each has.
pub(crate) const WAIT_UNITS: &[(char, u64)] = &[('d', 86_400), ('h', 3_600), ('m', 60), ('s', 1)];

const WEEK: u64 = 604_800;

/// The tables have no parts of a second, so a wait is rounded up.
pub(super) const fn whole_seconds(wait: Duration) -> u64 {
    wait.as_secs().saturating_add((wait.subsec_nanos() > 0) as u64)
}

/// A duration as the tables write it: `24h`.
struct Wait(Duration);

impl fmt::Display for Wait {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = whole_seconds(self.0);
        let fits = |unit: u64| seconds.is_multiple_of(unit) && (unit <= 3_600 || seconds >= WEEK);
        let (name, unit) =
            WAIT_UNITS.iter().copied().find(|&(_, unit)| fits(unit)).unwrap_or(('s', 1));
        write!(f, "{}{name}", seconds / unit)
    }
}

fn parse(text: &str) -> Option<Retry> {
    let mut words = text.split_whitespace();
    let retry = match (words.next()?, words.next(), words.next()) {
        ("never", None, None) => Retry::Never,
        ("fix", None, None) => Retry::NeedsFix,
        ("reauth", None, None) => Retry::NeedsReauth,
        ("backoff", None, None) => Retry::Backoff(Backoff::DEFAULT),
        ("backoff", Some(initial), Some(multiplier)) => {
            Retry::Backoff(Backoff::new(parse_wait(initial)?, parse_factor(multiplier)?))
        }
        ("after", Some(wait), None) => Retry::After(parse_wait(wait)?),
        _ => return None,
    };
    words.next().is_none().then_some(retry)
}

/// `90s` or `24h`: at least one second.
pub(crate) fn parse_wait(text: &str) -> Option<Duration> {
    let (name, unit) = WAIT_UNITS.iter().find(|(name, _)| text.ends_with(*name))?;
    let count = parse_count(text.strip_suffix(*name)?)?;
    (count > 0).then(|| Duration::from_secs(u64::from(count) * unit))
}

/// `x2` and more: by `x1` a pause would not grow.
fn parse_factor(text: &str) -> Option<u32> {
    parse_count(text.strip_prefix('x')?).filter(|&factor| factor > 1)
}

/// Digits as a person writes a number: without a sign and without leading zeros.
fn parse_count(digits: &str) -> Option<u32> {
    let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    let has_leading_zero = digits.len() > 1 && digits.starts_with('0');
    if is_plain && !has_leading_zero { digits.parse().ok() } else { None }
}
