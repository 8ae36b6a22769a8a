//! Rows with more or fewer cells than the header.
//!
//! Where a comma is missing or too much shows in the kinds of the cells: a category below `HTTP
//! Status` says that the row has shifted before it. Where they allow more than one answer, none is
//! given: a wrong one, obeyed, would be a table that compiles and says something else.

use std::{cmp::Ordering, ops::Range};

use crate::{
    Column, Columns, Kind, Standard, cell,
    diagnostic::{Diagnostic, Edit, Help, Label, as_cell, backticked, list},
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

/// Adjacent cells that are one cell, with commas in its text.
struct Split {
    /// The first of them, which is also the column.
    first: usize,
    cells: Range<usize>,
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
        let cells: Vec<&str> = self.record.cells.iter().map(|cell| cell.text.as_ref()).collect();
        let end = self.record.span().end;
        let mut fits: Vec<(usize, Vec<&str>)> = Vec::new();
        for at in 0..=cells.len() {
            let mut filled = cells.clone();
            filled.splice(at..at, std::iter::repeat_n("", missing));
            let inserted = at..at + missing;
            // a blank cell next to a blank one is the same row
            if self.fits(&filled, &inserted) && !fits.iter().any(|(_, other)| *other == filled) {
                fits.push((at, filled));
            }
        }
        let headings = |range: Range<usize>| {
            list(self.columns[range].iter().map(|column| column.heading.as_str()))
        };
        let plural = if missing == 1 { "" } else { "s" };
        let [(at, _)] = fits.as_slice() else {
            let help = match fits.as_slice() {
                [] => format!("add the missing cell{plural}, a comma before each"),
                [(first, _), .., (last, _)] => {
                    let columns = headings(*first..last + missing);
                    format!("add the missing cell{plural}; which cannot be known: one of {columns}")
                }
                [_] => unreachable!("one fit is handled above"),
            };
            return self.diagnostic(self.last_cell(), "the row ends here", help);
        };
        let (at, columns) = (*at, &self.columns[*at..at + missing]);
        let names = headings(at..at + missing);
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
                    "if one of these commas belongs to a text, put that text in quotes, as in \
                     `\"like, this\"`; else delete {}",
                    extra_cells(surplus)
                );
                self.diagnostic(span, "between these cells", help)
            }
            [split] => {
                let span = cells[split.cells.start].span.start..cells[split.cells.end - 1].span.end;
                let help = format!(
                    "if this comma belongs to a text, put the text in quotes, as in `\"like, \
                     this\"`; else delete {}",
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
                        "delete {}, add a heading such as `Remarks?: text`, or put a text that \
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
        let texts: Vec<&str> = self.record.cells.iter().map(|cell| cell.text.as_ref()).collect();
        let mut fits: Vec<(usize, Vec<&str>)> = Vec::new();
        // from the end, where they are most often
        for at in (0..=self.columns.len()).rev() {
            let removed = at..at + surplus;
            if !texts[removed.clone()].iter().all(|text| text.is_empty()) {
                continue;
            }
            let mut left = texts.clone();
            left.drain(removed);
            // one of several blank cells in succession is as good as the other
            if self.fits(&left, &(0..0)) && !fits.iter().any(|(_, other)| *other == left) {
                fits.push((at, left));
            }
        }
        fits.into_iter().map(|(at, _)| at).collect()
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

    /// Whether the cells are the items of a list: `10,100`.
    fn is_list(&self, split: &Split) -> bool {
        matches!(self.columns[split.first].kind, Kind::Parents | Kind::Names)
    }

    /// Whether the cells are the groups of a number: `131,047`, also inside of a text.
    fn is_number(&self, split: &Split) -> bool {
        let cells = &self.record.cells[split.cells.clone()];
        let ends_with_digit = |text: &str| text.ends_with(|last: char| last.is_ascii_digit());
        let is_group = |text: &str| {
            let digits = text.bytes().take_while(u8::is_ascii_digit).count();
            digits == 3 && text.len() > 3
        };
        match self.columns[split.first].kind {
            Kind::Text => cells
                .windows(2)
                .all(|pair| ends_with_digit(&pair[0].text) && is_group(&pair[1].text)),
            // joining has checked the groups
            Kind::Codes | Kind::Number => true,
            _ => false,
        }
    }

    /// The ways to join adjacent cells into one so that the row fits the header.
    fn splits(&self, surplus: usize) -> Vec<Split> {
        let candidates =
            (0..self.columns.len()).map(|first| Split { first, cells: first..first + surplus + 1 });
        let fitting = candidates.filter(|split| self.fits_joined(std::slice::from_ref(split)));
        let splits: Vec<Split> = fitting.collect();
        // `131,047` is a number, whatever else fits
        match splits.iter().position(|split| self.is_number(split)) {
            Some(number) => splits.into_iter().skip(number).take(1).collect(),
            None => splits,
        }
    }

    /// The cells whose commas have a space after them, as in a text, if that explains the row.
    fn spaced(&self, surplus: usize) -> Option<Vec<Split>> {
        let cells = &self.record.cells;
        let mut splits: Vec<Split> = Vec::new();
        let mut joined = 0;
        for index in 1..cells.len() {
            if !is_spaced(&cells[index - 1], &cells[index]) {
                continue;
            }
            joined += 1;
            match splits.last_mut().filter(|split| split.cells.end == index) {
                Some(split) => split.cells.end = index + 1,
                None => splits.push(Split { first: index - joined, cells: index - 1..index + 1 }),
            }
        }
        (joined == surplus && self.fits_joined(&splits)).then_some(splits)
    }

    fn fits_joined(&self, splits: &[Split]) -> bool {
        let Some(texts) = self.join(splits) else { return false };
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        self.fits(&texts, &(0..0))
    }

    /// The texts of the row with some of its cells joined.
    fn join(&self, splits: &[Split]) -> Option<Vec<String>> {
        let cells = &self.record.cells;
        let mut texts = Vec::new();
        let mut index = 0;
        while index < cells.len() {
            if let Some(split) = splits.iter().find(|split| split.cells.start == index) {
                texts.push(self.join_cells(split)?);
                index = split.cells.end;
            } else {
                texts.push(cells[index].text.to_string());
                index += 1;
            }
        }
        Some(texts)
    }

    /// The text of cells that are one.
    fn join_cells(&self, split: &Split) -> Option<String> {
        let cells = self.record.cells.get(split.cells.clone())?;
        let is_plain = |cell: &Cell<'_>| {
            !cell.text.is_empty() && self.source.bytes(cell.span.clone()).first() != Some(&b'"')
        };
        if !cells.iter().all(is_plain) {
            return None;
        }
        let texts = cells.iter().map(|cell| cell.text.as_ref());
        match self.columns.get(split.first)?.kind {
            Kind::Text => {
                let span = cells[0].span.start..cells[cells.len() - 1].span.end;
                Some(self.source.slice(span).to_owned())
            }
            // separators of thousands: `131,047`
            Kind::Codes | Kind::Number => {
                let is_group = |cell: &Cell<'_>| cell.text.len() == 3;
                let fits = cells[0].text.len() <= 3 && cells[1..].iter().all(is_group);
                fits.then(|| texts.collect())
            }
            // a list with commas: `10, 100`
            Kind::Parents | Kind::Names => Some(texts.collect::<Vec<_>>().join(" ")),
            _ => None,
        }
    }

    /// Whether texts can be the cells of a row. Cells that were `inserted` may hold anything.
    fn fits(&self, texts: &[&str], inserted: &Range<usize>) -> bool {
        texts.len() == self.columns.len()
            && self.columns.iter().zip(texts).enumerate().all(|(index, (column, text))| {
                if inserted.contains(&index) {
                    column.standard.is_none_or(Standard::can_be_blank)
                } else if text.is_empty() {
                    column.is_optional
                } else {
                    cell::read(column, text).is_some()
                        && (column.kind != Kind::Text || !self.is_of_another_column(text))
                }
            })
    }

    /// Whether a text is just what another column holds, such as a date or a keyword. It could be a
    /// text all the same, but not if that explains a row.
    fn is_of_another_column(&self, text: &str) -> bool {
        let others = self
            .columns
            .iter()
            .filter(|column| !matches!(column.kind, Kind::Text | Kind::Name | Kind::Names));
        others.into_iter().any(|column| cell::read(column, text).is_some())
    }

    fn joined(&self, splits: &[Split]) -> Diagnostic {
        let cells = &self.record.cells;
        let mut edits = Vec::new();
        let mut typed = Vec::new();
        for split in splits {
            let span = cells[split.cells.start].span.start..cells[split.cells.end - 1].span.end;
            let Some(text) = self.join_cells(split) else { continue };
            let replacement = as_cell(&text);
            typed.push(backticked(&replacement));
            edits.push(Edit { span, replacement });
        }
        let first = &splits[0];
        let is_text = self.columns[first.first].kind == Kind::Text;
        let (span, label) = if is_text {
            let comma = self.comma_after(first.cells.start);
            (comma.clone(), "this comma")
        } else {
            (edits[0].span.clone(), "a comma inside the cell")
        };
        let what = if is_text { "put the text in quotes: " } else { "type " };
        let help = Help { text: format!("{what}{}", typed.join(", ")), edits };
        self.diagnostic(span, label, help)
    }

    /// The comma between a cell and the next.
    fn comma_after(&self, index: usize) -> Range<usize> {
        let cells = &self.record.cells;
        let between = cells[index].span.end..cells[index + 1].span.start;
        let comma = self.source.bytes(between.clone()).iter().position(|&byte| byte == b',');
        let comma = between.start + comma.unwrap_or_default();
        comma..comma + 1
    }
}

/// The comma of a text is followed by a space; the one between two cells is not.
fn is_spaced(first: &Cell<'_>, second: &Cell<'_>) -> bool {
    !first.text.is_empty() && !second.text.is_empty() && second.span.start > first.span.end + 1
}

fn commas(count: usize) -> &'static str {
    if count == 1 { "the comma" } else { "the commas" }
}

fn extra_cells(count: usize) -> &'static str {
    if count == 1 { "the extra cell" } else { "the extra cells" }
}
