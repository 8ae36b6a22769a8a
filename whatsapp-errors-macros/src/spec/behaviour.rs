//! The cells whose words say how an error behaves: `Category`, `Scope`, `Actor`, `Delivery`.

use super::retry::Retry;
use crate::{
    nearest::nearest,
    problem::{self, Fault},
};

/// A word of one of these columns, spelt as the table spells it.
pub type Behaviour = &'static str;

pub const CATEGORIES: &[Behaviour] = &[
    "Authorization",
    "Permission",
    "Throttling",
    "Integrity",
    "Recipient",
    "Consent",
    "Template",
    "TemplateCreation",
    "Media",
    "Parameter",
    "Flow",
    "Registration",
    "Migration",
    "Payment",
    "Calling",
    "Group",
    "BlockList",
    "Username",
    "Signup",
    "Synchronization",
    "Insights",
    "Server",
];
pub const SCOPES: &[Behaviour] = &["message", "recipient", "template", "number", "account", "app", "platform"];
pub const ACTORS: &[Behaviour] = &["developer", "template-owner", "account-admin", "recipient", "meta", "nobody"];
pub const DELIVERIES: &[Behaviour] = &["response", "webhook", "both"];

/// Errors of these categories never heal by waiting: somebody has to change something.
const LASTING: &[Behaviour] = &["Integrity", "Consent", "Parameter"];

pub fn category(text: &str) -> Result<Behaviour, Fault> {
    word("category", text, CATEGORIES)
}

pub fn scope(text: &str) -> Result<Behaviour, Fault> {
    word("scope", text, SCOPES)
}

pub fn actor(text: &str) -> Result<Behaviour, Fault> {
    word("actor", text, ACTORS)
}

pub fn delivery(text: &str) -> Result<Behaviour, Fault> {
    word("delivery", text, DELIVERIES)
}

/// One of the words that a column knows. `what` names the column in the message.
pub fn word(what: &str, text: &str, words: &[Behaviour]) -> Result<Behaviour, Fault> {
    if let Some(&word) = words.iter().find(|&&word| word == text) {
        return Ok(word);
    }
    let help = match nearest(text, words.iter().copied()) {
        Some(word) => format!("type `{word}`"),
        None => {
            let words: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
            format!("type one of {}", words.join(", "))
        }
    };
    Err(Fault::new(format!("unknown {what} {}", problem::name(text)), help))
}

/// What two words of a row say against each other.
pub fn contradiction(category: Option<Behaviour>, retry: Retry, actor: Option<Behaviour>) -> Option<Fault> {
    if let Some(category) = category.filter(|category| retry.is_retryable() && LASTING.contains(category)) {
        let statement = format!("retry `{retry}` on an error of category `{category}`, which no waiting heals");
        return Some(Fault::new(statement, "type `never` or `fix`, or give the row another category"));
    }
    if matches!(retry, Retry::Fix | Retry::Reauth) && actor == Some("nobody") {
        let statement = format!("retry `{retry}`, but the actor is `nobody`");
        return Some(Fault::new(statement, "type in `Actor` who has to change something, or `never` here"));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_offered() {
        assert_eq!(scope("number"), Ok("number"));
        assert_eq!(scope("Number").expect_err("case").help, "type `number`");
        assert_eq!(category("Throtling").expect_err("slip").help, "type `Throttling`");
        assert_eq!(delivery("pigeon").expect_err("other").help, "type one of `response`, `webhook`, `both`");
        assert_eq!(actor("template owner").expect_err("space").help, "type `template-owner`");
    }

    #[test]
    fn a_wait_that_heals_nothing_is_a_contradiction() {
        let wait = Retry::After { seconds: 60 };
        assert!(contradiction(Some("Consent"), wait, None).is_some());
        assert!(contradiction(Some("Throttling"), wait, Some("nobody")).is_none());
        assert!(contradiction(Some("Consent"), Retry::Fix, Some("developer")).is_none());
        assert!(contradiction(Some("Media"), Retry::Fix, Some("nobody")).is_some());
        assert!(contradiction(None, Retry::Never, Some("nobody")).is_none());
    }
}
