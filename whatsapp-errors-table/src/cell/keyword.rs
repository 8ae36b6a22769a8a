//! The cells that hold a keyword: `Category`, `Scope`, `Actor`, `Delivery`.

use std::str::FromStr;

use crate::{
    Actor, Category, ParseWordError, Retry,
    diagnostic::{self, CellError},
    nearest::nearest,
};

/// Errors of these categories never heal by waiting: somebody has to change something.
const LASTING: &[Category] = &[Category::Integrity, Category::Consent, Category::Parameter];

/// One of the keywords of a column. `what` names the column in the message.
pub fn parse<T>(what: &str, text: &str, all: &[T], as_str: fn(T) -> &'static str) -> Result<T, CellError>
where
    T: Copy + FromStr<Err = ParseWordError>,
{
    text.parse().map_err(|_| unknown(what, text, all.iter().map(|&word| as_str(word))))
}

/// The error of a word that is not one of these.
pub fn unknown<'a>(what: &str, text: &str, words: impl Iterator<Item = &'a str> + Clone) -> CellError {
    let help = match nearest(text, words.clone()) {
        Some(word) => format!("type `{word}`"),
        None => {
            let words: Vec<_> = words.map(|word| format!("`{word}`")).collect();
            format!("type one of {}", words.join(", "))
        }
    };
    CellError::new(format!("unknown {what} {}", diagnostic::backticked(text)), help)
}

/// What two words of a row say against each other.
pub fn contradiction(category: Option<Category>, retry: Retry, actor: Option<Actor>) -> Option<CellError> {
    if let Some(category) = category.filter(|category| retry.is_retryable() && LASTING.contains(category)) {
        let message = format!("retry `{retry}` on an error of category `{category}`, which no waiting heals");
        return Some(CellError::new(message, "type `never` or `fix`, or give the row another category"));
    }
    if matches!(retry, Retry::NeedsFix | Retry::NeedsReauth) && actor == Some(Actor::Nobody) {
        let message = format!("retry `{retry}`, but the actor is `nobody`");
        return Some(CellError::new(message, "type in `Actor` who has to change something, or `never` here"));
    }
    None
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::Scope;

    fn help(text: &str) -> String {
        parse("scope", text, Scope::ALL, Scope::as_str).expect_err(text).help
    }

    #[test]
    fn the_nearest_word_is_offered() {
        assert_eq!(parse("scope", "number", Scope::ALL, Scope::as_str), Ok(Scope::Number));
        assert_eq!(help("Number"), "type `number`");
        assert_eq!(help("acount"), "type `account`");
        assert!(help("galaxy").starts_with("type one of `message`, `recipient`"));
    }

    #[test]
    fn a_retry_that_cannot_succeed_is_a_contradiction() {
        let wait = Retry::After(Duration::from_secs(60));
        assert!(contradiction(Some(Category::Consent), wait, None).is_some());
        assert!(contradiction(Some(Category::Throttling), wait, Some(Actor::Nobody)).is_none());
        assert!(contradiction(Some(Category::Consent), Retry::NeedsFix, Some(Actor::Developer)).is_none());
        assert!(contradiction(Some(Category::Media), Retry::NeedsFix, Some(Actor::Nobody)).is_some());
        assert!(contradiction(None, Retry::Never, Some(Actor::Nobody)).is_none());
    }
}
