//! One row: every rule about its cells.

use crate::{
    Codes, Column, Columns, Kind, Row, Standard, Value,
    cell::{self, characters, keyword, number},
    cell_count, conflict,
    diagnostic::{self, CellError, Diagnostic},
    name,
    records::{Cell, Record},
    source_file::SourceFile,
};

/// Checks a record. A row whose code and name are known is kept even if other cells are wrong: the build fails all the
/// same, and code that uses the row gets no message of its own.
pub fn check(
    source: &SourceFile,
    record: &Record,
    header: &Record,
    columns: &Columns,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Row> {
    if is_header(record, header) {
        let diagnostic =
            Diagnostic::new("the header stands in the middle of the table", record.span(), "once more here");
        diagnostics.push(diagnostic.help("delete this line"));
        return None;
    }
    let mut cells = Cells { source, record, columns, diagnostics: Vec::new() };
    let row = cells.row();
    match cell_count::check(source, record, columns) {
        None if record.is_broken => {}
        None => diagnostics.append(&mut cells.diagnostics),
        Some(diagnostic) => diagnostics.push(diagnostic),
    }
    row
}

fn is_header(record: &Record, header: &Record) -> bool {
    let same = |(cell, heading): (&Cell, &Cell)| cell.text.eq_ignore_ascii_case(&heading.text);
    record.cells.len() == header.cells.len() && record.cells.iter().zip(&header.cells).all(same)
}

struct Cells<'a> {
    source: &'a SourceFile,
    record: &'a Record,
    columns: &'a Columns,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Cells<'a> {
    fn row(&mut self) -> Option<Row> {
        let columns = self.columns;
        let values: Vec<_> = (0..columns.in_order().len()).map(|index| self.value(index)).collect();
        let codes = match columns.index_of(Standard::ErrorCode).and_then(|index| values[index].as_ref()) {
            Some(Value::Codes(codes)) => Some(*codes),
            _ => None,
        };
        let name = self.name(codes);
        let row = Row { codes: codes?, name: name?, values };
        self.check_keywords(&row);
        row.value(columns, Standard::Description)?;
        Some(row)
    }

    /// What the keywords of a row say must fit together.
    fn check_keywords(&mut self, row: &Row) {
        let value = |column| row.value(self.columns, column);
        let Some(&Value::Retry(retry)) = value(Standard::Retry) else { return };
        let category = match value(Standard::Category) {
            Some(&Value::Category(category)) => Some(category),
            _ => None,
        };
        let actor = match value(Standard::Actor) {
            Some(&Value::Actor(actor)) => Some(actor),
            _ => None,
        };
        if let Some(error) = keyword::contradiction(category, retry, actor)
            && let Some(index) = self.columns.index_of(Standard::Retry)
        {
            self.error(index, error);
        }
    }

    /// What the cell of a column holds; `None`, with a diagnostic if that is wrong, if it holds nothing.
    fn value(&mut self, index: usize) -> Option<Value> {
        let column = &self.columns.in_order()[index];
        let cell = self.record.cells.get(index)?;
        if cell.text.is_empty() {
            if !column.is_optional {
                self.diagnostics.push(self.blank(column, index, cell));
            }
            return None;
        }
        if column.kind == Kind::Text {
            self.check_text(&column.heading, cell);
        }
        match cell::parse(&column.kind, &column.heading, &cell.text) {
            Ok(value) => Some(value),
            Err(error) => {
                self.error(index, self.swapped(column).unwrap_or(error));
                None
            }
        }
    }

    fn blank(&self, column: &Column, index: usize, cell: &Cell) -> Diagnostic {
        let heading = &column.heading;
        let before = index.checked_sub(1).and_then(|before| self.record.cells.get(before)).unwrap_or(cell);
        let after = self.record.cells.get(index + 1).unwrap_or(cell);
        let help = if column.standard.is_none_or(Standard::can_be_blank) {
            format!("fill it in, or head the column `{heading}?` if its cells may stay blank")
        } else {
            "fill it in, or delete the row".to_owned()
        };
        Diagnostic::new(format!("a blank cell in column `{heading}`"), cell.span.clone(), "nothing here")
            .context(before.span.start..after.span.end)
            .help(help)
    }

    /// What to do about a wrong code whose place the description has taken.
    fn swapped(&self, column: &Column) -> Option<CellError> {
        let description = self.cell(Standard::Description)?;
        let code = self.cell(Standard::ErrorCode)?;
        if column.standard != Some(Standard::ErrorCode) || !number::is_plain(&description.text) {
            return None;
        }
        let error = cell::parse(&column.kind, &column.heading, &code.text).err()?;
        let help = format!("exchange it for `{}` in column `Description`", description.text);
        Some(CellError { help, ..error })
    }

    fn check_text(&mut self, heading: &str, cell: &Cell) {
        let raw = self.source.slice(cell.span.clone());
        if let Some((offset, character)) = characters::forbidden(raw) {
            let found = diagnostic::backticked(character.encode_utf8(&mut [0; 4]));
            let start = cell.span.start + offset;
            let span = start..start + character.len_utf8();
            let message = format!("the character {found} in column `{heading}`");
            let diagnostic = Diagnostic::new(message, span, characters::label(character));
            self.diagnostics.push(diagnostic.context(cell.span.clone()).help("delete this character"));
        }
        if let Some(line) = cell.text.lines().find(|line| conflict::mark(line).is_some()) {
            let message = format!("a mark of a merge conflict in column `{heading}`");
            let offset = raw.find(line).unwrap_or_default();
            let start = cell.span.start + offset;
            let diagnostic = Diagnostic::new(message, start..start + line.len(), "left by a merge");
            self.diagnostics.push(diagnostic.help("keep the right text, and delete the lines with the marks"));
        }
    }

    /// The cell `Name`, or the name that the description gives. `codes` says whether the row's code could be read.
    fn name(&mut self, codes: Option<Codes>) -> Option<String> {
        if let Some(cell) = self.cell(Standard::Name) {
            return name::pinned(&cell.text).ok();
        }
        let index = self.columns.index_of(Standard::Description)?;
        let description = &self.cell(Standard::Description)?.text;
        let error = if !number::is_plain(description) {
            match name::derive(description, naming(self.columns)) {
                Ok(name) => return Some(name),
                Err(error) => error,
            }
        } else if codes.is_none() {
            // title and code are swapped: the diagnostic of the code says so
            return None;
        } else {
            let message = format!("the description is the number {}", diagnostic::backticked(description));
            CellError::new(message, "type a short title here; numbers belong below `Error Code` and `HTTP Status`")
        };
        self.error(index, error);
        None
    }

    /// The cell of a column, if it is not blank.
    fn cell(&self, column: Standard) -> Option<&'a Cell> {
        let cell = self.record.cells.get(self.columns.index_of(column)?)?;
        (!cell.text.is_empty()).then_some(cell)
    }

    fn error(&mut self, index: usize, error: CellError) {
        let label = format!("in column `{}`", self.columns.in_order()[index].heading);
        let span = self.record.cells[index].span.clone();
        self.diagnostics.push(Diagnostic::new(error.message, span, label).help(error.help));
    }
}

/// How to give a row a name of its own.
pub fn naming(columns: &Columns) -> &'static str {
    match columns.get(Standard::Name) {
        Some(_) => "fill in its cell below `Name`",
        None => "add a column `Name?` and fill it in for this row",
    }
}
