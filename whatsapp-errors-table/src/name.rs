//! Description → variant name.
//!
//! The rule: apostrophes are dropped, every other character that is not an ASCII letter or digit
//! separates two words, the first letter of each word becomes upper case, and everything else stays
//! as it is. So `Re-engagement Required` becomes `ReEngagementRequired`, and `Invalid OAuth Token`
//! keeps its inner capitals: `InvalidOAuthToken`.

use crate::diagnostic::{CellError, backticked};

/// The associated constant that the enum has next to its variants.
const RESERVED: &str = "ALL";

/// The name that a description gives; `None` if it gives none.
pub fn derive(description: &str) -> Option<String> {
    if first_foreign_letter(description).is_some() {
        return None;
    }
    let name = camel_case(description);
    unfit(&name).is_none().then_some(name)
}

/// Why a description gives no name; `of` says what it is, for example `the description`.
pub fn why_underivable(of: &str, description: &str) -> String {
    let why = match first_foreign_letter(description) {
        Some(letter) => not_ascii(letter),
        None => unfit(&camel_case(description)).unwrap_or_default(),
    };
    format!("cannot make a variant name from {of} {}: {why}", backticked(description))
}

/// A name for a description that gives none: without accents, and without the words with which a
/// name cannot begin. `Error190` if nothing is left.
pub fn propose(description: &str, code: Option<u32>) -> String {
    let ascii: String = description.chars().filter_map(without_accent).collect();
    let words = ascii.split(|letter: char| !letter.is_ascii_alphanumeric());
    let is_digits = |word: &&str| word.starts_with(|letter: char| letter.is_ascii_digit());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).skip_while(is_digits).collect();
    derive(&words.join(" "))
        .unwrap_or_else(|| format!("Error{}", code.map_or(String::new(), |code| code.to_string())))
}

/// The ASCII letter that a letter with an accent is based on; `None` for a combining mark.
fn without_accent(letter: char) -> Option<char> {
    Some(match letter {
        '\u{300}'..='\u{36f}' => return None,
        '\u{c0}'..='\u{c6}' => 'A',
        '\u{c7}' => 'C',
        '\u{c8}'..='\u{cb}' => 'E',
        '\u{cc}'..='\u{cf}' => 'I',
        '\u{d1}' => 'N',
        '\u{d2}'..='\u{d6}' | '\u{d8}' => 'O',
        '\u{d9}'..='\u{dc}' => 'U',
        '\u{df}' => 's',
        '\u{e0}'..='\u{e6}' => 'a',
        '\u{e7}' => 'c',
        '\u{e8}'..='\u{eb}' => 'e',
        '\u{ec}'..='\u{ef}' => 'i',
        '\u{f1}' => 'n',
        '\u{f2}'..='\u{f6}' | '\u{f8}' => 'o',
        '\u{f9}'..='\u{fc}' => 'u',
        '\u{fd}' | '\u{ff}' => 'y',
        other => other,
    })
}

/// Whether a text can be the name of a variant as it is.
pub fn is_fit(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && !name.starts_with(|letter: char| letter.is_ascii_lowercase())
        && unfit(name).is_none()
}

/// Why a text in the column `Name` cannot be the name of a variant.
pub fn explain(name: &str) -> CellError {
    let foreign = name.chars().find(|letter| !letter.is_ascii_alphanumeric());
    let why = if let Some(letter) = foreign {
        let letter = backticked(letter.encode_utf8(&mut [0; 4]));
        format!("{letter} is not an ASCII letter or digit")
    } else if name.starts_with(|letter: char| letter.is_ascii_lowercase()) {
        "it must start with a capital letter".to_owned()
    } else {
        unfit(name).unwrap_or_default()
    };
    let message = format!("invalid variant name {}: {why}", backticked(name));
    match derive(&lower_constant(name)) {
        Some(camel) if camel != name => CellError::typed(message, camel),
        _ => CellError::new(
            message,
            "type a name like `TemplatePaused`: ASCII letters and digits, a capital first",
        ),
    }
}

/// `TOKEN_EXPIRED` in lower case, so that its words can be told from each other.
fn lower_constant(name: &str) -> String {
    let is_constant = name.contains('_') && !name.contains(|letter: char| letter.is_lowercase());
    if is_constant { name.to_ascii_lowercase() } else { name.to_owned() }
}

/// The first letter or digit that is not ASCII. So is a combining mark, which would silently
/// separate the parts of the word that it is in: `e\u{301}` looks like `\u{e9}`.
pub fn first_foreign_letter(text: &str) -> Option<char> {
    if text.is_ascii() {
        return None;
    }
    text.chars().find(|&letter| {
        let is_mark = matches!(letter,
            '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}'
            | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}');
        is_mark || (!letter.is_ascii() && letter.is_alphanumeric())
    })
}

fn not_ascii(letter: char) -> String {
    // a combining mark would be drawn onto the backtick
    if letter.is_alphanumeric() {
        format!("`{letter}` is not an ASCII letter or digit")
    } else {
        format!("`{}` is not an ASCII letter or digit", letter.escape_unicode())
    }
}

fn unfit(name: &str) -> Option<String> {
    if name.is_empty() {
        return Some("it has no letters".to_owned());
    }
    if name.starts_with(|letter: char| letter.is_ascii_digit()) {
        return Some(format!("`{name}` starts with a digit"));
    }
    if name == RESERVED {
        return Some(format!("`{name}` is the list of all variants"));
    }
    // the only keyword that starts with a capital
    (name == "Self").then(|| format!("`{name}` is a Rust keyword"))
}

/// The rule alone.
#[must_use]
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
    let mut name = String::with_capacity(heading.len());
    let mut ends_a_word = false;
    for letter in heading.chars() {
        if letter.is_ascii_alphanumeric() {
            if ends_a_word {
                name.push('_');
            }
            name.push(letter.to_ascii_lowercase());
            ends_a_word = false;
        } else {
            ends_a_word = !name.is_empty();
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_become_variant_names() {
        let long = "(Business Account, Consumer Account) pair rate limit hit";
        let names = [
            ("AuthException", "AuthException"),
            ("Invalid OAuth Token", "InvalidOAuthToken"),
            ("Re-engagement Required", "ReEngagementRequired"),
            (long, "BusinessAccountConsumerAccountPairRateLimitHit"),
            ("User's number is part of an experiment", "UsersNumberIsPartOfAnExperiment"),
            ("template_paused", "TemplatePaused"),
            ("  HTTP 2 error \u{2013} retry ", "HTTP2ErrorRetry"),
            ("All", "All"),
        ];
        for (description, name) in names {
            assert_eq!(derive(description).as_deref(), Some(name), "{description}");
        }
    }

    #[test]
    fn descriptions_without_a_name_say_why() {
        for (description, why) in [
            ("!!!", "it has no letters"),
            ("2 many", "`2Many` starts with a digit"),
            ("self", "`Self` is a Rust keyword"),
            ("Fehler \u{fc}ber Fehler", "`\u{fc}` is not an ASCII letter or digit"),
            ("Me\u{301}dia gone", "`\\u{301}` is not an ASCII letter or digit"),
            ("A.L.L.", "`ALL` is the list of all variants"),
        ] {
            assert_eq!(derive(description), None, "{description}");
            let message = why_underivable("the description", description);
            assert!(message.ends_with(why), "{message}");
        }
    }

    #[test]
    fn a_name_is_proposed_where_the_description_gives_none() {
        for (description, name) in [
            ("2 many calls", "ManyCalls"),
            ("190 2nd Token Expired", "TokenExpired"),
            ("Ung\u{fc}ltiges Token", "UngultigesToken"),
            ("Invalid To\u{301}ken", "InvalidToken"),
            ("???", "Error190"),
            ("self", "Error190"),
            ("404", "Error190"),
            ("\u{65e0}\u{6548}", "Error190"),
        ] {
            assert_eq!(propose(description, Some(190)), name, "{description}");
            assert!(is_fit(name), "{name}");
        }
    }

    #[test]
    fn pinned_names_are_taken_as_they_are_or_refused() {
        assert!(is_fit("TemplatePaused"));
        for (slip, meant) in [
            ("template paused", "TemplatePaused"),
            ("paused", "Paused"),
            ("Template_Paused", "TemplatePaused"),
            ("TEMPLATE_PAUSED", "TemplatePaused"),
        ] {
            assert!(!is_fit(slip), "{slip}");
            assert_eq!(explain(slip).replacement.as_deref(), Some(meant), "{slip}");
        }
        for name in ["Self", "ALL", "2Many", "\u{dc}ber", "Passe\u{301}"] {
            assert!(!is_fit(name), "{name}");
            assert_eq!(explain(name).replacement, None, "{name}");
        }
    }
}
