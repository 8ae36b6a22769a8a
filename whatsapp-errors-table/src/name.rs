//! Description → variant name.
//!
//! The rule: apostrophes are dropped, every other character that is no ASCII letter or digit parts two words, the first
//! letter of each word becomes upper case, and everything else stays as it is. So `Re-engagement Required` becomes
//! `ReEngagementRequired`, and `Invalid OAuth Token` keeps its inner capitals: `InvalidOAuthToken`.

use crate::diagnostic::{self, CellError};

/// The associated constant that the enum has beside its variants.
const RESERVED: &str = "ALL";

/// The name that a description gives. `remedy` says how to pin another one.
pub fn derive(description: &str, remedy: &str) -> Result<String, CellError> {
    let error = |why: String| {
        let description = diagnostic::backticked(description);
        Err(CellError::new(format!("no variant name comes out of the description {description}: {why}"), remedy))
    };
    if let Some(letter) = description.chars().find(|letter| !letter.is_ascii() && letter.is_alphanumeric()) {
        return error(format!("`{letter}` is no ASCII letter"));
    }
    let name = camel_case(description);
    match unfit(&name) {
        Some(why) => error(why),
        None => Ok(name),
    }
}

/// The name that a `Name` cell pins.
pub fn pinned(name: &str) -> Result<String, CellError> {
    let camel = derive(name, "").ok().filter(|camel| camel != name);
    let help = match camel {
        Some(camel) => format!("type `{camel}`"),
        None => "type a name like `TemplatePaused`: letters and digits, the first a capital".to_owned(),
    };
    let message = |why: String| format!("{} cannot name a variant: {why}", diagnostic::backticked(name));
    if let Some(letter) = name.chars().find(|letter| !letter.is_ascii_alphanumeric()) {
        let why = format!("{} is no ASCII letter or digit", diagnostic::backticked(letter.encode_utf8(&mut [0; 4])));
        return Err(CellError::new(message(why), help));
    }
    if name.starts_with(|letter: char| letter.is_ascii_lowercase()) {
        return Err(CellError::new(message("the first letter is no capital".to_owned()), help));
    }
    match unfit(name) {
        Some(why) => Err(CellError::new(message(why), help)),
        None => Ok(name.to_owned()),
    }
}

fn unfit(name: &str) -> Option<String> {
    if name.is_empty() {
        return Some("it has no letters".to_owned());
    }
    if name.starts_with(|letter: char| letter.is_ascii_digit()) {
        return Some(format!("`{name}` begins with a digit"));
    }
    if name == RESERVED {
        return Some(format!("`{name}` is the list of all variants"));
    }
    // the only one that begins with a capital
    (name == "Self").then(|| format!("`{name}` is a Rust keyword"))
}

/// The rule alone.
pub fn camel_case(text: &str) -> String {
    let mut name = String::with_capacity(text.len());
    let mut begins_a_word = true;
    for letter in text.chars() {
        match letter {
            '\'' | '\u{2019}' => {}
            _ if letter.is_ascii_alphanumeric() => {
                name.push(if begins_a_word { letter.to_ascii_uppercase() } else { letter });
                begins_a_word = false;
            }
            _ => begins_a_word = true,
        }
    }
    name
}

/// Heading → the name of a method: `Sla Minutes` becomes `sla_minutes`.
pub fn snake_case(heading: &str) -> String {
    let words = heading.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).map(str::to_ascii_lowercase).collect();
    words.join("_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_become_variant_names() {
        let names = [
            ("AuthException", "AuthException"),
            ("Invalid OAuth Token", "InvalidOAuthToken"),
            ("Re-engagement Required", "ReEngagementRequired"),
            (
                "(Business Account, Consumer Account) pair rate limit hit",
                "BusinessAccountConsumerAccountPairRateLimitHit",
            ),
            ("User's number is part of an experiment", "UsersNumberIsPartOfAnExperiment"),
            ("template_paused", "TemplatePaused"),
            ("  HTTP 2 error \u{2013} retry ", "HTTP2ErrorRetry"),
            ("All", "All"),
        ];
        for (description, name) in names {
            assert_eq!(derive(description, "").as_deref(), Ok(name), "{description}");
        }
    }

    #[test]
    fn descriptions_without_a_name_say_why() {
        for (description, why) in [
            ("!!!", "it has no letters"),
            ("2 many", "`2Many` begins with a digit"),
            ("self", "`Self` is a Rust keyword"),
            ("Fehler \u{fc}ber Fehler", "`\u{fc}` is no ASCII letter"),
            ("A.L.L.", "`ALL` is the list of all variants"),
        ] {
            let error = derive(description, "fill in `Name`").expect_err(description);
            assert!(error.message.ends_with(why), "{}", error.message);
            assert_eq!(error.help, "fill in `Name`");
        }
    }

    #[test]
    fn pinned_names_are_taken_as_they_are_or_refused() {
        assert_eq!(pinned("TemplatePaused").as_deref(), Ok("TemplatePaused"));
        assert_eq!(pinned("template paused").expect_err("space").help, "type `TemplatePaused`");
        assert_eq!(pinned("paused").expect_err("lower case").help, "type `Paused`");
        assert_eq!(pinned("Template_Paused").expect_err("underscore").help, "type `TemplatePaused`");
        for name in ["Self", "ALL", "2Many", "\u{dc}ber"] {
            assert!(pinned(name).expect_err(name).help.starts_with("type a name like"), "{name}");
        }
    }
}
