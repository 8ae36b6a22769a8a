//! Documentation from cells. A cell is text, not Markdown: whatever it holds is shown as it is
//! written.

use std::fmt::Write;

use whatsapp_errors_table::{Column, Row, Standard, Table, Value};

/// The table of all rows, for the enum.
pub fn overview(table: &Table) -> String {
    let mut docs =
        "\n | Code | Variant | HTTP status | Description |\n |---|---|---|---|".to_owned();
    for row in &table.rows {
        let (codes, name, description) = (row.codes, &row.name, description(table, row));
        let status = status(table, row).map(|status| status.to_string()).unwrap_or_default();
        let _ =
            write!(docs, "\n | {codes} | [`{name}`](Self::{name}) | {status} | {description} |");
    }
    docs
}

/// What is known of one row, for its variant: a paragraph for each text, then how the error
/// behaves.
pub fn row(table: &Table, row: &Row) -> String {
    let plural = if row.codes.first == row.codes.last { "" } else { "s" };
    let status =
        status(table, row).map(|status| format!(", HTTP status {status}")).unwrap_or_default();
    let mut docs = format!(" {}\n\n Code{plural} {}{status}", description(table, row), row.codes);
    let text = |column| table.text(row, column).map(markdown);
    let paragraphs = [
        ("", text(Standard::Details)),
        ("", text(Standard::Reasons)),
        ("Note: ", text(Standard::Note)),
        ("", behaviour(table, row)),
        ("Source: ", text(Standard::Source)),
    ];
    for (label, text) in paragraphs {
        if let Some(text) = text {
            let _ = write!(docs, "\n\n {label}{text}");
        }
    }
    for (column, value) in table.columns.in_order().iter().zip(&row.values) {
        if let Some(value) = value.as_ref().filter(|_| !has_its_place(column)) {
            let _ =
                write!(docs, "\n\n {}: {}", markdown(&column.heading), linked(&column.cell(value)));
        }
    }
    docs
}

/// A text, as a link if all of it is an address.
fn linked(text: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&*+,;=%".contains(&byte);
    match text.strip_prefix("https://") {
        Some(rest) if !rest.is_empty() && rest.bytes().all(is_plain) => format!("<{text}>"),
        _ => markdown(text),
    }
}

/// Whether the documentation shows the column in a place of its own, or leaves it out as it does
/// the day of the last look at the source.
fn has_its_place(column: &Column) -> bool {
    use Standard::{
        Actor, Category, Checked, Delivery, Deprecated, Description, Details, ErrorCode, Formerly,
        HttpStatus, Name, Note, Reasons, Retry, Scope, Source, SubcodeOf,
    };
    matches!(
        column.standard,
        Some(
            ErrorCode
                | Name
                | Formerly
                | Description
                | Details
                | Reasons
                | HttpStatus
                | Category
                | Retry
                | Scope
                | Actor
                | Delivery
                | SubcodeOf
                | Source
                | Checked
                | Note
                | Deprecated
        )
    )
}

fn description(table: &Table, row: &Row) -> String {
    table.text(row, Standard::Description).map(markdown).unwrap_or_default()
}

fn status(table: &Table, row: &Row) -> Option<u16> {
    match table.value(row, Standard::HttpStatus)? {
        Value::Status(status) => Some(*status),
        _ => None,
    }
}

fn behaviour(table: &Table, row: &Row) -> Option<String> {
    let word = |label: &str, column| Some(format!("{label} {}", table.value(row, column)?));
    let words = [
        word("Category", Standard::Category),
        word("retry", Standard::Retry),
        word("scope", Standard::Scope),
        word("actor", Standard::Actor),
        word("delivery", Standard::Delivery),
        word("sub-code of", Standard::SubcodeOf),
    ];
    let words: Vec<String> = words.into_iter().flatten().collect();
    (!words.is_empty()).then(|| words.join(", "))
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
