//! Characters that nobody can see. This list is the only one: what it has does not pass in a text,
//! is escaped in messages, and is left out where a message guesses what was meant.

/// A character that a text may not hold, and where in the text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forbidden {
    pub offset: usize,
    pub character: char,
}

/// Whether a text is printable ASCII, as almost every cell is: then it is one line, and there is
/// nothing to find in it.
pub fn is_plain(text: &str) -> bool {
    text.as_bytes().iter().all(|byte| matches!(byte, b' '..=b'~'))
}

/// The characters of a text that it may not hold. Line breaks and tabs are fine.
pub fn forbidden(text: &str) -> Vec<Forbidden> {
    let start = text.len() - text.trim_start_matches(is_wide_space).len();
    let end = text.trim_end_matches(is_wide_space).len();
    let mut previous = None;
    let mut found = Vec::new();
    let mut characters = text.char_indices().peekable();
    while let Some((offset, character)) = characters.next() {
        let next = characters.peek().map(|&(_, next)| next);
        let is_at_edge = is_wide_space(character) && (offset < start || offset >= end);
        let is_line_break = character == '\r' && next == Some('\n');
        let is_joiner = joins(previous, character, next);
        if is_at_edge || (is_hidden(character) && !is_line_break && !is_joiner) {
            found.push(Forbidden { offset, character });
        }
        previous = Some(character);
    }
    found
}

/// Whether a character joins or varies the ones next to it, as in emoji and in Persian words. Next
/// to ASCII it has nothing to do.
fn joins(previous: Option<char>, character: char, next: Option<char>) -> bool {
    let is_other = |neighbour: Option<char>| {
        neighbour.is_some_and(|neighbour| !neighbour.is_ascii() && !is_wide_space(neighbour))
    };
    match character {
        '\u{200c}' | '\u{200d}' => is_other(previous) && is_other(next),
        '\u{fe00}'..='\u{fe0f}' => is_other(previous) && previous.is_some_and(|it| !is_hidden(it)),
        _ => false,
    }
}

/// Spaces that are not the one of the keyboard. Inside of a text they are gaps that people can see;
/// at its edges they cannot.
fn is_wide_space(character: char) -> bool {
    matches!(
        character,
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
    )
}

/// Characters that change the direction of the text after them, so that a reader sees another text
/// than the compiler.
fn is_directional(character: char) -> bool {
    matches!(character,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a character shows nothing by itself: a control character other than a line feed or a tab,
/// a character without a width, one that changes the direction of the text, a variation selector,
/// or the replacement of a lost character.
///
/// ```
/// # use whatsapp_errors_table::is_hidden;
/// assert!(is_hidden('\u{200b}') && is_hidden('\u{1b}'));
/// assert!(!is_hidden('a') && !is_hidden(' ') && !is_hidden('\n'));
/// ```
#[must_use]
pub fn is_hidden(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_control() && !matches!(character, '\n' | '\t');
    }
    character.is_control()
        || is_directional(character)
        || matches!(character,
            '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}' | '\u{2029}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff9}'..='\u{fffd}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a reader does not see a character as what it is.
pub fn is_invisible(character: char) -> bool {
    is_hidden(character) || is_wide_space(character) || matches!(character, '\n' | '\t')
}

/// Whether there is nothing to see in a text that is not empty.
pub fn is_unseen(text: &str) -> bool {
    let unseen = |character: char| is_invisible(character) || character.is_ascii_whitespace();
    !text.is_empty() && text.chars().all(unseen)
}

/// The text without its invisible characters, spaces between words made ordinary ones.
pub fn visible(text: &str) -> String {
    let visible = text.chars().filter_map(|character| match character {
        '\n' | '\t' => Some(' '),
        _ if is_wide_space(character) => Some(' '),
        _ if is_hidden(character) => None,
        _ => Some(character),
    });
    visible.collect::<String>().trim().to_owned()
}

/// What to put in the place of a forbidden character; `None` if that cannot be known.
pub fn replacement(character: char) -> Option<&'static str> {
    match character {
        '\u{fffd}' => None,
        '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(" "),
        _ => Some(""),
    }
}

/// What to say about a forbidden character in the excerpt.
pub fn label(character: char) -> &'static str {
    match character {
        '\u{fffd}' => "a character was lost here",
        _ if is_directional(character) => "changes the direction of the text",
        _ => "invisible character",
    }
}

/// Letters that come out when a program takes UTF-8 for another encoding: `\u{e2}\u{20ac}\u{2122}`
/// for an apostrophe.
pub fn garbled(text: &str) -> Option<std::ops::Range<usize>> {
    if text.is_ascii() {
        return None;
    }
    text.char_indices().find_map(|(start, first)| {
        let rest = text.get(start + first.len_utf8()..)?;
        let second = rest.chars().next()?;
        let is_garbled = match first {
            '\u{e2}' => matches!(second, '\u{20ac}' | '\u{80}' | '\u{201e}'),
            '\u{c2}' | '\u{c3}' => matches!(second, '\u{80}'..='\u{bf}'),
            _ => false,
        };
        is_garbled.then(|| {
            let length = rest.find(|letter: char| letter.is_ascii()).unwrap_or(rest.len());
            start..start + first.len_utf8() + length
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<char> {
        forbidden(text).into_iter().map(|forbidden| forbidden.character).collect()
    }

    #[test]
    fn line_breaks_tabs_and_other_scripts_are_text() {
        for text in [
            "one\ntwo\r\nthree\tfour \u{2013} \u{5e9}",
            "100\u{a0}%",
            "\u{1f469}\u{200d}\u{1f4bb}",
            "\u{2764}\u{fe0f}",
            "\u{645}\u{6cc}\u{200c}\u{634}",
            "e\u{301}",
        ] {
            assert_eq!(found(text), [], "{text:?}");
        }
    }

    #[test]
    fn characters_that_nobody_sees_are_found() {
        for character in [
            '\0',
            '\u{1b}',
            '\u{85}',
            '\r',
            '\u{ad}',
            '\u{200b}',
            '\u{200d}',
            '\u{200f}',
            '\u{202e}',
            '\u{2028}',
            '\u{2060}',
            '\u{2066}',
            '\u{3164}',
            '\u{fe0f}',
            '\u{feff}',
            '\u{fffd}',
            '\u{e0041}',
        ] {
            let expected = [Forbidden { offset: 3, character }];
            assert_eq!(forbidden(&format!("ab\n{character}c")), expected, "{character:?}");
        }
        assert_eq!(found("\u{a0}text\u{3000}"), ['\u{a0}', '\u{3000}']);
        assert_eq!(found("\u{a0}"), ['\u{a0}']);
    }

    #[test]
    fn what_can_be_seen_stays() {
        assert_eq!(visible("\u{a0}ne\u{200b}ver\u{feff} "), "never");
        assert!(is_unseen("\u{a0}\u{200b}") && !is_unseen("") && !is_unseen("a"));
    }

    #[test]
    fn wrong_encodings_are_recognized() {
        assert_eq!(garbled("don\u{e2}\u{20ac}\u{2122}t"), Some(3..11));
        assert_eq!(garbled("M\u{c3}\u{bc}nchen"), Some(1..5));
        assert_eq!(garbled("\u{c9}t\u{e9}, ch\u{e2}teau"), None);
    }
}
