//! The cell `Deprecated`: a sentence that the compiler shows to whoever uses the row.

use super::placeholder;
use crate::diagnostic::{CellError, backticked};

/// What people type where they expect a column of yes and no.
const NEGATIONS: &[&str] = &["no", "n", "false", "0", "not deprecated"];

pub fn read(text: &str) -> Option<&str> {
    let mut words = 0;
    for word in text.split_whitespace() {
        words += usize::from(word.chars().any(char::is_alphanumeric));
    }
    (words > 1 && !is_negation(text)).then_some(text)
}

pub fn explain(text: &str) -> CellError {
    let message = format!("expected a sentence in column `Deprecated`, found {}", backticked(text));
    if is_negation(text) || placeholder::is_placeholder(text) {
        return CellError::typed(message, "");
    }
    let help = "type what to use instead, for example `use 131047`, \
                or leave the cell blank if the row is not deprecated";
    CellError::new(message, help)
}

fn is_negation(text: &str) -> bool {
    NEGATIONS.iter().any(|it| it.eq_ignore_ascii_case(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_sentences_deprecate_a_row() {
        assert_eq!(read("use 131047"), Some("use 131047"));
        for text in ["no", "No", "FALSE", "0", "-", "n/a", "None", "\u{2014}", "Not deprecated"] {
            assert_eq!(read(text), None, "{text}");
            assert_eq!(explain(text).replacement.as_deref(), Some(""), "{text}");
        }
        for text in ["yes", "true", "x", "1", "deprecated", "131047"] {
            assert_eq!((read(text), explain(text).replacement), (None, None), "{text}");
            assert!(explain(text).help.starts_with("type what to use instead"), "{text}");
        }
    }
}
