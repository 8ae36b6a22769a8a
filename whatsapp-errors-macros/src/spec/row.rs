//! One row: every rule about its cells.

use super::{
    code::{self, Codes},
    heading::{Column, Columns, Heading},
    status, text,
};
use crate::{
    name,
    problem::{self, Fault, Problem},
    source::Source,
    table::{Cell, Record},
};

/// A checked row: what the table says of one error.
#[derive(Debug)]
pub struct Row {
    pub codes: Codes,
    pub name: String,
    pub description: String,
    pub details: Option<String>,
    pub reasons: Option<String>,
    pub http_status: Option<u16>,
}

/// Checks a record. A row whose code and name are known is kept even if other cells are wrong: the build fails all the
/// same, and code that uses the row gets no message of its own.
pub fn check(
    source: &Source,
    record: &Record,
    header: &Record,
    columns: &Columns,
    problems: &mut Vec<Problem>,
) -> Option<Row> {
    if is_header(record, header) {
        let problem = Problem::new("the header stands in the middle of the table", record.span(), "once more here");
        problems.push(problem.help("delete this line"));
        return None;
    }
    let mut cells = Cells { source, record, columns, problems: Vec::new() };
    let row = cells.row();
    let length = length(record, columns);
    match length {
        None if record.is_broken => {}
        None => problems.append(&mut cells.problems),
        Some(problem) => problems.push(problem),
    }
    row
}

fn is_header(record: &Record, header: &Record) -> bool {
    let texts = |record: &Record| record.cells.iter().map(|cell| cell.text.to_lowercase()).collect::<Vec<_>>();
    texts(record) == texts(header)
}

/// The problem of a record with more or fewer cells than the header: all that can be said about it.
fn length(record: &Record, columns: &Columns) -> Option<Problem> {
    if record.is_broken {
        return None;
    }
    let (found, expected) = (record.cells.len(), columns.0.len());
    let count = |count: usize| if count == 1 { "1 cell".to_owned() } else { format!("{count} cells") };
    if found < expected {
        let missing = columns.0.iter().skip(found).map(|column| format!("`{}`", column.heading.text()));
        let end = record.cells.last()?.span.clone();
        let statement = format!("a row with {}, where the header has {expected}", count(found));
        let problem = Problem::new(statement, end, "the row ends here");
        return Some(
            problem.help(format!("type the cells for {}, a comma before each", missing.collect::<Vec<_>>().join(", "))),
        );
    }
    let surplus = record.cells.get(expected)?;
    let statement = format!("a row with {}, where the header has {expected}", count(found));
    if record.cells.iter().skip(expected).all(|cell| cell.text.is_empty()) {
        let last = record.cells.get(expected.saturating_sub(1))?.span.clone();
        let problem = Problem::new(statement, last.end..record.span().end, "nothing follows");
        return Some(problem.quoting(last.start..record.span().end).help("delete this end of the line"));
    }
    if let Some((first, second)) = thousands(record, columns) {
        let number = format!("{}{}", first.text, second.text);
        let problem = Problem::new(statement, first.span.start..second.span.end, "a comma inside the number");
        return Some(problem.help(format!("type `{number}`")));
    }
    let (problem, example) = match record.cells.windows(2).find(|pair| parted_by_space(pair)) {
        Some([first, second]) => {
            let comma = first.span.end..first.span.end + 1;
            let problem = Problem::new(statement, comma, "this comma").quoting(first.span.start..second.span.end);
            (problem, format!("{}, {}", first.text, second.text))
        }
        _ => {
            let problem = Problem::new(statement, surplus.span.clone(), "one cell too many");
            (problem, "like this, for instance".to_owned())
        }
    };
    let quoted = problem::name(&format!("\"{example}\""));
    Some(problem.help(format!("put a text that holds a comma in quotes: {quoted}")))
}

/// `131,047` without quotes.
fn thousands<'a>(record: &'a Record, columns: &Columns) -> Option<(&'a Cell, &'a Cell)> {
    let index = columns.0.iter().position(|column| column.heading == Heading::ErrorCode)?;
    let (first, second) = (record.cells.get(index)?, record.cells.get(index.checked_add(1)?)?);
    let fits = is_number(&first.text)
        && is_number(&second.text)
        && (1..=3).contains(&first.text.len())
        && second.text.len() == 3;
    fits.then_some((first, second))
}

/// `Wait a while, then retry`: the comma of a text is followed by a space, the one between two cells is not.
fn parted_by_space(pair: &[Cell]) -> bool {
    let [first, second] = pair else { return false };
    !first.text.is_empty() && !second.text.is_empty() && second.span.start > first.span.end + 1
}

struct Cells<'a> {
    source: &'a Source,
    record: &'a Record,
    columns: &'a Columns,
    problems: Vec<Problem>,
}

impl<'a> Cells<'a> {
    fn row(&mut self) -> Option<Row> {
        let codes = self.codes();
        let description = self.text(Heading::Description);
        let name = if codes.is_none() && description.as_deref().is_some_and(is_number) {
            None
        } else {
            self.name(description.as_deref())
        };
        let details = self.text(Heading::Details);
        let reasons = self.text(Heading::Reasons);
        let http_status = self.parsed(Heading::HttpStatus, status::parse);
        Some(Row { codes: codes?, name: name?, description: description?, details, reasons, http_status })
    }

    /// The cell below a heading, if the table has the heading and the cell is not blank.
    fn cell(&mut self, heading: Heading) -> Option<&'a Cell> {
        let index = self.columns.0.iter().position(|column| column.heading == heading)?;
        let column = self.columns.0.get(index)?;
        let cell = self.record.cells.get(index)?;
        if !cell.text.is_empty() {
            return Some(cell);
        }
        if !column.is_optional {
            self.problems.push(self.blank(column, index, cell));
        }
        None
    }

    fn blank(&self, column: &Column, index: usize, cell: &Cell) -> Problem {
        let heading = column.heading.text();
        let before = index.checked_sub(1).and_then(|before| self.record.cells.get(before)).unwrap_or(cell);
        let after = self.record.cells.get(index + 1).unwrap_or(cell);
        let help = if column.heading.can_be_blank() {
            format!("fill it in, or head the column `{heading}?` if its cells may stay blank")
        } else {
            "fill it in, or delete the row".to_owned()
        };
        Problem::new(format!("a blank cell in column `{heading}`"), cell.span.clone(), "nothing here")
            .quoting(before.span.start..after.span.end)
            .help(help)
    }

    fn codes(&mut self) -> Option<Codes> {
        let cell = self.cell(Heading::ErrorCode)?;
        let mut fault = match code::parse(&cell.text) {
            Ok(codes) => return Some(codes),
            Err(fault) => fault,
        };
        if let Some(number) = self.cell(Heading::Description).filter(|cell| is_number(&cell.text)) {
            fault.help = format!("exchange it for `{}` in column `Description`", number.text);
        }
        self.fault(cell, Heading::ErrorCode, fault);
        None
    }

    fn parsed<T>(&mut self, heading: Heading, parse: fn(&str) -> Result<T, Fault>) -> Option<T> {
        let cell = self.cell(heading)?;
        match parse(&cell.text) {
            Ok(value) => Some(value),
            Err(fault) => {
                self.fault(cell, heading, fault);
                None
            }
        }
    }

    fn text(&mut self, heading: Heading) -> Option<String> {
        let cell = self.cell(heading)?;
        let raw = String::from_utf8_lossy(self.source.bytes(cell.span.clone()));
        if let Some((offset, character)) = text::forbidden(&raw) {
            let found = problem::name(character.encode_utf8(&mut [0; 4]));
            let start = cell.span.start + offset;
            let place = start..start + character.len_utf8();
            let statement = format!("the character {found} in column `{}`", heading.text());
            let problem = Problem::new(statement, place, text::label(character));
            self.problems.push(problem.quoting(cell.span.clone()).help("delete this character"));
        }
        Some(cell.text.clone())
    }

    fn name(&mut self, description: Option<&str>) -> Option<String> {
        if let Some(cell) = self.cell(Heading::Name) {
            return match name::pinned(&cell.text) {
                Ok(name) => Some(name),
                Err(fault) => {
                    self.fault(cell, Heading::Name, fault);
                    None
                }
            };
        }
        let description = description?;
        let cell = self.cell(Heading::Description)?;
        let fault = if is_number(description) {
            let statement = format!("the description is the number {}", problem::name(description));
            Fault::new(statement, "type a short title here; numbers belong below `Error Code` and `HTTP Status`")
        } else {
            match name::derive(description, naming(self.columns)) {
                Ok(name) => return Some(name),
                Err(fault) => fault,
            }
        };
        self.fault(cell, Heading::Description, fault);
        None
    }

    fn fault(&mut self, cell: &Cell, heading: Heading, fault: Fault) {
        let label = format!("in column `{}`", heading.text());
        self.problems.push(Problem::new(fault.statement, cell.span.clone(), label).help(fault.help));
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// How to give a row a name of its own.
pub fn naming(columns: &Columns) -> &'static str {
    match columns.get(Heading::Name) {
        Some(_) => "fill in its cell below `Name`",
        None => "add a column `Name?` and fill it in for this row",
    }
}
