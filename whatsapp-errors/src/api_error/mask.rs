//! Access tokens do not belong into a log.

use std::fmt::{self, Write};

const MASK: &str = "***";

/// What an access token is known by: what follows it is masked, up to the first character that no token has.
const MARKS: &[&str] = &["access_token=", "access_token\":\"", "access_token\": \"", "Bearer ", "bearer "];

/// Meta's access tokens begin so.
const PREFIX: &str = "EAA";

/// Writes a text on one line, without control characters and with every access token masked.
pub fn write(f: &mut impl Write, text: &str) -> fmt::Result {
    let mut rest = text;
    let mut after_word = false;
    while let Some(character) = rest.chars().next() {
        let mark = MARKS.iter().find(|mark| rest.starts_with(**mark));
        let shown = match mark {
            Some(mark) => Some(*mark),
            None if !after_word && rest.starts_with(PREFIX) => Some(PREFIX),
            None => None,
        };
        if let Some(shown) = shown {
            write!(f, "{shown}{MASK}")?;
            rest = rest[shown.len()..].trim_start_matches(in_token);
            after_word = true;
            continue;
        }
        f.write_char(if character.is_control() { ' ' } else { character })?;
        after_word = character.is_alphanumeric();
        rest = &rest[character.len_utf8()..];
    }
    Ok(())
}

/// The text as [`write`] writes it.
pub fn masked(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let _ = write(&mut masked, text);
    masked
}

fn in_token(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '-' | '_' | '.' | '~' | '+' | '/' | '|' | '%')
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
        ];
        for (text, expected) in pairs {
            assert_eq!(masked(text), expected);
        }
    }

    #[test]
    fn other_text_stays_but_for_control_characters() {
        assert_eq!(masked("IDEAAL, bearers, \u{1f600}"), "IDEAAL, bearers, \u{1f600}");
        assert_eq!(masked("two\nlines\u{1b}[31m"), "two lines [31m");
    }
}
