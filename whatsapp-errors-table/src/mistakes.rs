//! Diagnostics of wrong cells, one for each mistake: what is repeated in a column is said once.

use crate::{
    Column, Columns, Standard, Value,
    cell::{self, digits},
    characters, conflict,
    diagnostic::{CellError, Diagnostic, Edit, Help, Label, backticked},
    group::{self, Class, Groups},
    name,
    record::{Cell, Record},
    row::{Mistake, MistakeKind},
    source_file::SourceFile,
};

/// At most this many wrong cells of a column are explained; the others are only counted. It costs
/// far more to say what was meant by a wrong word than to read a right one.
const MAX_EXPLAINED: usize = 250;

pub struct Explainer<'a> {
    pub source: &'a SourceFile,
    pub columns: &'a Columns,
    pub header: &'a Record<'a>,
    pub records: &'a [Record<'a>],
}

impl Explainer<'_> {
    pub fn explain(&self, mut mistakes: Vec<Mistake>, diagnostics: &mut Vec<Diagnostic>) {
        mistakes.sort_unstable();
        let mut rest = mistakes.as_slice();
        while let [Mistake { column, kind, .. }, ..] = *rest {
            let same = rest.partition_point(|it| (it.column, it.kind) <= (column, kind));
            let (repeated, others) = rest.split_at(same);
            rest = others;
            if kind == MistakeKind::Blank && self.is_mostly_blank(column, repeated.len()) {
                diagnostics.push(self.blank_column(column, repeated));
                continue;
            }
            let mut explained = Groups::default();
            for mistake in &repeated[..same.min(MAX_EXPLAINED)] {
                if let Some((class, diagnostic)) = self.cell(mistake) {
                    explained.push(class, diagnostic);
                }
            }
            let unexplained = same.saturating_sub(MAX_EXPLAINED);
            group::merge(explained, "cells", unexplained, diagnostics);
        }
    }

    /// Whether more than a third of the cells of a column are blank, so that its heading is what is
    /// wrong.
    fn is_mostly_blank(&self, column: usize, blank: usize) -> bool {
        let can_be_blank = self.column(column).standard.is_none_or(Standard::can_be_blank);
        can_be_blank && blank > 3 && blank * 3 > self.records.len()
    }

    fn column(&self, column: usize) -> &Column {
        &self.columns.in_order()[column]
    }

    fn blank_column(&self, column: usize, blank: &[Mistake]) -> Diagnostic {
        let heading = &self.column(column).heading;
        let cell = &self.header.cells[column];
        // in the header the mark follows the name, before the type
        let at =
            cell.span.start + cell.text.find(heading.as_str()).map_or(0, |it| it + heading.len());
        let message = format!("blank cells in column `{heading}` ({} cells)", blank.len());
        let help = format!("type `{heading}?` in the header to allow blank cells");
        let quoted = self.source.bytes(cell.span.clone()).first() == Some(&b'"');
        let at = at + usize::from(quoted);
        let label = Label::in_row(cell.span.clone(), self.header, "without a `?`");
        let mut diagnostic = Diagnostic::new(message, label, Help::edit(help, at..at, "?"));
        for mistake in blank.iter().take(2) {
            let record = &self.records[mistake.record];
            let span = record.cells[column].span.clone();
            diagnostic.related.push(Label::in_row(span, record, "nothing here"));
        }
        diagnostic
    }

    /// The diagnostic of a cell, and what it has in common with those of other cells.
    fn cell(&self, mistake: &Mistake) -> Option<(Class, Diagnostic)> {
        let Mistake { column: index, kind, record } = *mistake;
        let record = &self.records[record];
        let cell = &record.cells[index];
        let column = self.column(index);
        let heading = &column.heading;
        let error = match kind {
            MistakeKind::Blank => blank(column),
            MistakeKind::Wrong => self.wrong(column, record, cell),
            MistakeKind::Unnamed => self.unnamed(record, cell)?,
            MistakeKind::Contradiction => {
                let mut ignored = Vec::new();
                let row = crate::row::read(record, 0, self.columns, &mut ignored)?;
                crate::row::contradiction(&row, self.columns)?
            }
            MistakeKind::Characters => return self.characters(heading, record, cell),
            MistakeKind::Garbled => return self.garbled(heading, record, cell),
            MistakeKind::ConflictMarker => return self.conflict_marker(heading, record, cell),
        };
        let label = if kind == MistakeKind::Blank {
            "nothing here".to_owned()
        } else {
            format!("in column `{heading}`")
        };
        // texts of which some can be repaired and some cannot have two helps
        let is_exact = error.replacement.is_some();
        let class = format!("{} {is_exact}", error.message.replace(&backticked(&cell.text), ""));
        let label = Label::in_row(cell.span.clone(), record, label);
        let message = error.message.clone();
        Some((class, Diagnostic::new(message, label, error.help_at(cell.span.clone()))))
    }

    fn wrong(&self, column: &Column, record: &Record<'_>, cell: &Cell<'_>) -> CellError {
        let error = cell::explain(column, &cell.text);
        // the description is a number and the code a text: they were swapped
        let description = self.text(record, Standard::Description);
        if column.standard == Some(Standard::ErrorCode)
            && let Some(description) = description.filter(|text| digits::is_plain(text))
        {
            let help = format!("swap it with `{description}` in column `Description`");
            return CellError::new(error.message, help);
        }
        error
    }

    fn unnamed(&self, record: &Record<'_>, cell: &Cell<'_>) -> Option<CellError> {
        if digits::is_plain(&cell.text) {
            // if the code cannot be read either, the two were swapped, and its diagnostic says so
            self.code(record)?;
            let message = format!("the description is only a number: {}", backticked(&cell.text));
            let help = "type a short title; codes and statuses have columns of their own";
            return Some(CellError::new(message, help));
        }
        let message = name::why_underivable("the description", &cell.text);
        let name = backticked(&name::propose(&cell.text, self.code(record)));
        Some(CellError::new(message, format!("{}, for example {name}", naming(self.columns))))
    }

    /// The code of a row, or the first one of its range.
    fn code(&self, record: &Record<'_>) -> Option<u32> {
        let column = self.columns.get(Standard::ErrorCode)?;
        match cell::read(column, self.text(record, Standard::ErrorCode)?)? {
            Value::Codes(codes) => Some(codes.first),
            _ => None,
        }
    }

    fn text<'a>(&self, record: &'a Record<'_>, column: Standard) -> Option<&'a str> {
        let cell = record.cells.get(self.columns.index_of(column)?)?;
        (!cell.text.is_empty()).then_some(cell.text.as_ref())
    }

    fn characters(
        &self,
        heading: &str,
        record: &Record<'_>,
        cell: &Cell<'_>,
    ) -> Option<(Class, Diagnostic)> {
        let raw = self.raw_text(cell);
        let found = characters::forbidden(self.source.slice(raw.clone()));
        let first = found.first()?;
        let character = backticked(first.character.encode_utf8(&mut [0; 4]));
        let message = format!("forbidden character {character} in column `{heading}`");
        let span = |offset: usize, character: char| {
            raw.start + offset..raw.start + offset + character.len_utf8()
        };
        let label = characters::label(first.character);
        let label = Label::in_row(span(first.offset, first.character), record, label);
        if characters::is_unseen(&cell.text) {
            let message = format!("only invisible characters in a cell of column `{heading}`");
            let help = Help::edit("leave the cell blank", cell.span.clone(), "");
            return Some((message.clone(), Diagnostic::new(message, label, help)));
        }
        let mut edits = Vec::new();
        for forbidden in &found {
            let Some(replacement) = characters::replacement(forbidden.character) else {
                let help = "type the character that belongs here";
                return Some((message.clone(), Diagnostic::new(message, label, help)));
            };
            let span = span(forbidden.offset, forbidden.character);
            edits.push(Edit { span, replacement: replacement.to_owned() });
        }
        let what = match (edits.len(), edits.iter().any(|edit| !edit.replacement.is_empty())) {
            (1, false) => "delete this character".to_owned(),
            (1, true) => "type a space in place of this character".to_owned(),
            (count, false) => format!("delete this character, and others in the cell ({count})"),
            (count, true) => {
                format!("delete such characters of the cell, or type spaces ({count})")
            }
        };
        let help = Help { text: what, edits };
        Some((message.clone(), Diagnostic::new(message, label, help)))
    }

    /// The text of a cell in the file, without quotes.
    fn raw_text(&self, cell: &Cell<'_>) -> std::ops::Range<usize> {
        let raw = self.source.slice(cell.span.clone());
        let is_quoted = raw.len() > 1 && raw.starts_with('"') && raw.ends_with('"');
        let inset = usize::from(is_quoted);
        cell.span.start + inset..cell.span.end - inset
    }

    fn garbled(
        &self,
        heading: &str,
        record: &Record<'_>,
        cell: &Cell<'_>,
    ) -> Option<(Class, Diagnostic)> {
        let raw = self.raw_text(cell);
        let span = characters::garbled(self.source.slice(raw.clone()))?;
        let span = raw.start + span.start..raw.start + span.end;
        let found = backticked(self.source.slice(span.clone()));
        let message = format!("garbled characters {found} in column `{heading}`");
        let label = Label::in_row(span, record, "UTF-8 decoded as another encoding");
        let help = "type the character that belongs here, or import the file as UTF-8 again";
        let class = format!("garbled {heading}");
        Some((class, Diagnostic::new(message, label, help)))
    }

    fn conflict_marker(
        &self,
        heading: &str,
        record: &Record<'_>,
        cell: &Cell<'_>,
    ) -> Option<(Class, Diagnostic)> {
        let line = cell.text.lines().find(|line| conflict::marker(line).is_some())?;
        let raw = self.source.slice(cell.span.clone());
        let start = cell.span.start + raw.find(line)?;
        let message = format!("conflict marker in column `{heading}`");
        let label = Label::in_row(start..start + line.len(), record, "left by a merge");
        let help = "keep the right text, and delete the lines with the markers";
        Some((message.clone(), Diagnostic::new(message, label, help)))
    }
}

fn blank(column: &Column) -> CellError {
    let heading = &column.heading;
    let help = if column.standard.is_none_or(Standard::can_be_blank) {
        format!("fill it in, or type `{heading}?` in the header to allow blank cells")
    } else {
        "fill it in, or delete the row".to_owned()
    };
    CellError::new(format!("blank cell in column `{heading}`"), help)
}

/// How to give a row a name of its own.
pub fn naming(columns: &Columns) -> &'static str {
    match columns.get(Standard::Name) {
        Some(_) => "type a name for this row in column `Name`",
        None => "add a column `Name?`, and type a name for this row in it",
    }
}
