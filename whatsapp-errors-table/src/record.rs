//! What a table is made of before its cells are read: lines of cells with their places.

use std::{borrow::Cow, ops::Range};

/// One line of the table; several if a quoted cell holds line breaks.
#[derive(Debug)]
pub struct Record<'a> {
    /// At least one.
    pub cells: Vec<Cell<'a>>,
    /// The record has a mistake in its quotes: cells may be missing, and the last one may hold more
    /// than it should.
    pub is_broken: bool,
}

/// One cell: its text without quotes and without the space around it.
#[derive(Debug, Clone)]
pub struct Cell<'a> {
    pub text: Cow<'a, str>,
    /// Where it is in the file, quotes included.
    pub span: Range<usize>,
}

impl Record<'_> {
    pub fn span(&self) -> Range<usize> {
        let start = self.cells.first().map_or(0, |cell| cell.span.start);
        start..self.cells.last().map_or(start, |cell| cell.span.end)
    }

    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.text.is_empty())
    }
}
