//! The cell `Retry`: whether and when the same request may be sent again.

use std::fmt;

use super::{behaviour, number};
use crate::problem::{self, Fault};

const WORDS: &[&str] = &["never", "fix", "reauth", "backoff", "after"];
const UNITS: &[(char, u64)] = &[('d', 86_400), ('h', 3_600), ('m', 60), ('s', 1)];
const WEEK: u64 = 604_800;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retry {
    Never,
    Fix,
    Reauth,
    Backoff { seconds: u64, factor: u32 },
    After { seconds: u64 },
}

impl Retry {
    /// The schedule of `backoff` without figures.
    pub const PLAIN_BACKOFF: Self = Self::Backoff { seconds: 1, factor: 2 };

    pub fn is_retryable(self) -> bool {
        matches!(self, Self::Backoff { .. } | Self::After { .. })
    }
}

impl fmt::Display for Retry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Never => f.write_str("never"),
            Self::Fix => f.write_str("fix"),
            Self::Reauth => f.write_str("reauth"),
            Self::PLAIN_BACKOFF => f.write_str("backoff"),
            Self::Backoff { seconds, factor } => write!(f, "backoff {} x{factor}", wait(seconds)),
            Self::After { seconds } => write!(f, "after {}", wait(seconds)),
        }
    }
}

/// Seconds in the largest unit that divides them; less than a week in hours, as Meta tells it.
fn wait(seconds: u64) -> String {
    let fits = |unit: u64| seconds.is_multiple_of(unit) && (unit <= 3_600 || seconds >= WEEK);
    let (name, unit) = UNITS.iter().copied().find(|&(_, unit)| fits(unit)).unwrap_or(('s', 1));
    format!("{}{name}", seconds.checked_div(unit).unwrap_or_default())
}

pub fn parse(text: &str) -> Result<Retry, Fault> {
    match text.split_whitespace().collect::<Vec<_>>().as_slice() {
        ["never"] => Ok(Retry::Never),
        ["fix"] => Ok(Retry::Fix),
        ["reauth"] => Ok(Retry::Reauth),
        ["backoff"] => Ok(Retry::PLAIN_BACKOFF),
        ["backoff", first, factor] => Ok(Retry::Backoff { seconds: seconds(first)?, factor: parse_factor(factor)? }),
        ["backoff", ..] => Err(malformed(text, "type `backoff`, or with figures `backoff 1s x4`")),
        ["after", wait] => Ok(Retry::After { seconds: seconds(wait)? }),
        ["after", ..] => Err(malformed(text, "type how long, for instance `after 24h`")),
        [first, ..] => behaviour::word("retry", first, WORDS)
            .and_then(|_| Err(malformed(text, "this word stands alone: type nothing after it"))),
        [] => Err(malformed(text, "type `never`, `fix`, `reauth`, `backoff` or `after 24h`")),
    }
}

fn malformed(text: &str, help: &str) -> Fault {
    Fault::new(format!("retry {} is incomplete or has too much", problem::name(text)), help)
}

fn seconds(text: &str) -> Result<u64, Fault> {
    let fault = || {
        let statement = format!("{} is no time to wait", problem::name(text));
        Fault::new(statement, "type a number and `s`, `m`, `h` or `d`, for instance `90s` or `24h`")
    };
    let (digits, unit) =
        text.char_indices().next_back().and_then(|(at, unit)| Some((text.get(..at)?, unit))).ok_or_else(fault)?;
    let (_, unit) = UNITS.iter().find(|(name, _)| *name == unit).ok_or_else(fault)?;
    match number::parse("wait", digits) {
        Ok(count) if count > 0 => Ok(u64::from(count) * unit),
        _ => Err(fault()),
    }
}

fn parse_factor(text: &str) -> Result<u32, Fault> {
    match text.strip_prefix('x').map(|digits| number::parse("factor", digits)) {
        Some(Ok(factor)) if factor >= 2 => Ok(factor),
        _ => {
            let statement = format!("{} is no factor by which a wait grows", problem::name(text));
            Err(Fault::new(statement, "type `x` and a number from 2 on, for instance `x2`"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_waits_are_read_and_shown_alike() {
        for text in [
            "never",
            "fix",
            "reauth",
            "backoff",
            "backoff 1s x4",
            "backoff 1m x2",
            "after 90s",
            "after 24h",
            "after 7d",
        ] {
            let shown = parse(text).map(|retry| retry.to_string());
            assert_eq!(shown.as_deref(), Ok(text));
        }
        assert_eq!(parse("after 24h"), Ok(Retry::After { seconds: 86_400 }));
        assert_eq!(parse("backoff 1m x2"), Ok(Retry::Backoff { seconds: 60, factor: 2 }));
        assert_eq!(parse("after 4294967295d"), Ok(Retry::After { seconds: 4_294_967_295 * 86_400 }));
    }

    #[test]
    fn slips_are_told() {
        let help = |text| parse(text).expect_err(text).help;
        assert_eq!(help("Never"), "type `never`");
        assert_eq!(help("back-off"), "type `backoff`");
        assert_eq!(help("after"), "type how long, for instance `after 24h`");
        assert_eq!(help("never again"), "this word stands alone: type nothing after it");
        assert_eq!(help("backoff 1s"), "type `backoff`, or with figures `backoff 1s x4`");
        for text in ["after 24", "after h", "after 0s", "after 1.5h", "after 24H", "backoff -1s x2", "after 24\u{fc}"] {
            assert!(help(text).starts_with("type a number and `s`"), "{text}");
        }
        for text in ["backoff 1s 4", "backoff 1s x1", "backoff 1s x"] {
            assert!(help(text).starts_with("type `x` and a number"), "{text}");
        }
        assert!(help("sometimes").starts_with("type one of `never`"));
    }
}
