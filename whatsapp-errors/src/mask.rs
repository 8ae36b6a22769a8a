//! Access tokens do not belong into a log.

use std::fmt::{self, Write};

const MASK: &str = "***";

/// Meta's access tokens begin so.
const PREFIX: &str = "EAA";
/// In the middle of a word the prefix is a token's only if as many characters of a token follow.
const LONG: usize = 10;

/// Writes a text on one line, without control characters and with every access token masked.
pub fn write(f: &mut impl Write, text: &str) -> fmt::Result {
    let mut rest = text;
    let mut after_word = false;
    while let Some(character) = rest.chars().next() {
        if let Some((shown, token)) = secret(rest, after_word) {
            let (shown, after) = rest.split_at(shown);
            write!(f, "{shown}{MASK}")?;
            rest = after.get(token..).unwrap_or_default();
            after_word = true;
            continue;
        }
        f.write_char(if character.is_control() { ' ' } else { character })?;
        after_word = character.is_alphanumeric();
        rest = rest.get(character.len_utf8()..).unwrap_or_default();
    }
    Ok(())
}

/// Whether a text begins with a secret: how many bytes of it may be shown, and how many after them may not.
fn secret(text: &str, after_word: bool) -> Option<(usize, usize)> {
    let named = |name: &str, is_separator: fn(char) -> bool, wanted: &[&str]| {
        let head = text.get(..name.len()).filter(|head| !after_word && head.eq_ignore_ascii_case(name))?;
        let after = text.get(head.len()..)?;
        let value = after.trim_start_matches("%3D").trim_start_matches("%3d").trim_start_matches(is_separator);
        let separator = after.get(..after.len() - value.len())?;
        let is_named = wanted.iter().any(|mark| separator.contains(mark));
        is_named.then_some((head.len() + separator.len(), token(value)))
    };
    let prefixed = || {
        let length = token(text.strip_prefix(PREFIX)?);
        (length > 0 && (!after_word || length >= LONG)).then_some((PREFIX.len(), length))
    };
    let quoted = |character| matches!(character, '\\' | '"' | '\'' | ':' | '=' | ' ');
    named("access_token", quoted, &["=", ":", "%3D", "%3d"])
        .or_else(|| named("bearer", |character| matches!(character, ' ' | '+' | '\t'), &[" ", "+", "\t"]))
        .or_else(prefixed)
        .filter(|&(_, token)| token > 0)
}

/// The length of the token that a text begins with.
fn token(text: &str) -> usize {
    let in_token = |character: char| {
        character.is_ascii_alphanumeric() || matches!(character, '-' | '_' | '.' | '~' | '+' | '/' | '|' | '%')
    };
    text.len() - text.trim_start_matches(in_token).len()
}

/// The text as [`write`] writes it.
pub fn masked(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let _ = write(&mut masked, text);
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
