//! Cells that are one, with commas in its text: how to join them, and how to quote the result.

use std::ops::Range;

use super::{CountedRow, texts};
use crate::{
    Kind,
    diagnostic::{Diagnostic, Edit, Help, as_cell, backticked},
    record::Cell,
};

/// Adjacent cells that are one cell, with commas in its text.
pub struct Split {
    /// The first of them, which is also the column.
    pub first: usize,
    pub cells: Range<usize>,
}

impl CountedRow<'_> {
    /// Whether the cells are the items of a list: `10,100`.
    pub fn is_list(&self, split: &Split) -> bool {
        matches!(self.columns[split.first].kind, Kind::Parents | Kind::Names)
    }

    /// Whether the cells are the groups of a number: `131,047`, also inside of a text.
    pub fn is_number(&self, split: &Split) -> bool {
        let cells = &self.record.cells[split.cells.clone()];
        let ends_with_digit = |text: &str| text.as_bytes().last().is_some_and(u8::is_ascii_digit);
        // three digits, and then something else
        let is_group = |text: &str| {
            let text = text.as_bytes();
            text.len() > 3 && text[..3].iter().all(u8::is_ascii_digit) && !text[3].is_ascii_digit()
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
    pub fn splits(&self, surplus: usize) -> Vec<Split> {
        let mut splits = Vec::new();
        for first in 0..self.columns.len() {
            let split = Split { first, cells: first..first + surplus + 1 };
            if !self.fits_joined(std::slice::from_ref(&split)) {
                continue;
            }
            // `131,047` is a number, whatever else fits
            if self.is_number(&split) {
                return vec![split];
            }
            splits.push(split);
        }
        splits
    }

    /// The cells whose commas have a space after them, as in a text, if that explains the row.
    pub fn spaced(&self, surplus: usize) -> Option<Vec<Split>> {
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
        let separator = match self.columns.get(split.first)?.kind {
            Kind::Text => {
                let span = cells[0].span.start..cells[cells.len() - 1].span.end;
                return Some(self.source.slice(span).to_owned());
            }
            // separators of thousands: `131,047`
            Kind::Codes | Kind::Number => {
                let is_group = |cell: &Cell<'_>| cell.text.len() == 3;
                if cells[0].text.len() > 3 || !cells[1..].iter().all(is_group) {
                    return None;
                }
                ""
            }
            // a list with commas: `10, 100`
            Kind::Parents | Kind::Names => " ",
            _ => return None,
        };
        Some(texts(cells).join(separator))
    }

    pub fn joined(&self, splits: &[Split]) -> Diagnostic {
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
