//! The cell `Retry`: what a text that is not one most likely means.

use super::keyword;
use crate::{
    Retry,
    diagnostic::{self, CellError},
    words::{RETRY_WORDS, parse_factor, parse_wait},
};

pub fn parse(text: &str) -> Result<Retry, CellError> {
    text.parse().map_err(|_| error(text))
}

fn error(text: &str) -> CellError {
    let words: Vec<_> = text.split_whitespace().collect();
    match words.as_slice() {
        ["backoff", initial, factor] => match parse_wait(initial) {
            None => no_wait(initial),
            Some(_) => no_factor(factor),
        },
        ["backoff", ..] => malformed(text, "type `backoff`, or with figures `backoff 1s x4`"),
        ["after", wait] => no_wait(wait),
        ["after", ..] => malformed(text, "type how long, for instance `after 24h`"),
        [first, ..] if RETRY_WORDS.contains(first) => malformed(text, "this word stands alone: type nothing after it"),
        _ => keyword::unknown("retry", text, RETRY_WORDS.iter().copied()),
    }
}

fn malformed(text: &str, help: &str) -> CellError {
    CellError::new(format!("retry {} is incomplete or has too much", diagnostic::backticked(text)), help)
}

fn no_wait(text: &str) -> CellError {
    let message = format!("{} is no time to wait", diagnostic::backticked(text));
    CellError::new(message, "type a number and `s`, `m`, `h` or `d`, for instance `90s` or `24h`")
}

fn no_factor(text: &str) -> CellError {
    debug_assert!(parse_factor(text).is_none());
    let message = format!("{} is no factor by which a wait grows", diagnostic::backticked(text));
    CellError::new(message, "type `x` and a number from 2 on, for instance `x2`")
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::Backoff;

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
        assert_eq!(parse("after 24h"), Ok(Retry::After(Duration::from_secs(86_400))));
        assert_eq!(parse("backoff 1m x2"), Ok(Retry::Backoff(Backoff::new(Duration::from_secs(60), 2))));
        assert_eq!(parse("after 4294967295d"), Ok(Retry::After(Duration::from_secs(4_294_967_295 * 86_400))));
    }

    #[test]
    fn slips_are_told() {
        let help = |text| parse(text).expect_err(text).help;
        assert_eq!(help("Never"), "type `never`");
        assert_eq!(help("back-off"), "type `backoff`");
        assert_eq!(help("after"), "type how long, for instance `after 24h`");
        assert_eq!(help("never again"), "this word stands alone: type nothing after it");
        assert_eq!(help("backoff 1s"), "type `backoff`, or with figures `backoff 1s x4`");
        for text in [
            "after 24",
            "after h",
            "after 0s",
            "after +24h",
            "after 1.5h",
            "after 24H",
            "backoff -1s x2",
            "after 24\u{fc}",
        ] {
            assert!(help(text).starts_with("type a number and `s`"), "{text}");
        }
        for text in ["backoff 1s 4", "backoff 1s x1", "backoff 1s x0", "backoff 1s x"] {
            assert!(help(text).starts_with("type `x` and a number"), "{text}");
        }
        assert!(help("sometimes").starts_with("type one of `never`"));
    }
}
