//! Rows with more or fewer cells than the header.
//!
//! Where a comma is missing or too much shows in the kinds of the cells: a category below `HTTP
//! Status` says that the row has shifted before it. Where they allow more than one answer, none is
//! given: a wrong one, obeyed, would be a table that compiles and says something else.

mod split_cell;

use std::{cmp::Ordering, ops::Range};

use crate::{
    Column, Columns, Kind, Standard, cell,
    diagnostic::{Diagnostic, Help, Label, list},
    record::{Cell, Record},
    source_file::SourceFile,
};

/// The diagnostic of a record with more or fewer cells than the header: all that can be said about
/// it.
pub fn check(source: &SourceFile, record: &Record<'_>, columns: &Columns) -> Option<Diagnostic> {
    let (found, expected) = (record.cells.len(), columns.in_order().len());
    let row = CountedRow { source, record, columns: columns.in_order() };
    match found.cmp(&expected) {
        Ordering::Less => Some(row.too_short(expected - found)),
        Ordering::Greater => Some(row.too_long(found - expected)),
        Ordering::Equal => None,
    }
}

/// The diagnostic of such a record, without a closer look.
pub fn mismatch(record: &Record<'_>, columns: &Columns) -> Diagnostic {
    let (found, expected) = (record.cells.len(), columns.in_order().len());
    let label = Label::in_row(record.span(), record, "this row");
    let help = "give each row as many cells as the header has, texts with a comma in quotes";
    Diagnostic::new(format!("expected {expected} cells, found {found}"), label, help)
}

struct CountedRow<'a> {
    source: &'a SourceFile,
    record: &'a Record<'a>,
    columns: &'a [Column],
}

impl CountedRow<'_> {
    fn message(&self) -> String {
        let (found, expected) = (self.record.cells.len(), self.columns.len());
        format!("expected {expected} cells, found {found}")
    }

    fn diagnostic(&self, span: Range<usize>, label: &str, help: impl Into<Help>) -> Diagnostic {
        Diagnostic::new(self.message(), Label::in_row(span, self.record, label), help)
    }

    fn last_cell(&self) -> Range<usize> {
        let end = self.record.span().end;
        self.record.cells.last().map_or(end..end, |cell| cell.span.clone())
    }

    fn too_short(&self, missing: usize) -> Diagnostic {
        let cells = texts(&self.record.cells);
        let end = self.record.span().end;
        let mut fits = Vec::new();
        for at in 0..=cells.len() {
            let mut filled = cells[..at].to_vec();
            filled.resize(at + missing, "");
            filled.extend_from_slice(&cells[at..]);
            // a blank cell next to a blank one is the same row
            if self.fits(&filled, &(at..at + missing)) && is_new(&filled, &fits) {
                fits.push((at, filled));
            }
        }
        let headings: Vec<&str> = self.columns.iter().map(|it| it.heading.as_str()).collect();
        let plural = if missing == 1 { "" } else { "s" };
        let [(at, _)] = fits.as_slice() else {
            let help = match fits.as_slice() {
                [] => format!("add the missing cell{plural}, a comma before each"),
                [(first, _), .., (last, _)] => {
                    let columns = list(&headings[*first..last + missing]);
                    format!("add the missing cell{plural}; which cannot be known: one of {columns}")
                }
                [_] => unreachable!("one fit is handled above"),
            };
            return self.diagnostic(self.last_cell(), "the row ends here", help);
        };
        let (at, columns) = (*at, &self.columns[*at..at + missing]);
        let names = list(&headings[at..at + missing]);
        let (mut span, mut label) = (self.last_cell(), "the row ends here".to_owned());
        if let Some(next) = self.record.cells.get(at) {
            span = next.span.clone();
            label = format!("expected `{}`", columns[0].heading);
        }
        if !columns.iter().all(|column| column.is_optional) {
            let help = format!("add the missing cell{plural}: {names}");
            return self.diagnostic(span, &label, help);
        }
        // a text next to it may be two cells that lost the comma between them
        let before = at.checked_sub(1).is_some_and(|before| self.can_be_two(before, before));
        if before || self.can_be_two(at, at + missing) {
            let comma = if missing == 1 { "its comma alone" } else { "their commas alone" };
            let help = format!("add the missing cell{plural} {names}, or {comma} if blank");
            return self.diagnostic(span, &label, help);
        }
        let insert = self.record.cells.get(at).map_or(end, |next| next.span.start);
        let what = if missing == 1 { "a comma" } else { "commas" };
        let help = format!("add {what} for the blank cell{plural} of {names}");
        let help = Help::edit(help, insert..insert, ",".repeat(missing));
        self.diagnostic(span, &label, help)
    }

    /// Whether a cell of a column would still be right if it held another cell's text too.
    fn can_be_two(&self, cell: usize, column: usize) -> bool {
        let is_blank = self.record.cells.get(cell).is_none_or(|cell| cell.text.is_empty());
        let kind = self.columns.get(column).map(|column| &column.kind);
        !is_blank && matches!(kind, Some(Kind::Text | Kind::Name | Kind::Names))
    }

    fn too_long(&self, surplus: usize) -> Diagnostic {
        let cells = &self.record.cells;
        let splits = self.splits(surplus);
        let removals = self.removals(surplus);
        if let ([at], []) = (removals.as_slice(), splits.as_slice()) {
            return self.surplus_blank(*at, surplus);
        }
        if let Some(splits) = self.spaced(surplus) {
            return self.joined(&splits);
        }
        match splits.as_slice() {
            // without a space a comma is certain only between the digits of a number
            [split] if self.is_number(split) || self.is_list(split) => {
                self.joined(std::slice::from_ref(split))
            }
            [] if !removals.is_empty() => {
                let span = cells[removals[0]].span.start..self.record.span().end;
                let help = format!("delete {} that belongs to no column", commas(surplus));
                self.diagnostic(span, "between these cells", help)
            }
            [first, .., last] => {
                let span = cells[first.cells.start].span.start..cells[last.cells.end - 1].span.end;
                let help = format!(
                    "if one of these commas is part of a text, put that text in quotes, as in \
                     `\"like, this\"`; otherwise delete {}",
                    extra_cells(surplus)
                );
                self.diagnostic(span, "between these cells", help)
            }
            [split] => {
                let span = cells[split.cells.start].span.start..cells[split.cells.end - 1].span.end;
                let help = format!(
                    "if this comma is part of a text, put the text in quotes, as in `\"like, \
                     this\"`; otherwise delete {}",
                    extra_cells(surplus)
                );
                self.diagnostic(span, "between these cells", help)
            }
            [] => {
                let texts = cells.iter().take(self.columns.len());
                let texts: Vec<&str> = texts.map(|cell| cell.text.as_ref()).collect();
                let surplus = cells[self.columns.len()].span.start..self.record.span().end;
                if self.fits(&texts, &(0..0)) {
                    let help = format!(
                        "delete {}, add a heading such as `Remarks?: text`, or put text that \
                         contains a comma in quotes: `\"like, this\"`",
                        extra_cells(cells.len() - self.columns.len())
                    );
                    return self.diagnostic(surplus, "after the last column", help);
                }
                let help = "put each text that contains a comma in quotes: `\"like, this\"`";
                self.diagnostic(surplus, "more cells than the header has", help)
            }
        }
    }

    /// The places at which so many blank cells can be left out so that the row fits the header.
    fn removals(&self, surplus: usize) -> Vec<usize> {
        let texts = texts(&self.record.cells);
        let mut fits = Vec::new();
        let mut places = Vec::new();
        // from the end, where they are most often
        for at in (0..=self.columns.len()).rev() {
            if !texts[at..at + surplus].iter().all(|text| text.is_empty()) {
                continue;
            }
            let mut left = texts[..at].to_vec();
            left.extend_from_slice(&texts[at + surplus..]);
            // one of several blank cells in succession is as good as the other
            if self.fits(&left, &(0..0)) && is_new(&left, &fits) {
                fits.push((at, left));
                places.push(at);
            }
        }
        places
    }

    fn surplus_blank(&self, at: usize, surplus: usize) -> Diagnostic {
        let cells = &self.record.cells;
        let commas = commas(surplus);
        let span = match at.checked_sub(1) {
            Some(before) => cells[before].span.end..cells[at + surplus - 1].span.end,
            None => cells[0].span.start..cells[surplus].span.start,
        };
        let place = if at + surplus == cells.len() { "at the end of the row" } else { "here" };
        let help = Help::edit(format!("delete {commas} {place}"), span.clone(), "");
        self.diagnostic(span, "blank cells that the header does not have", help)
    }

    /// Whether texts can be the cells of a row. Cells that were `inserted` may hold anything.
    fn fits(&self, texts: &[&str], inserted: &Range<usize>) -> bool {
        if texts.len() != self.columns.len() {
            return false;
        }
        for (index, column) in self.columns.iter().enumerate() {
            let text = texts[index];
            let fits = if inserted.contains(&index) {
                column.standard.is_none_or(Standard::can_be_blank)
            } else if text.is_empty() {
                column.is_optional
            } else {
                cell::read(column, text).is_some()
                    && (column.kind != Kind::Text || !self.is_of_another_column(text))
            };
            if !fits {
                return false;
            }
        }
        true
    }

    /// Whether a text is just what another column holds, such as a date or a keyword. It could be a
    /// text all the same, but not if that explains a row.
    fn is_of_another_column(&self, text: &str) -> bool {
        self.columns.iter().any(|column| {
            !matches!(column.kind, Kind::Text | Kind::Name | Kind::Names)
                && cell::read(column, text).is_some()
        })
    }
}

fn texts<'a>(cells: &'a [Cell<'_>]) -> Vec<&'a str> {
    cells.iter().map(|cell| cell.text.as_ref()).collect()
}

/// Whether a row is another than those that fit so far.
fn is_new(row: &[&str], fits: &[(usize, Vec<&str>)]) -> bool {
    fits.iter().all(|(_, other)| other != row)
}

fn commas(count: usize) -> &'static str {
    if count == 1 { "the comma" } else { "the commas" }
}

fn extra_cells(count: usize) -> &'static str {
    if count == 1 { "the extra cell" } else { "the extra cells" }
}
