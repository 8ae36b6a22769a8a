//! Redacts access tokens.

use std::fmt::{self, Write};

const MASK: &str = "***";

/// Meta's access tokens start with it.
const PREFIX: &str = "EAA";
/// Inside a word, the prefix counts only if at least this many token characters follow.
const LONG: usize = 10;

/// A secret at the start of a text.
struct Secret {
    /// How many bytes may be shown: a name, a prefix.
    shown: usize,
    /// How many bytes after them may not.
    hidden: usize,
}

/// Writes a text on one line, without control characters and with every access token masked.
pub fn write_redacted(f: &mut impl Write, text: &str) -> fmt::Result {
    let mut rest = text;
    let mut after_word = false;
    while let Some(character) = rest.chars().next() {
        if let Some(Secret { shown, hidden }) = secret(rest, after_word) {
            write!(f, "{}{MASK}", &rest[..shown])?;
            rest = &rest[shown + hidden..];
            after_word = true;
            continue;
        }
        f.write_char(if is_disturbing(character) { ' ' } else { character })?;
        after_word = character.is_alphanumeric();
        rest = &rest[character.len_utf8()..];
    }
    Ok(())
}

/// The text on one line, without control characters. Nothing is masked: an id that happens to look
/// like a token must stay an id.
pub fn on_one_line(text: &str) -> String {
    text.replace(char::is_control, " ")
}

/// Whether a terminal or a reader would take a character for something else than text: controls,
/// and those that change the direction of the text.
fn is_disturbing(character: char) -> bool {
    character.is_control() || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The secret that a text starts with; `after_word` says whether a letter or digit is before it.
fn secret(text: &str, after_word: bool) -> Option<Secret> {
    let secret = match text.as_bytes().first()? {
        b'a' | b'A' if !after_word => {
            named(text, "access_token", is_assignment, &["=", ":", "%3D", "%3d"])
        }
        b'b' | b'B' if !after_word => named(text, "bearer", is_space, &[" ", "+", "\t"]),
        _ => None,
    };
    secret.or_else(|| prefixed(text, after_word))
}

/// `access_token=…`, `Bearer …`: a name, what separates it from its value, and the value.
fn named(text: &str, name: &str, is_separator: fn(char) -> bool, marks: &[&str]) -> Option<Secret> {
    let head = text.get(..name.len()).filter(|head| head.eq_ignore_ascii_case(name))?;
    let after = &text[head.len()..];
    let value =
        after.trim_start_matches("%3D").trim_start_matches("%3d").trim_start_matches(is_separator);
    let separator = &after[..after.len() - value.len()];
    let hidden = token(value);
    let is_secret = hidden > 0 && marks.iter().any(|mark| separator.contains(mark));
    is_secret.then_some(Secret { shown: head.len() + separator.len(), hidden })
}

fn prefixed(text: &str, after_word: bool) -> Option<Secret> {
    let hidden = token(text.strip_prefix(PREFIX)?);
    let is_secret = hidden > 0 && (!after_word || hidden >= LONG);
    is_secret.then_some(Secret { shown: PREFIX.len(), hidden })
}

fn is_assignment(character: char) -> bool {
    matches!(character, '\\' | '"' | '\'' | ':' | '=' | ' ')
}

fn is_space(character: char) -> bool {
    matches!(character, ' ' | '+' | '\t')
}

/// The length of the token that a text starts with.
fn token(text: &str) -> usize {
    let in_token = |character: char| {
        character.is_ascii_alphanumeric()
            || matches!(character, '-' | '_' | '.' | '~' | '+' | '/' | '|' | '%')
    };
    text.len() - text.trim_start_matches(in_token).len()
}

/// The text on one line, without control characters and with every access token masked.
#[must_use]
pub fn masked(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let _ = write_redacted(&mut masked, text);
    masked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_masked_wherever_they_stand() {
        let pairs = [
            ("token EAAGm0PX4ZCps is bad", "token EAA*** is bad"),
            ("EAAB1", "EAA***"),
            ("'EAAx_y-z.9'", "'EAA***'"),
            ("?access_token=abc%7Cdef&x=1", "?access_token=***&x=1"),
            ("{\"access_token\":\"abc\"}", "{\"access_token\":\"***\"}"),
            ("Authorization: Bearer abc.def-ghi", "Authorization: Bearer ***"),
            ("access_token=EAAabc", "access_token=***"),
            ("EAAx EAAy", "EAA*** EAA***"),
            (r#"{\"access_token\":\"SECRET\"}"#, r#"{\"access_token\":\"***\"}"#),
            ("access_token = X1, BEARER x2", "access_token = ***, BEARER ***"),
            ("access_token%3Dabc", "access_token%3D***"),
            ("token%3DEAAGm0PX4ZCpsBO", "token%3DEAA***"),
        ];
        for (text, expected) in pairs {
            assert_eq!(masked(text), expected);
        }
    }

    #[test]
    fn other_text_stays_but_for_control_characters() {
        assert_eq!(
            masked("IDEAAL, bearers, EAA, access_token is bad \u{1f600}"),
            "IDEAAL, bearers, EAA, access_token is bad \u{1f600}"
        );
        assert_eq!(masked("two\nlines\u{1b}[31m"), "two lines [31m");
    }
}
