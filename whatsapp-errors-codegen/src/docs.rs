//! Documentation from cells. A cell is text, not Markdown: whatever it holds is shown as it is written.

use whatsapp_errors_table::{Row, Standard, Table, Value};

/// The table of all rows, for the enum.
pub fn overview(table: &Table) -> String {
    let mut docs = "\n | Code | Variant | HTTP status | Description |\n |---|---|---|---|".to_owned();
    for row in &table.rows {
        let (codes, name, description) = (row.codes, &row.name, description(table, row));
        let status = status(table, row).map(|status| status.to_string()).unwrap_or_default();
        docs += &format!("\n | {codes} | [`{name}`](Self::{name}) | {status} | {description} |");
    }
    docs
}

/// What is known of one row, for its variant: a paragraph for each text, then how the error behaves.
pub fn row(table: &Table, row: &Row) -> String {
    let plural = if row.codes.first == row.codes.last { "" } else { "s" };
    let status = status(table, row).map(|status| format!(", HTTP status {status}")).unwrap_or_default();
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
            docs += &format!("\n\n {label}{text}");
        }
    }
    docs
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

/// Text as Markdown that shows just this text, on one line.
pub fn markdown(text: &str) -> String {
    if text.contains('\n') || text.contains('\r') {
        return markdown(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    let mut markdown = String::with_capacity(text.len());
    let (mut start, mut index) = (0, 0);
    let is_no_letter = |byte: &u8| !matches!(byte, b' ' | b'a'..=b'z' | b'A'..=b'Z');
    while let Some(offset) = text.as_bytes().get(index..).and_then(|rest| rest.iter().position(is_no_letter)) {
        index += offset;
        if is_special(text.as_bytes(), index) {
            markdown.push_str(text.get(start..index).unwrap_or_default());
            markdown.push('\\');
            start = index;
        }
        index += 1;
    }
    markdown.push_str(text.get(start..).unwrap_or_default());
    markdown
}

/// Whether Markdown, or rustdoc's smart punctuation, would make something else of a character.
fn is_special(text: &[u8], index: usize) -> bool {
    let previous = || text.get(index.checked_sub(1)?);
    let next = || text.get(index + 1);
    match text.get(index).copied().unwrap_or_default() {
        b'\\' | b'`' | b'*' | b'_' | b'[' | b']' | b'<' | b'>' | b'|' | b'&' | b'~' | b'$' | b'"' | b'\'' => true,
        // a heading, a list or a line: at the start of a paragraph
        b'#' | b'+' | b'=' => index == 0,
        // a dash, or the start of a list
        b'-' => index == 0 || previous() == Some(&b'-') || next() == Some(&b'-'),
        // an ellipsis
        b'.' if previous() == Some(&b'.') || next() == Some(&b'.') => true,
        // a numbered list
        b'.' | b')' => previous().is_some_and(u8::is_ascii_digit) && next().is_none_or(u8::is_ascii_whitespace),
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
        for text in ["User has not interacted in 24 hours.", "Re-engagement (131047), 50% off; ask: who?", "a/b #1"] {
            assert_eq!(markdown(text), text);
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
}
