//! Cells → checked rows. Every rule about a table stands below this module, and all its problems are found at once.

mod behaviour;
mod code;
mod conflict;
mod date;
mod header;
mod heading;
mod length;
mod number;
mod retry;
mod row;
mod status;
mod subcode;
mod text;
mod unique;

use std::ops::Range;

pub use behaviour::Behaviour;
pub use code::Codes;
pub use heading::{Columns, Heading};
pub use retry::Retry;
pub use row::Row;

use crate::{
    problem::Problem,
    source::Source,
    table::{self, Record},
};
use unique::Placed;

/// A table whose every row can be emitted.
#[derive(Debug)]
pub struct Spec {
    pub columns: Columns,
    pub rows: Vec<Row>,
}

/// What came out of a table: its right rows, unless the header is wrong, and all of its problems.
pub struct Checked {
    pub spec: Option<Spec>,
    pub problems: Vec<Problem>,
}

/// Checks a whole table.
pub fn check(source: &Source) -> Checked {
    let mut problems = Vec::new();
    let failed = |problems| Checked { spec: None, problems };
    if let Err(problem) = source.text() {
        return failed(vec![problem]);
    }
    if let Some(problem) = header::separator(source) {
        return failed(vec![problem]);
    }
    let mut records = table::parse(source, &mut problems);
    conflict::remove(&mut records, &mut problems);
    let mut records = records.into_iter();
    let Some(header) = records.next() else {
        if problems.is_empty() {
            problems.push(empty(source));
        }
        return failed(problems);
    };
    if header.is_broken {
        problems.truncate(1);
        return failed(problems);
    }
    let columns = match header::check(&header) {
        Ok(columns) => columns,
        Err(problems) => return failed(problems),
    };
    let rows = rows(source, records, &header, &columns, &mut problems);
    if rows.is_empty() && problems.is_empty() {
        let problem = Problem::new("the table has no rows", header.span(), "nothing below the header");
        problems.push(problem.help("type a row for each error"));
    }
    Checked { spec: Some(Spec { columns, rows }), problems }
}

fn rows(
    source: &Source,
    records: impl Iterator<Item = Record>,
    header: &Record,
    columns: &Columns,
    problems: &mut Vec<Problem>,
) -> Vec<Row> {
    let mut placed = Vec::new();
    let mut is_complete = true;
    for record in records {
        if let Some(row) = row::check(source, &record, header, columns, problems) {
            let place = |heading| place(&record, columns, heading);
            let name = place(Heading::Name).or_else(|| place(Heading::Description)).unwrap_or_default();
            placed.push(Placed {
                row,
                code: place(Heading::ErrorCode).unwrap_or_default(),
                name,
                subcode_of: place(Heading::SubcodeOf).unwrap_or_default(),
            });
        } else {
            is_complete = false;
        }
    }
    if is_complete {
        subcode::check_parents(&placed, problems);
    }
    unique::check(placed, row::naming(columns), problems)
}

fn place(record: &Record, columns: &Columns, heading: Heading) -> Option<Range<usize>> {
    columns.cell(record, heading).filter(|cell| !cell.text.is_empty()).map(|cell| cell.span.clone())
}

fn empty(source: &Source) -> Problem {
    Problem::new("the table is empty", source.start()..source.len(), "nothing here")
        .help(format!("type `{}` as the first line, and a row below it for each error", Heading::first_line()))
}
