//! Every rule about a table, from its encoding to what several rows may not share. All mistakes are
//! found at once.

use crate::{
    Row, Standard, Table, cell_count, conflict,
    cross_row::{self, LocatedRow},
    diagnostic::{Diagnostic, Label},
    first_line, foreign, group, header,
    mistakes::{self, Explainer},
    record::Record,
    records, row,
    row_shape::Shapes,
    source_file::SourceFile,
};

/// At most this many rows with the wrong number of cells are looked at closely: a table with more
/// of them has one mistake, and it is not in its rows.
const MAX_SHAPES: usize = 100;

/// The result of checking a table.
#[derive(Debug)]
pub struct Checked {
    /// Its rows, unless the header or the file itself is wrong. If there are diagnostics, rows
    /// without a code or a name are left out, and an invalid cell is `None`.
    pub table: Option<Table>,
    /// Everything that is wrong with it, in no particular order.
    pub diagnostics: Vec<Diagnostic>,
}

/// Checks a whole table.
///
/// A mistake that is repeated in a column is one diagnostic, and so is a file that is not a CSV
/// table at all. If the header is wrong, nothing else is checked, because the rows depend on it.
#[must_use]
pub fn check(source: &SourceFile) -> Checked {
    let failed = |diagnostics| Checked { table: None, diagnostics };
    if let Some(diagnostic) = foreign::check(source).or_else(|| first_line::separator(source)) {
        return failed(vec![diagnostic]);
    }
    let mut diagnostics = Vec::new();
    let mut records = records::read(source, &mut diagnostics);
    conflict::report_and_remove(&mut records, &mut diagnostics);
    let Some((header, records)) = records.split_first() else {
        if diagnostics.is_empty() {
            diagnostics.push(empty(source));
        }
        return failed(diagnostics);
    };
    if header.is_broken {
        // a quote of the header can swallow all rows
        diagnostics.truncate(1);
        return failed(diagnostics);
    }
    let columns = match header::check(source, header, records) {
        Ok(columns) => columns,
        Err(diagnostics) => return failed(diagnostics),
    };
    let explainer = Explainer { source, columns: &columns, header, records };
    let rows = rows(&explainer, &mut diagnostics);
    if rows.is_empty() && diagnostics.is_empty() {
        let label = Label::new(header.span(), "nothing below the header");
        let help = "add a row for each error";
        diagnostics.push(Diagnostic::new("the table has no rows", label, help));
    }
    Checked { table: Some(Table { columns, rows }), diagnostics }
}

fn rows(table: &Explainer<'_>, diagnostics: &mut Vec<Diagnostic>) -> Vec<Row> {
    let columns = table.columns;
    let mut located = Vec::new();
    let mut mistakes = Vec::new();
    let mut shapes = Vec::new();
    let mut is_complete = true;
    let mut index = 0;
    while let Some(record) = table.records.get(index) {
        let following = &table.records[index..];
        let taken = report_shape(table, following, &mut shapes);
        let noted = mistakes.len();
        let row = row::read(record, index, columns, &mut mistakes);
        if taken.is_some() || record.is_broken {
            // cells that are not where they should be say nothing
            mistakes.truncate(noted);
        }
        index += taken.unwrap_or(1);
        match row {
            Some(row) => located.push(LocatedRow { row, record }),
            None => is_complete = false,
        }
    }
    group::merge_equal(shapes, "rows", diagnostics);
    table.explain(mistakes, diagnostics);
    // a parent that cannot be read would be reported as unknown
    if is_complete && columns.get(Standard::SubcodeOf).is_some() {
        cross_row::check_parents(&located, columns, diagnostics);
    }
    let mut shared = Vec::new();
    if columns.get(Standard::Formerly).is_some() {
        cross_row::check_former_names(&located, columns, &mut shared);
    }
    let rows = cross_row::check(located, columns, mistakes::naming(columns), &mut shared);
    group::merge_equal(shared, "rows", diagnostics);
    rows
}

/// Reports a line that is not a row of the table, and says how many records it takes.
fn report_shape(
    table: &Explainer<'_>,
    records: &[Record<'_>],
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<usize> {
    let Explainer { source, columns, header, .. } = *table;
    let record = records.first().filter(|record| !record.is_broken)?;
    let shapes = Shapes { source, header, columns };
    let has_cells = record.cells.len() == columns.in_order().len();
    if diagnostics.len() >= MAX_SHAPES {
        return (!has_cells).then(|| {
            diagnostics.push(cell_count::mismatch(record, columns));
            1
        });
    }
    // what has a code and enough cells is a row
    if (!has_cells || !shapes.has_code(record))
        && let Some(shape) = shapes.check(records)
    {
        diagnostics.push(shape.diagnostic);
        return Some(shape.records);
    }
    let diagnostic = cell_count::check(source, record, columns)?;
    diagnostics.push(diagnostic);
    Some(1)
}

fn empty(source: &SourceFile) -> Diagnostic {
    let label = Label::new(source.start()..source.len(), "nothing here");
    let header = Standard::shortest_header();
    let help = format!("type `{header}` as the first line, and a row below it for each error");
    Diagnostic::new("the table is empty", label, help)
}
