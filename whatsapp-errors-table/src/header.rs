//! The header: every rule about the first line.

use crate::{
    Column, Columns, Standard,
    diagnostic::{self, Diagnostic, Label},
    nearest::nearest,
    own_column,
    records::{Cell, Record},
    source_file::SourceFile,
};

/// The columns, or every diagnostic of the header.
pub fn check(header: &Record) -> Result<Columns, Vec<Diagnostic>> {
    if let Some(diagnostic) = no_header(header) {
        return Err(vec![diagnostic]);
    }
    let mut diagnostics = Vec::new();
    let mut columns: Vec<(Column, &Cell)> = Vec::new();
    let mut meant = Vec::new();
    for (index, cell) in header.cells.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| header.cells.get(before)).unwrap_or(cell);
        match heading(cell, before) {
            Ok(column) => match columns.iter().find(|(other, _)| other.heading == column.heading) {
                Some((_, first)) => diagnostics.push(repeated(&column.heading, first, cell)),
                None => columns.push((column, cell)),
            },
            Err((diagnostic, heading)) => {
                diagnostics.push(diagnostic);
                meant.extend(heading);
            }
        }
    }
    let is_there = |standard| columns.iter().any(|(column, _)| column.standard == Some(standard));
    let missing = Standard::ALL.iter().copied().filter(|standard| standard.is_required());
    let missing = missing.filter(|&standard| !is_there(standard) && !meant.contains(&standard));
    diagnostics.extend(missing.map(|standard| missing_heading(standard, header)));
    if diagnostics.is_empty() {
        Ok(Columns::new(columns.into_iter().map(|(column, _)| column).collect()))
    } else {
        Err(diagnostics)
    }
}

/// The column that a cell of the header names; if none, the diagnostic, and the column that was probably meant.
fn heading(cell: &Cell, before: &Cell) -> Result<Column, (Diagnostic, Option<Standard>)> {
    let diagnostic =
        |message: String, help: String| Diagnostic::new(message, cell.span.clone(), "in the header").help(help);
    let (heading, kind) = match cell.text.split_once(':') {
        Some((heading, kind)) => (heading.trim_end(), Some(kind.trim())),
        None => (cell.text.as_str(), None),
    };
    let (heading, is_optional) = match heading.strip_suffix('?') {
        Some(heading) => (heading.trim_end(), true),
        None => (heading, false),
    };
    if heading.is_empty() {
        let help = "type the heading, or delete the column with its cells";
        let diagnostic = diagnostic("a column without a heading".to_owned(), help.to_owned());
        return Err((diagnostic.context(before.span.start..cell.span.end), None));
    }
    match (Standard::from_heading(heading), kind) {
        (Some(standard), _) if is_optional && !standard.can_be_blank() => {
            let message = format!("the cells of `{heading}` cannot be left blank");
            Err((diagnostic(message, format!("type `{heading}`, without `?`")), Some(standard)))
        }
        (Some(standard), None) => Ok(Column::standard(standard, is_optional)),
        (Some(standard), Some(_)) => {
            let mark = if is_optional { "?" } else { "" };
            let message = format!("the column `{heading}` has a type of its own");
            Err((diagnostic(message, format!("type `{heading}{mark}`")), Some(standard)))
        }
        (None, Some(kind)) => match own_column::kind(kind) {
            Ok(kind) => Ok(Column::own(heading, kind, is_optional)),
            Err(error) => Err((diagnostic(error.message, error.help), None)),
        },
        (None, None) => {
            let near = nearest(heading, Standard::ALL.iter().map(|standard| standard.heading()));
            let mark = if is_optional { "?" } else { "" };
            let help = match near {
                Some(near) => format!("type `{near}{mark}`"),
                None => {
                    let all: Vec<_> =
                        Standard::ALL.iter().map(|standard| format!("`{}`", standard.heading())).collect();
                    format!("a table can have {}", all.join(", "))
                }
            };
            let message = format!("unknown heading {}", diagnostic::backticked(heading));
            Err((diagnostic(message, help), near.and_then(Standard::from_heading)))
        }
    }
}

fn repeated(heading: &str, first: &Cell, again: &Cell) -> Diagnostic {
    Diagnostic::new(format!("the heading `{heading}` stands twice"), again.span.clone(), "again here")
        .related(Label::new(first.span.clone(), "first here"))
        .help("delete one of the two columns")
}

fn missing_heading(standard: Standard, header: &Record) -> Diagnostic {
    let end = header.span().end;
    let last = header.cells.last().map_or(end..end, |cell| cell.span.clone());
    let heading = standard.heading();
    Diagnostic::new(format!("the heading `{heading}` is missing"), last, "the header ends here")
        .help(format!("add a column `{heading}`"))
}

/// What parts the columns, if not commas. It is looked for before quotes are, since it decides what a quote means.
pub fn separator(source: &SourceFile) -> Option<Diagnostic> {
    let text = source.bytes(source.start()..source.len());
    let blank = text.iter().take_while(|byte| matches!(byte, b'\n' | b'\r' | b' ')).count();
    let start = source.start() + blank;
    let line = source.bytes(start..source.len()).split(|byte| matches!(byte, b'\n' | b'\r')).next()?;
    if line.contains(&b',') {
        return None;
    }
    let marks = [(b';', "`;`"), (b'\t', "tabs"), (b'|', "`|`")];
    let (at, name) = marks.iter().find_map(|(mark, name)| Some((line.iter().position(|byte| byte == mark)?, name)))?;
    let at = start + at;
    let message = format!("the columns are separated by {name}, not by commas");
    let diagnostic = Diagnostic::new(message, at..at + 1, "the first separator").context(start..start + line.len());
    Some(diagnostic.help("save the table as comma-separated values (CSV)"))
}

fn no_header(header: &Record) -> Option<Diagnostic> {
    let first = header.cells.first()?;
    if !first.text.starts_with(|character: char| character.is_ascii_digit()) {
        return None;
    }
    let diagnostic = Diagnostic::new("the table has no header", first.span.clone(), "the first line is a row already");
    Some(diagnostic.help(format!("type `{}` as the first line", Standard::shortest_header())))
}
