//! The cell `Retry`: what a text that is not one most likely means.

use super::{digits, keyword};
use crate::{
    Retry,
    diagnostic::{CellError, backticked},
    words::{RETRY_WORDS, WAIT_UNITS, parse_wait},
};

/// What people call the units of a wait.
const UNIT_NAMES: &[(char, &[&str])] = &[
    ('s', &["s", "sec", "secs", "second", "seconds"]),
    ('m', &["m", "min", "mins", "minute", "minutes"]),
    ('h', &["h", "hr", "hrs", "hour", "hours"]),
    ('d', &["d", "day", "days"]),
];

pub fn explain(text: &str) -> CellError {
    if let Some(meant) = meant(text) {
        return CellError::typed(format!("invalid retry {}", backticked(text)), meant);
    }
    let words: Vec<_> = text.split_whitespace().collect();
    let invalid = |help: &str| CellError::new(format!("invalid retry {}", backticked(text)), help);
    match words.as_slice() {
        ["backoff", initial, factor] if parse_wait(initial).is_some() => {
            let message = format!("invalid backoff factor {}", backticked(factor));
            let help = format!("type `x` and a number from 2 to {}, for example `x2`", u32::MAX);
            CellError::new(message, help)
        }
        ["backoff", initial, _] => invalid_wait(initial),
        ["backoff", ..] => {
            invalid("type `backoff`, or the first pause and the factor too: `backoff 1s x4`")
        }
        ["after"] => invalid("type how long to wait after the word, for example `after 24h`"),
        ["after", wait] => invalid_wait(wait),
        [word, ..] if RETRY_WORDS.contains(word) => {
            invalid(&format!("type `{word}` alone: nothing follows it"))
        }
        _ => unknown(text),
    }
}

fn invalid_wait(text: &str) -> CellError {
    let is_unit = |unit: char| WAIT_UNITS.iter().any(|&(name, _)| name == unit);
    if text.strip_suffix(is_unit).is_some_and(digits::is_plain) {
        let message = format!("duration {} is out of range", backticked(text));
        let help = format!("type a number from 1 to {} before the unit", u32::MAX);
        return CellError::new(message, help);
    }
    let message = format!("invalid duration {}", backticked(text));
    let help = "type a number and its unit, `s`, `m`, `h` or `d`, for example `90s`";
    CellError::new(message, help)
}

fn unknown(text: &str) -> CellError {
    let error = keyword::explain("retry", text, RETRY_WORDS);
    match error.replacement.as_deref() {
        // this word needs a duration
        Some("after") => CellError::new(error.message, "type how long to wait: `after 24h`"),
        Some(_) => error,
        None => CellError::new(
            error.message,
            "type one of `never`, `fix`, `reauth`, `backoff`, or a duration as in `after 24h`",
        ),
    }
}

/// The retry that a text means with the numbers that it has, if it can mean no other.
fn meant(text: &str) -> Option<String> {
    let tokens = tokens(text);
    let tokens: Vec<&str> = tokens.iter().map(String::as_str).collect();
    let (word, rest) = match tokens.as_slice() {
        ["back", "off", rest @ ..] => ("backoff", rest),
        [word, rest @ ..] => (*word, rest),
        [] => return None,
    };
    let count = |number: &str| number.trim_start_matches('0').to_owned();
    let retry = match (word, rest) {
        ("after", [number, unit]) => format!("after {}{}", count(number), unit_of(unit)?),
        ("backoff", [number, unit, factor] | [number, unit, "x", factor]) => {
            let factor = factor.trim_start_matches('x');
            format!("backoff {}{} x{factor}", count(number), unit_of(unit)?)
        }
        // the factor of a plain `backoff`
        ("backoff", [number, unit]) => {
            format!("backoff {}{} x2", count(number), unit_of(unit)?)
        }
        (word, []) => word.to_owned(),
        _ => return None,
    };
    retry.parse::<Retry>().ok().map(|_| retry)
}

/// Words in lower case and numbers, also where no space is between them: `24hours`.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut is_digits = false;
    let mut is_new = true;
    for letter in text.chars() {
        if letter.is_whitespace() || matches!(letter, '-' | ',' | ':') {
            is_new = true;
            continue;
        }
        if letter == '*' || letter == '\u{d7}' {
            tokens.push("x".to_owned());
            (is_new, is_digits) = (true, false);
            continue;
        }
        if is_new || letter.is_ascii_digit() != is_digits {
            tokens.push(String::new());
        }
        (is_new, is_digits) = (false, letter.is_ascii_digit());
        if let Some(token) = tokens.last_mut() {
            token.extend(letter.to_lowercase());
        }
    }
    tokens
}

fn unit_of(text: &str) -> Option<char> {
    let (unit, _) = UNIT_NAMES.iter().find(|(_, names)| names.contains(&text))?;
    debug_assert!(WAIT_UNITS.iter().any(|(name, _)| name == unit));
    Some(*unit)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::Backoff;

    fn read(text: &str) -> Option<Retry> {
        text.parse().ok()
    }

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
            assert_eq!(read(text).map(|retry| retry.to_string()).as_deref(), Some(text));
        }
        assert_eq!(read("after 24h"), Some(Retry::After(Duration::from_secs(86_400))));
        let backoff = Backoff::new(Duration::from_secs(60), 2);
        assert_eq!(read("backoff 1m x2"), Some(Retry::Backoff(backoff)));
        let days = Duration::from_secs(4_294_967_295 * 86_400);
        assert_eq!(read("after 4294967295d"), Some(Retry::After(days)));
    }

    #[test]
    fn what_was_meant_is_offered_with_its_numbers() {
        for (slip, meant) in [
            ("Never", "never"),
            ("neverr", "never"),
            ("back-off", "backoff"),
            ("after 24 h", "after 24h"),
            ("after 24H", "after 24h"),
            ("after 24hours", "after 24h"),
            ("after 1 day", "after 1d"),
            ("after 024h", "after 24h"),
            ("After: 90 sec", "after 90s"),
            ("backoff 10 s x 2", "backoff 10s x2"),
            ("backoff 10s 2", "backoff 10s x2"),
            ("backoff 10s * 2", "backoff 10s x2"),
            ("Backoff 1s X4", "backoff 1s x4"),
        ] {
            assert_eq!(read(slip), None, "{slip}");
            assert_eq!(explain(slip).replacement.as_deref(), Some(meant), "{slip}");
        }
    }

    #[test]
    fn what_cannot_be_known_is_not_guessed() {
        for (slip, help) in [
            ("after", "type how long to wait after the word"),
            ("never again", "type `never` alone"),
            ("backoff x4", "type `backoff`, or the first pause"),
            ("after 24", "type a number and its unit"),
            ("after h", "type a number and its unit"),
            ("after 0s", "type a number from 1 to 4294967295"),
            ("after 99999999999d", "type a number from 1 to 4294967295"),
            ("backoff 0m x2", "type a number from 1 to 4294967295"),
            ("after +24h", "type a number and its unit"),
            ("after 1.5h", "type a number and its unit"),
            ("backoff 1s x1", "type `x` and a number"),
            ("backoff 1s x", "type `x` and a number"),
            ("sometimes", "type one of `never`"),
            ("afer", "type how long to wait"),
        ] {
            let error = explain(slip);
            assert!(error.help.starts_with(help), "{slip}: {}", error.help);
            assert_eq!(error.replacement, None, "{slip}");
        }
    }
}
