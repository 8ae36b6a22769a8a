//! Documentation from cells. A cell is text, not Markdown: whatever it holds is shown as it is written.

use crate::spec::{Codes, Row, Spec};

/// The table of all rows, for the enum.
pub fn overview(spec: &Spec) -> Vec<String> {
    let head = ["", " | Code | Variant | HTTP status | Description |", " |---|---|---|---|"];
    let rows = spec.rows.iter().map(|row| {
        let status = row.http_status.map(|status| status.to_string()).unwrap_or_default();
        let (codes, name, description) = (codes(row.codes), &row.name, markdown(&row.description));
        format!(" | {codes} | [`{name}`](Self::{name}) | {status} | {description} |")
    });
    head.map(str::to_owned).into_iter().chain(rows).collect()
}

/// What is known of one row, for its variant: a paragraph for each text, then how the error behaves.
pub fn row(row: &Row) -> Vec<String> {
    let plural = if row.codes.is_range() { "s" } else { "" };
    let status = row.http_status.map(|status| format!(", HTTP status {status}")).unwrap_or_default();
    let numbers = format!("Code{plural} {}{status}", codes(row.codes));
    let text = |text: &Option<String>| text.as_deref().map(markdown);
    let labelled = |label: &str, value: Option<String>| value.map(|value| format!("{label}: {value}"));
    let paragraphs = [
        Some(markdown(&row.description)),
        Some(numbers),
        text(&row.details),
        text(&row.reasons),
        labelled("Note", text(&row.note)),
        behaviour(row),
        labelled("Source", text(&row.source)),
    ];
    paragraphs.into_iter().flatten().flat_map(|paragraph| [String::new(), format!(" {paragraph}")]).skip(1).collect()
}

fn behaviour(row: &Row) -> Option<String> {
    let parents: Vec<String> = row.subcode_of.iter().map(u32::to_string).collect();
    let words = [
        ("Category", row.category.map(str::to_owned)),
        ("retry", row.retry.map(|retry| retry.to_string())),
        ("scope", row.scope.map(str::to_owned)),
        ("actor", row.actor.map(str::to_owned)),
        ("delivery", row.delivery.map(str::to_owned)),
        ("sub-code of", Some(parents.join(", ")).filter(|parents| !parents.is_empty())),
    ];
    let words: Vec<String> = words.into_iter().filter_map(|(label, word)| Some(format!("{label} {}", word?))).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

/// `131047` or `201-299`.
pub fn codes(codes: Codes) -> String {
    if codes.is_range() { format!("{}-{}", codes.first, codes.last) } else { codes.first.to_string() }
}

/// Text as Markdown that shows just this text, on one line.
pub fn markdown(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut markdown = String::with_capacity(text.len());
    let mut previous = None;
    for (index, character) in text.char_indices() {
        let next = text.get(index..).and_then(|rest| rest.chars().nth(1));
        if is_special(previous, character, next) {
            markdown.push('\\');
        }
        markdown.push(character);
        previous = Some(character);
    }
    markdown
}

/// Whether Markdown, or rustdoc's smart punctuation, would make something else of a character.
fn is_special(previous: Option<char>, character: char, next: Option<char>) -> bool {
    match character {
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '&' | '~' | '$' | '"' | '\'' => true,
        // a heading, a list or a line: at the start of a paragraph
        '#' | '+' | '=' => previous.is_none(),
        // a dash, or the start of a list
        '-' => previous.is_none() || previous == Some('-') || next == Some('-'),
        // an ellipsis
        '.' if previous == Some('.') || next == Some('.') => true,
        // a numbered list
        '.' | ')' => previous.is_some_and(|previous| previous.is_ascii_digit()) && next.is_none_or(char::is_whitespace),
        // a link: `https://`
        ':' => next == Some('/'),
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
