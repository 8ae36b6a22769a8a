//! Cells as Markdown. A cell is text, not Markdown: whatever it holds is shown as it is written.

/// A text, as a link if all of it is an address.
pub fn linked(text: &str) -> String {
    if is_address(text) { format!("<{text}>") } else { markdown(text) }
}

/// Whether a text is an address that can stand in a link as it is.
pub fn is_address(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&*+,;=%".contains(&byte);
    let rest = text.strip_prefix("https://").unwrap_or_default();
    !rest.is_empty() && rest.bytes().all(is_plain)
}

/// Text in the font of code.
pub fn code(text: &str) -> String {
    if text.contains('`') { markdown(text) } else { format!("`{text}`") }
}

/// Text as Markdown that shows just this text, on one line.
pub fn markdown(text: &str) -> String {
    escaped(text, is_special)
}

/// Text for `#[deprecated]`, which rustdoc shows as Markdown and the compiler as it is. So nothing
/// is escaped that only changes how it looks: quotes, code, dashes.
pub fn note(text: &str) -> String {
    escaped(text, |text, index| {
        let is_look =
            matches!(text[index], b'`' | b'\'' | b'"' | b'_' | b'-' | b'.' | b':' | b'$' | b'|');
        !is_look && is_special(text, index)
    })
}

/// Copies what lies between two special characters as a whole: cargo compiles macros without
/// optimization, where a loop over characters is slow.
fn escaped(text: &str, is_special: fn(&[u8], usize) -> bool) -> String {
    if text.contains('\n') || text.contains('\r') {
        return escaped(&text.split_whitespace().collect::<Vec<_>>().join(" "), is_special);
    }
    let mut markdown = String::with_capacity(text.len());
    let (mut start, mut index) = (0, 0);
    let is_no_letter = |byte: &u8| !matches!(byte, b' ' | b'a'..=b'z' | b'A'..=b'Z');
    while let Some(offset) = text.as_bytes()[index..].iter().position(is_no_letter) {
        index += offset;
        // only ASCII is special, so that every cut is at the edge of a character
        if is_special(text.as_bytes(), index) {
            markdown.push_str(&text[start..index]);
            markdown.push('\\');
            start = index;
        }
        index += 1;
    }
    markdown.push_str(&text[start..]);
    markdown
}

/// Whether Markdown, or rustdoc's smart punctuation, would make something else of a character.
fn is_special(text: &[u8], index: usize) -> bool {
    let previous = || text.get(index.checked_sub(1)?);
    let next = || text.get(index + 1);
    match text[index] {
        b'\\' | b'`' | b'*' | b'_' | b'[' | b']' | b'<' | b'>' | b'|' | b'&' | b'~' | b'$'
        | b'"' | b'\'' => true,
        // a heading, a list or a line: at the start of a paragraph
        b'#' | b'+' | b'=' => index == 0,
        // a dash, or the start of a list
        b'-' => index == 0 || previous() == Some(&b'-') || next() == Some(&b'-'),
        // an ellipsis
        b'.' if previous() == Some(&b'.') || next() == Some(&b'.') => true,
        // a numbered list
        b'.' | b')' => {
            previous().is_some_and(u8::is_ascii_digit) && next().is_none_or(u8::is_ascii_whitespace)
        }
        // a link: `https://`
        b':' => next() == Some(&b'/'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_stays_readable() {
        for text in [
            "User has not interacted in 24 hours.",
            "Re-engagement (131047), 50% off; ask: who?",
            "a/b #1",
        ] {
            assert_eq!(markdown(text), text);
        }
    }

    #[test]
    fn an_address_is_a_link() {
        let address = "https://developers.example/docs/a_b?c=1&d#e";
        assert_eq!(linked(address), format!("<{address}>"));
        for text in ["https://", "https://a.example and more", "https://a.example/<b>", "http:x"] {
            assert_eq!(linked(text), markdown(text));
        }
    }

    #[test]
    fn nothing_in_a_cell_is_markdown() {
        let pairs = [
            ("<script>", r"\<script\>"),
            ("a|b", r"a\|b"),
            ("[x](y) `z` *b* _i_", r"\[x\](y) \`z\` \*b\* \_i\_"),
            ("# head", r"\# head"),
            ("- item", r"\- item"),
            ("1. item", r"1\. item"),
            ("wait... -- then", r"wait\.\.\. \-\- then"),
            ("see https://example.com", r"see https\://example.com"),
            ("say \"it's\" &amp;", r#"say \"it\'s\" \&amp;"#),
            ("two\nlines\t here", "two lines here"),
        ];
        for (text, expected) in pairs {
            assert_eq!(markdown(text), expected);
        }
    }

    #[test]
    fn a_note_is_readable_in_a_warning_and_no_markup_in_a_page() {
        for text in
            ["Use `Other`: it's \"the same\".", "use other_name - see https://example.com ..."]
        {
            assert_eq!(note(text), text);
        }
        assert_eq!(note("<b> ![x](y) *z* &amp; \n# w"), r"\<b\> !\[x\](y) \*z\* \&amp; # w");
    }
}
