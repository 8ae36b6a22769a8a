//! One row: reading its cells. What is wrong with them is only noted, and explained later.

use crate::{
    Columns, Kind, Row, Standard, Value, cell,
    cell::keyword,
    characters, conflict, name,
    record::{Cell, Record},
};

/// What is wrong with a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MistakeKind {
    /// It is blank and must not be.
    Blank,
    /// Its text cannot be read.
    Wrong,
    /// It holds characters that nobody can see.
    Characters,
    /// It holds letters in the wrong encoding.
    Garbled,
    /// It holds a conflict marker.
    ConflictMarker,
    /// No name can be made of it, and the row has no other.
    Unnamed,
    /// It contradicts another cell of the row.
    Contradiction,
}

/// A wrong cell. An index is all that is kept of it, since a very wrong table has many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    pub column: usize,
    pub kind: MistakeKind,
    pub record: usize,
}

/// Reads a record, and notes its mistakes. A row whose code and name are known is kept even if
/// other cells are wrong: the build fails anyway, and uses of the variant cause no further errors.
pub fn read(
    record: &Record<'_>,
    index: usize,
    columns: &Columns,
    mistakes: &mut Vec<Mistake>,
) -> Option<Row> {
    let mut cells = Cells { record, index, columns, mistakes };
    let values = columns.in_order().iter().enumerate();
    let values: Vec<_> = values.map(|(column, _)| cells.value(column)).collect();
    let name = cells.name();
    let Some(Value::Codes(codes)) = values[columns.index_of(Standard::ErrorCode)?] else {
        return None;
    };
    let row = Row { codes, name: name?, values };
    cells.check_keywords(&row);
    row.value(columns, Standard::Description)?;
    Some(row)
}

struct Cells<'a> {
    record: &'a Record<'a>,
    index: usize,
    columns: &'a Columns,
    mistakes: &'a mut Vec<Mistake>,
}

impl<'a> Cells<'a> {
    /// The value of a cell; `None` if it is blank, or wrong.
    fn value(&mut self, column: usize) -> Option<Value> {
        let declared = &self.columns.in_order()[column];
        let cell = self.record.cells.get(column)?;
        if cell.text.is_empty() {
            if !declared.is_optional {
                self.note(column, MistakeKind::Blank);
            }
            return None;
        }
        if declared.kind == Kind::Text {
            self.check_characters(column, &cell.text);
        }
        let value = cell::read(declared, &cell.text);
        if value.is_none() {
            self.note(column, MistakeKind::Wrong);
        }
        value
    }

    fn check_characters(&mut self, column: usize, text: &str) {
        let is_plain = characters::is_plain(text);
        if !is_plain && !characters::forbidden(text).is_empty() {
            self.note(column, MistakeKind::Characters);
        } else if !is_plain && characters::garbled(text).is_some() {
            self.note(column, MistakeKind::Garbled);
        }
        let is_conflict = |line| conflict::marker(line).is_some();
        let has_conflict = if is_plain { is_conflict(text) } else { text.lines().any(is_conflict) };
        if has_conflict {
            self.note(column, MistakeKind::ConflictMarker);
        }
    }

    /// The cell `Name`, or the name that the description gives.
    fn name(&mut self) -> Option<String> {
        if let Some(cell) = self.cell(Standard::Name) {
            return name::is_fit(&cell.text).then(|| cell.text.to_string());
        }
        let description = &self.cell(Standard::Description)?.text;
        let name = name::derive(description);
        // a cell with such characters is reported for them
        if name.is_none() && characters::forbidden(description).is_empty() {
            let column = self.columns.index_of(Standard::Description)?;
            self.note(column, MistakeKind::Unnamed);
        }
        name
    }

    /// The keywords of a row must not contradict each other.
    fn check_keywords(&mut self, row: &Row) {
        if contradiction(row, self.columns).is_some()
            && let Some(column) = self.columns.index_of(Standard::Retry)
        {
            self.note(column, MistakeKind::Contradiction);
        }
    }

    /// The cell of a column, if it is not blank.
    fn cell(&self, column: Standard) -> Option<&'a Cell<'a>> {
        let cell = self.record.cells.get(self.columns.index_of(column)?)?;
        (!cell.text.is_empty()).then_some(cell)
    }

    fn note(&mut self, column: usize, kind: MistakeKind) {
        self.mistakes.push(Mistake { column, kind, record: self.index });
    }
}

/// What the keywords of a row say against each other.
pub fn contradiction(row: &Row, columns: &Columns) -> Option<crate::diagnostic::CellError> {
    let Some(&Value::Retry(retry)) = row.value(columns, Standard::Retry) else { return None };
    let category = match row.value(columns, Standard::Category) {
        Some(&Value::Category(category)) => Some(category),
        _ => None,
    };
    let actor = match row.value(columns, Standard::Actor) {
        Some(&Value::Actor(actor)) => Some(actor),
        _ => None,
    };
    keyword::contradiction(category, retry, actor)
}
