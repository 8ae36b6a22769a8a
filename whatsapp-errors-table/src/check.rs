//! Every rule about a table, from its encoding to what several rows may not share. All mistakes are found at once.

use std::ops::Range;

use crate::{
    Columns, Row, Standard, Table, conflict,
    cross_row::{self, LocatedRow},
    diagnostic::Diagnostic,
    header,
    records::{self, Record},
    row,
    source_file::SourceFile,
};

/// What came out of a table.
#[derive(Debug)]
pub struct Checked {
    /// Its rows, unless the header or the file itself is wrong. If there are diagnostics, the rows that have no code or no name
    /// are left out, and a wrong cell is `None`.
    pub table: Option<Table>,
    /// Everything that is wrong with it, in no order.
    pub diagnostics: Vec<Diagnostic>,
}

/// Checks a whole table.
#[must_use]
pub fn check(source: &SourceFile) -> Checked {
    let mut diagnostics = Vec::new();
    let failed = |diagnostics| Checked { table: None, diagnostics };
    if let Err(diagnostic) = source.text() {
        return failed(vec![diagnostic]);
    }
    if let Some(diagnostic) = header::separator(source) {
        return failed(vec![diagnostic]);
    }
    let mut records = records::read(source, &mut diagnostics);
    conflict::remove(&mut records, &mut diagnostics);
    let mut records = records.into_iter();
    let Some(header) = records.next() else {
        if diagnostics.is_empty() {
            diagnostics.push(empty(source));
        }
        return failed(diagnostics);
    };
    if header.is_broken {
        diagnostics.truncate(1);
        return failed(diagnostics);
    }
    let columns = match header::check(&header) {
        Ok(columns) => columns,
        Err(diagnostics) => return failed(diagnostics),
    };
    let rows = rows(source, records, &header, &columns, &mut diagnostics);
    if rows.is_empty() && diagnostics.is_empty() {
        let diagnostic = Diagnostic::new("the table has no rows", header.span(), "nothing below the header");
        diagnostics.push(diagnostic.help("type a row for each error"));
    }
    Checked { table: Some(Table { columns, rows }), diagnostics }
}

fn rows(
    source: &SourceFile,
    records: impl Iterator<Item = Record>,
    header: &Record,
    columns: &Columns,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Row> {
    let mut located = Vec::new();
    let mut is_complete = true;
    for record in records {
        if let Some(row) = row::check(source, &record, header, columns, diagnostics) {
            let span = |column| cell_span(&record, columns, column);
            let name = span(Standard::Name).or_else(|| span(Standard::Description));
            located.push(LocatedRow {
                row,
                code: span(Standard::ErrorCode).unwrap_or_default(),
                name: name.unwrap_or_default(),
                subcode_of: span(Standard::SubcodeOf).unwrap_or_default(),
            });
        } else {
            is_complete = false;
        }
    }
    if is_complete {
        cross_row::check_parents(&located, columns, diagnostics);
    }
    cross_row::check(located, row::naming(columns), diagnostics)
}

/// Where a cell is, if it is not blank.
fn cell_span(record: &Record, columns: &Columns, column: Standard) -> Option<Range<usize>> {
    let cell = record.cells.get(columns.index_of(column)?)?;
    (!cell.text.is_empty()).then(|| cell.span.clone())
}

fn empty(source: &SourceFile) -> Diagnostic {
    Diagnostic::new("the table is empty", source.start()..source.len(), "nothing here")
        .help(format!("type `{}` as the first line, and a row below it for each error", Standard::shortest_header()))
}
