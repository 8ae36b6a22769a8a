//! Rows with more or fewer cells than the header.

use crate::{
    Columns, Standard,
    cell::number,
    diagnostic::{self, Diagnostic},
    records::{Cell, Record},
    source_file::SourceFile,
};

/// The diagnostic of a record with more or fewer cells than the header: all that can be said about it.
pub fn check(source: &SourceFile, record: &Record, columns: &Columns) -> Option<Diagnostic> {
    if record.is_broken {
        return None;
    }
    let (found, expected) = (record.cells.len(), columns.in_order().len());
    let count = |count: usize| if count == 1 { "1 cell".to_owned() } else { format!("{count} cells") };
    if found < expected {
        let missing = columns.in_order().iter().skip(found).map(|column| format!("`{}`", column.heading));
        let end = record.cells.last()?.span.clone();
        let message = format!("a row with {}, where the header has {expected}", count(found));
        let diagnostic = Diagnostic::new(message, end, "the row ends here");
        return Some(
            diagnostic
                .help(format!("type the cells for {}, a comma before each", missing.collect::<Vec<_>>().join(", "))),
        );
    }
    let surplus = record.cells.get(expected)?;
    let message = format!("a row with {}, where the header has {expected}", count(found));
    if record.cells.iter().skip(expected).all(|cell| cell.text.is_empty()) {
        let last = record.cells.get(expected.saturating_sub(1))?.span.clone();
        let diagnostic = Diagnostic::new(message, last.end..record.span().end, "nothing follows");
        return Some(diagnostic.context(last.start..record.span().end).help("delete this end of the line"));
    }
    if let Some((first, second)) = thousands(record, columns) {
        let number = format!("{}{}", first.text, second.text);
        let diagnostic = Diagnostic::new(message, first.span.start..second.span.end, "a comma inside the number");
        return Some(diagnostic.help(format!("type `{number}`")));
    }
    let (diagnostic, example) = match record.cells.windows(2).find(|pair| parted_by_space(pair)) {
        Some([first, second]) => {
            let space = source.bytes(first.span.end..second.span.start);
            let comma = first.span.end + space.iter().position(|&byte| byte == b',').unwrap_or_default();
            let comma = comma..comma + 1;
            let diagnostic = Diagnostic::new(message, comma, "this comma").context(first.span.start..second.span.end);
            (diagnostic, format!("{}, {}", first.text, second.text))
        }
        _ => {
            let diagnostic = Diagnostic::new(message, surplus.span.clone(), "one cell too many");
            (diagnostic, "like this, for instance".to_owned())
        }
    };
    let quoted = diagnostic::backticked(&format!("\"{example}\""));
    Some(diagnostic.help(format!("put a text that holds a comma in quotes: {quoted}")))
}

/// `131,047` without quotes.
fn thousands<'a>(record: &'a Record, columns: &Columns) -> Option<(&'a Cell, &'a Cell)> {
    let index = columns.index_of(Standard::ErrorCode)?;
    let (first, second) = (record.cells.get(index)?, record.cells.get(index.checked_add(1)?)?);
    let fits = number::is_plain(&first.text)
        && number::is_plain(&second.text)
        && (1..=3).contains(&first.text.len())
        && second.text.len() == 3;
    fits.then_some((first, second))
}

/// `Wait a while, then retry`: the comma of a text is followed by a space, the one between two cells is not.
fn parted_by_space(pair: &[Cell]) -> bool {
    let [first, second] = pair else { return false };
    !first.text.is_empty() && !second.text.is_empty() && second.span.start > first.span.end + 1
}
