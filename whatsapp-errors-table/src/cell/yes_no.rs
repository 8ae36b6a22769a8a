//! `yes` or `no`, in a column that the table declares itself.

use crate::diagnostic::{CellError, backticked};

const YES: &[&str] = &["yes", "y", "true", "1", "on", "x", "\u{2713}", "\u{2714}"];
const NO: &[&str] = &["no", "n", "false", "0", "off"];

pub fn read(text: &str) -> Option<bool> {
    match text {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

pub fn explain(what: &str, text: &str) -> CellError {
    let message = format!("invalid {what} expected `yes` or `no`, found {}", backticked(text));
    let lower = text.to_lowercase();
    if YES.contains(&lower.as_str()) {
        CellError::typed(message, "yes")
    } else if NO.contains(&lower.as_str()) {
        CellError::typed(message, "no")
    } else {
        CellError::new(message, "type `yes` or `no`")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_words_for_yes_and_no_are_answered() {
        assert_eq!((read("yes"), read("no"), read("Yes")), (Some(true), Some(false), None));
        for (slip, word) in [("Yes", "yes"), ("TRUE", "yes"), ("1", "yes"), ("N", "no")] {
            assert_eq!(explain("value:", slip).replacement.as_deref(), Some(word), "{slip}");
        }
        assert_eq!(explain("value:", "maybe").replacement, None);
    }
}
