//! First lines that are not a header, or not one of a comma-separated table.

use crate::{
    Standard,
    diagnostic::{Diagnostic, Edit, Help, Label},
    heading::{Heading, MAX_HEADING, separated, simple},
    nearest::nearest,
    record::{Cell, Record},
    source_file::SourceFile,
};

/// The diagnostic of a first line that is not a header, or not one of a comma-separated table.
pub fn not_a_header(
    source: &SourceFile,
    header: &Record<'_>,
    rows: &[Record<'_>],
) -> Option<Diagnostic> {
    if single_quoted(header) {
        let label = Label::in_row(header.cells[0].span.clone(), header, "this cell");
        let help = "save the table with double quotes (`\"`) as its text delimiter";
        return Some(Diagnostic::new("cells are quoted with `'`, expected `\"`", label, help));
    }
    if known_headings(header) > 0 {
        return None;
    }
    let label = |text: &str| Label::new(header.span(), text);
    let message = "the first line is not the header";
    let almost = rows.iter().take(5).position(|row| known_headings(row) >= 3);
    if let Some(index) = almost.or_else(|| rows.iter().position(is_header)) {
        let real = &rows[index];
        let has_rows = has_texts(header) || rows[..index].iter().any(has_texts);
        let start = source.line_start(header.span().start);
        let help = if has_rows {
            move_to(source, real, start)
        } else {
            let above = start..source.line_start(real.span().start);
            Help::edit("delete the lines above the header", above, "")
        };
        let diagnostic = Diagnostic::new(message, label("this line"), help);
        return Some(diagnostic.related(Label::new(real.span(), "the header is here")));
    }
    let first = &header.cells[0];
    let help = format!("type `{}` as the first line", Standard::shortest_header());
    if first.text.starts_with(|character: char| character.is_ascii_digit()) {
        let insert = source.line_start(first.span.start);
        // a row of another shape would not fit below this header
        let help = if header.cells.len() == Standard::headings(&Standard::is_required).len() {
            Help::edit(help, insert..insert, Standard::shortest_header() + "\n")
        } else {
            help.into()
        };
        let label = Label::in_row(first.span.clone(), header, "expected the header, found a row");
        return Some(Diagnostic::new("missing header", label, help));
    }
    Some(Diagnostic::new(message, label("none of these cells is a heading"), help))
}

/// Sorted by code in a spreadsheet, a table has its header last: rows are above it.
fn move_to(source: &SourceFile, header: &Record<'_>, start: usize) -> Help {
    let lines = source.lines(header.span());
    let line = format!("{}\n", source.slice(header.span()));
    let edits = vec![
        Edit { span: start..start, replacement: line },
        Edit { span: lines, replacement: String::new() },
    ];
    Help { text: "move the header to the first line".to_owned(), edits }
}

/// Whether a record is more than a title.
fn has_texts(record: &Record<'_>) -> bool {
    record.cells.iter().filter(|cell| !cell.text.is_empty()).count() > 2
}

/// Whether a record has the headings that every table must have.
fn is_header(record: &Record<'_>) -> bool {
    let has = |standard: Standard| {
        record.cells.iter().any(|cell| Heading::parse(&cell.text).name == standard.heading())
    };
    Standard::ALL.iter().filter(|standard| standard.is_required()).all(|&standard| has(standard))
}

/// How many cells of a record are headings, or almost.
fn known_headings(record: &Record<'_>) -> usize {
    let is_known = |cell: &&Cell<'_>| {
        let text = cell.text.as_ref();
        let is_row = record.cells[0].text.starts_with(|first: char| first.is_ascii_digit());
        let name = || simple(Heading::parse(text).name);
        let near = || nearest(&name(), &Standard::headings(&|_| true)).is_some();
        // a short text is near to one of the short headings
        let is_near = || !is_row && text.len() > 5 && near();
        let heading = Heading::parse(text).name;
        let is_short = text.len() <= MAX_HEADING;
        Standard::from_heading(heading).is_some()
            || (is_short && (separated(text).is_some() || is_near()))
    };
    record.cells.iter().filter(is_known).count()
}

/// Whether the header is that of a table with `'` as its text delimiter.
fn single_quoted(header: &Record<'_>) -> bool {
    let is_heading = |cell: &&Cell<'_>| {
        let inner = cell.text.strip_prefix('\'').and_then(|text| text.strip_suffix('\''));
        inner.is_some_and(|inner| Standard::from_heading(Heading::parse(inner).name).is_some())
    };
    header.cells.iter().filter(is_heading).count() > 1
}

/// What separates the columns, if not commas. It is looked for before quotes are, since it decides
/// what a quote means.
pub fn separator(source: &SourceFile) -> Option<Diagnostic> {
    let mut start = source.start();
    while matches!(source.bytes(start..start + 1), b"\n" | b"\r" | b" ") {
        start += 1;
    }
    let line = start..source.line_end(start);
    let bytes = source.bytes(line.clone());
    if bytes.contains(&b',') {
        return None;
    }
    for (mark, name) in [(b';', "`;`"), (b'\t', "tabs"), (b'|', "`|`")] {
        if let Some(at) = bytes.iter().position(|&byte| byte == mark) {
            let span = start + at..start + at + 1;
            let label = Label { row: line, span, text: "the first separator".to_owned() };
            let message = format!("columns are separated by {name}, expected `,`");
            let help = "save the table as comma-separated values (CSV)";
            return Some(Diagnostic::new(message, label, help));
        }
    }
    None
}
