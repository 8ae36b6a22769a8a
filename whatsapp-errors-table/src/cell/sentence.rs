//! The cell `Deprecated`: a sentence that the compiler shows to whoever uses the row.

use super::placeholder;
use crate::diagnostic::{self, CellError};

/// What says that a row is not deprecated, where people expect yes or no.
const NEGATIONS: &[&str] = &["no", "n", "false", "0", "not deprecated"];

pub fn parse(text: &str) -> Result<String, CellError> {
    let lower = text.to_lowercase();
    let message = || format!("expected a sentence, found {}", diagnostic::backticked(text));
    if NEGATIONS.contains(&lower.as_str()) || placeholder::is_placeholder(text) {
        return Err(CellError::typed(message(), ""));
    }
    let has_letters = |word: &&str| word.chars().any(char::is_alphanumeric);
    if text.split_whitespace().filter(has_letters).count() < 2 {
        let help = "type what to use instead, for example `use 131047`, \
                    or leave the cell blank if the row is not deprecated";
        return Err(CellError::new(message(), help));
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_sentences_deprecate_a_row() {
        assert_eq!(parse("use 131047").as_deref(), Ok("use 131047"));
        for text in ["no", "No", "FALSE", "0", "-", "n/a", "None", "\u{2014}"] {
            assert_eq!(parse(text).expect_err(text).replacement.as_deref(), Some(""), "{text}");
        }
        for text in ["yes", "true", "x", "1", "deprecated", "131047"] {
            let error = parse(text).expect_err(text);
            assert_eq!(error.replacement, None, "{text}");
            assert!(error.help.starts_with("type what to use instead"), "{text}");
        }
    }
}
