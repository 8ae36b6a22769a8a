//! Characters that no text may hold.

/// The first control character or bidi override of a cell as it stands in the file, and its offset. Line breaks and tabs
/// are fine.
pub fn forbidden(raw: &str) -> Option<(usize, char)> {
    if raw.as_bytes().iter().all(|byte| matches!(byte, b' '..=b'~')) {
        return None;
    }
    raw.char_indices().find(|&(offset, character)| match character {
        '\n' | '\t' => false,
        '\r' => !raw.get(offset..).is_some_and(|rest| rest.starts_with("\r\n")),
        '\u{2028}' | '\u{2029}' | '\u{feff}' => true,
        _ => character.is_control() || is_override(character),
    })
}

/// Characters that change the direction of the text after them, so that a reader sees another text than the compiler.
fn is_override(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

pub fn label(character: char) -> &'static str {
    if is_override(character) { "it reverses the text that a reader sees" } else { "a character that nobody sees" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_breaks_and_tabs_are_text() {
        assert_eq!(forbidden("one\ntwo\r\nthree\tfour \u{2013} \u{5e9}\u{200f}"), None);
    }

    #[test]
    fn characters_that_deceive_are_found() {
        for character in ['\0', '\u{1b}', '\u{85}', '\r', '\u{202e}', '\u{2066}', '\u{2028}', '\u{feff}'] {
            assert_eq!(forbidden(&format!("ab\n{character}c")), Some((3, character)));
        }
    }
}
