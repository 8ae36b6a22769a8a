//! Quotes that are not where a cell begins and ends.

use std::ops::Range;

use crate::{
    diagnostic::{Diagnostic, Help, Label, backticked},
    source_file::SourceFile,
};

/// How a cell is quoted.
#[derive(Debug, Clone, Copy)]
pub enum Quote {
    None,
    /// The length of the quoted text, both quotes included.
    Closed(usize),
    Unclosed,
}

impl Quote {
    /// The quotes of the cell that a text begins with.
    pub fn of(text: &str) -> Self {
        let Some(inside) = text.strip_prefix('"') else { return Self::None };
        let mut index = 0;
        while let Some(quote) = inside[index..].find('"') {
            index += quote + 1;
            // a quote that is doubled belongs to the text
            if inside.as_bytes().get(index) != Some(&b'"') {
                return Self::Closed(1 + index);
            }
            index += 1;
        }
        Self::Unclosed
    }
}

pub struct Mistake {
    pub diagnostic: Diagnostic,
    /// The quote may have swallowed the rest of the file.
    pub is_unclosed: bool,
}

/// The mistake in the quotes of a cell. `start` is where its text begins, `cell` leaves out the
/// space around it.
pub fn check(
    source: &SourceFile,
    start: usize,
    cell: Range<usize>,
    quote: Quote,
) -> Option<Mistake> {
    let text = source.slice(cell.clone());
    let first = text.find('"')?;
    let mistake = |diagnostic| Some(Mistake { diagnostic, is_unclosed: false });
    if first > 0 {
        return mistake(inside_unquoted(source, start, &cell, first));
    }
    if start < cell.start {
        return mistake(space_before(source, start..cell.start, &cell));
    }
    let quoted = match quote {
        Quote::Closed(length) => &text[..length],
        Quote::None | Quote::Unclosed => "",
    };
    if quoted.len() == text.len() {
        return None;
    }
    // if the closing quote follows a comma, or is in a later line, it really opens a later cell
    if quoted.is_empty() || quoted.ends_with(",\"") || quoted.contains(['\n', '\r']) {
        let opening = cell.start..cell.start + 1;
        let label = label(source, opening, cell.end, "opened here");
        let help = r#"type `"` at the end of this cell; inside the text, write a quote as `""`"#;
        let diagnostic = Diagnostic::new("unclosed quote", label, help);
        return Some(Mistake { diagnostic, is_unclosed: true });
    }
    let span = cell.start + quoted.len()..cell.end;
    let label = label(source, span, cell.end, "this text");
    let help = r#"move it inside the quotes; inside the text, write a quote as `""`"#;
    mistake(Diagnostic::new("text after the closing quote of a cell", label, help))
}

/// The line up to here is shown, and the rest of the cell.
fn label(source: &SourceFile, span: Range<usize>, end: usize, text: &str) -> Label {
    Label { row: source.line_start(span.start)..end, span, text: text.to_owned() }
}

fn space_before(source: &SourceFile, space: Range<usize>, cell: &Range<usize>) -> Diagnostic {
    let label = label(source, space.clone(), cell.end, "this space");
    let help = Help::edit("delete it: the quote must directly follow the comma", space, "");
    Diagnostic::new("space before the opening quote of a cell", label, help)
}

fn inside_unquoted(
    source: &SourceFile,
    start: usize,
    cell: &Range<usize>,
    first: usize,
) -> Diagnostic {
    let text = source.slice(cell.clone());
    let at = cell.start + first;
    let label = label(source, at..at + 1, cell.end, "here");
    let message = "quote inside an unquoted cell";
    let line_start = source.line_start(cell.start);
    let before = source.slice(line_start..cell.start);
    // the quote at the start of the text was forgotten, and commas of the text have split it
    if text.ends_with('"') && text.matches('"').count() == 1 && before.ends_with([' ', ',']) {
        let help = "type `\"` where the text begins, which may be several commas earlier";
        return Diagnostic::new(message, label, help);
    }
    if text.contains("\\\"") {
        let help = "put the whole cell in quotes and write each quote inside it as `\"\"`: \
                    a backslash does not escape it";
        return Diagnostic::new(message, label, help);
    }
    // the text is the end of a quoted one that was closed too early
    let is_rest = start < cell.start || text.contains("\"\"");
    if is_rest || !text.matches('"').count().is_multiple_of(2) {
        let help = "put the whole text in quotes, and write each quote inside it as `\"\"`";
        return Diagnostic::new(message, label, help);
    }
    let quoted = format!("\"{}\"", text.replace('"', "\"\""));
    let help = format!("quote the whole cell and double the quotes in it: {}", backticked(&quoted));
    Diagnostic::new(message, label, Help::edit(help, cell.clone(), quoted))
}
