//! One row: every rule about its cells.

use super::{
    behaviour::{self, Behaviour},
    code::{self, Codes},
    conflict, date,
    heading::{Column, Columns, Heading},
    length, number,
    retry::{self, Retry},
    status, subcode, text,
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
    pub category: Option<Behaviour>,
    pub retry: Option<Retry>,
    pub scope: Option<Behaviour>,
    pub actor: Option<Behaviour>,
    pub delivery: Option<Behaviour>,
    /// The codes under which this one may arrive as a sub-code.
    pub subcode_of: Vec<u32>,
    pub source: Option<String>,
    pub checked: Option<String>,
    pub note: Option<String>,
    pub deprecated: Option<String>,
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
    match length::check(source, record, columns) {
        None if record.is_broken => {}
        None => problems.append(&mut cells.problems),
        Some(problem) => problems.push(problem),
    }
    row
}

fn is_header(record: &Record, header: &Record) -> bool {
    let same = |(cell, heading): (&Cell, &Cell)| cell.text.eq_ignore_ascii_case(&heading.text);
    record.cells.len() == header.cells.len() && record.cells.iter().zip(&header.cells).all(same)
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
        let name = if codes.is_none() && description.as_deref().is_some_and(number::is_plain) {
            None
        } else {
            self.name(description.as_deref())
        };
        let details = self.text(Heading::Details);
        let reasons = self.text(Heading::Reasons);
        let http_status = self.parsed(Heading::HttpStatus, status::parse);
        let category = self.parsed(Heading::Category, behaviour::category);
        let retry = self.parsed(Heading::Retry, retry::parse);
        let scope = self.parsed(Heading::Scope, behaviour::scope);
        let actor = self.parsed(Heading::Actor, behaviour::actor);
        let delivery = self.parsed(Heading::Delivery, behaviour::delivery);
        let subcode_of = self.parsed(Heading::SubcodeOf, subcode::parse).unwrap_or_default();
        let source = self.text(Heading::Source);
        let checked = self.parsed(Heading::Checked, date::parse);
        let note = self.text(Heading::Note);
        let deprecated = self.text(Heading::Deprecated);
        self.contradictions(category, retry, actor);
        Some(Row {
            codes: codes?,
            name: name?,
            description: description?,
            details,
            reasons,
            http_status,
            category,
            retry,
            scope,
            actor,
            delivery,
            subcode_of,
            source,
            checked,
            note,
            deprecated,
        })
    }

    /// What a row says of an error must fit together.
    fn contradictions(&mut self, category: Option<Behaviour>, retry: Option<Retry>, actor: Option<Behaviour>) {
        let (Some(retry), Some(cell)) = (retry, self.columns.cell(self.record, Heading::Retry)) else { return };
        if let Some(fault) = behaviour::contradiction(category, retry, actor) {
            self.fault(cell, Heading::Retry, fault);
        }
    }

    /// The cell below a heading, if the table has the heading and the cell is not blank.
    fn cell(&mut self, heading: Heading) -> Option<&'a Cell> {
        let index = self.columns.place(heading)?;
        let column = self.columns.in_order.get(index)?;
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
        if let Some(number) =
            self.columns.cell(self.record, Heading::Description).filter(|cell| number::is_plain(&cell.text))
        {
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
        let raw = self.source.slice(cell.span.clone());
        if let Some((offset, character)) = text::forbidden(raw) {
            let found = problem::name(character.encode_utf8(&mut [0; 4]));
            let start = cell.span.start + offset;
            let place = start..start + character.len_utf8();
            let statement = format!("the character {found} in column `{}`", heading.text());
            let problem = Problem::new(statement, place, text::label(character));
            self.problems.push(problem.quoting(cell.span.clone()).help("delete this character"));
        }
        if let Some(line) = cell.text.lines().find(|line| conflict::mark(line).is_some()) {
            let statement = format!("a mark of a merge conflict in column `{}`", heading.text());
            let offset = raw.find(line).unwrap_or_default();
            let start = cell.span.start + offset;
            let problem = Problem::new(statement, start..start + line.len(), "left by a merge");
            self.problems.push(problem.help("keep the right text, and delete the lines with the marks"));
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
        let cell = self.columns.cell(self.record, Heading::Description)?;
        let fault = if number::is_plain(description) {
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

/// How to give a row a name of its own.
pub fn naming(columns: &Columns) -> &'static str {
    match columns.get(Heading::Name) {
        Some(_) => "fill in its cell below `Name`",
        None => "add a column `Name?` and fill it in for this row",
    }
}
