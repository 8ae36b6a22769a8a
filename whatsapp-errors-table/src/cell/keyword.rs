//! The cells that hold a keyword: `Category`, `Scope`, `Actor`, `Delivery`, and closed lists.

use crate::{
    Actor, Category, Retry,
    diagnostic::{CellError, backticked, list},
    nearest::nearest,
};

/// Errors of these categories never resolve on their own: somebody has to change something.
const LASTING: &[Category] = &[Category::Integrity, Category::Consent, Category::Parameter];

/// The error of a text that is not one of these words.
pub fn explain(what: &str, text: &str, words: &[&str]) -> CellError {
    const SEPARATORS: &[char] = &['/', ',', ';', '|', '&'];
    let parts: Vec<&str> = text.split(SEPARATORS).collect();
    let is_word = |part: &&str| words.iter().any(|word| word.eq_ignore_ascii_case(part.trim()));
    if parts.len() > 1 && parts.iter().all(is_word) {
        let message = format!("{what} {} is more than one", backticked(text));
        return CellError::new(message, "type one of the words");
    }
    let message = format!("unknown {what} {}", backticked(text));
    match nearest(text, words) {
        Some(word) => CellError::typed(message, word),
        None => CellError::new(message, format!("type one of {}", list(words))),
    }
}

/// What two keywords of a row say against each other.
pub fn contradiction(
    category: Option<Category>,
    retry: Retry,
    actor: Option<Actor>,
) -> Option<CellError> {
    if let Some(category) =
        category.filter(|category| retry.is_retryable() && LASTING.contains(category))
    {
        let message = format!(
            "retry `{retry}` contradicts category `{category}`: waiting does not \
             resolve such errors"
        );
        let help = "type `never` or `fix`, or give the row another category";
        return Some(CellError::new(message, help));
    }
    if matches!(retry, Retry::NeedsFix | Retry::NeedsReauth) && actor == Some(Actor::Nobody) {
        let message = format!("retry `{retry}` contradicts actor `nobody`");
        let help = "in column `Actor`, type who must act, or type `never` here";
        return Some(CellError::new(message, help));
    }
    None
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::Scope;

    fn explained(text: &str) -> CellError {
        let words: Vec<&str> = Scope::ALL.iter().map(|scope| scope.as_str()).collect();
        explain("scope", text, &words)
    }

    #[test]
    fn the_nearest_word_is_offered() {
        assert_eq!(explained("Number").help, "type `number`");
        assert_eq!(explained("acount").help, "type `account`");
        assert!(explained("galaxy").help.starts_with("type one of `message`, `recipient`"));
        assert_eq!(explained("app/Account").message, "scope `app/Account` is more than one");
    }

    #[test]
    fn a_retry_that_cannot_succeed_is_a_contradiction() {
        let wait = Retry::After(Duration::from_secs(60));
        assert!(contradiction(Some(Category::Consent), wait, None).is_some());
        let actor = Some(Actor::Nobody);
        assert!(contradiction(Some(Category::Throttling), wait, actor).is_none());
        let developer = Some(Actor::Developer);
        assert!(contradiction(Some(Category::Consent), Retry::NeedsFix, developer).is_none());
        assert!(contradiction(Some(Category::Media), Retry::NeedsFix, actor).is_some());
        assert!(contradiction(None, Retry::Never, actor).is_none());
    }
}
