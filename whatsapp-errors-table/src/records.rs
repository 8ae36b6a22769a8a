//! Text → records of cells with their places.

use std::{borrow::Cow, mem, ops::Range};

use crate::{
    characters,
    diagnostic::Diagnostic,
    quotes::{self, Quote},
    record::{Cell, Record},
    source_file::SourceFile,
};

/// Reading gives up after this many unclosed quotes: each can run through the rest of the file, and
/// no more would be printed.
const MAX_UNCLOSED_QUOTES: usize = 20;

/// Splits the file into records, blank ones left out, and finds every mistake in its quotes. The
/// rest of a broken record is unreliable; reading goes on in the next line, so that the rows below
/// are still checked.
pub fn read<'a>(source: &'a SourceFile, diagnostics: &mut Vec<Diagnostic>) -> Vec<Record<'a>> {
    let mut records = Vec::new();
    let mut separators = Separators::new(source);
    let mut unclosed = 0;
    let mut start = source.start();
    while let Some(mistake) = read_records(source, start, &mut separators, &mut records) {
        start = source.next_line(mistake.diagnostic.at.span.start);
        unclosed += usize::from(mistake.is_unclosed);
        diagnostics.push(mistake.diagnostic);
        if unclosed == MAX_UNCLOSED_QUOTES {
            break;
        }
    }
    records.retain(|record| !record.is_blank());
    records
}

/// Reads records to the end of the file, or up to the first mistake in a quoted cell.
fn read_records<'a>(
    source: &'a SourceFile,
    mut offset: usize,
    separators: &mut Separators<'a>,
    records: &mut Vec<Record<'a>>,
) -> Option<quotes::Mistake> {
    let mut cells = Vec::new();
    loop {
        if cells.is_empty() {
            // a blank line, or the second half of `\r\n`; between two cells a line break is what
            // ends a record whose last cell is blank
            while matches!(source.bytes(offset..offset + 1), b"\r" | b"\n") {
                offset += 1;
            }
            if offset == source.len() {
                return None;
            }
        }
        let start = offset;
        let quote = Quote::of(&separators.text[start..]);
        let end = separators.cell_end(start, quote);
        let is_last = source.bytes(end..end + 1) != b",";
        offset = (end + 1).min(source.len());

        let span = trim(source, start..end);
        cells.push(Cell { text: text(source.slice(span.clone()), quote), span: span.clone() });
        let mistake = quotes::check(source, start, span, quote);
        if is_last || mistake.is_some() {
            records.push(Record { cells: mem::take(&mut cells), is_broken: mistake.is_some() });
        }
        if mistake.is_some() {
            return mistake;
        }
    }
}

/// The next place of each character that may end a cell. It is looked for again only once it has
/// been passed, so that reading is linear. A search for one character is fast even in a macro,
/// which cargo compiles without optimization.
struct Separators<'a> {
    text: &'a str,
    /// Where the last search began.
    from: usize,
    next: [usize; 3],
}

impl<'a> Separators<'a> {
    fn new(source: &'a SourceFile) -> Self {
        Self { text: source.slice(0..source.len()), from: usize::MAX, next: [0; 3] }
    }

    /// Where a cell ends: at a comma or a line break outside quotes, or with the file.
    fn cell_end(&mut self, start: usize, quote: Quote) -> usize {
        let from = match quote {
            Quote::None => start,
            Quote::Closed(length) => start + length,
            Quote::Unclosed => return self.text.len(),
        };
        // after an unclosed quote, reading has gone back to the next line
        let went_back = from < self.from;
        self.from = from;
        let mut end = self.text.len();
        for (next, separator) in self.next.iter_mut().zip([',', '\n', '\r']) {
            if went_back || *next < from {
                let found = self.text[from..].find(separator);
                *next = found.map_or(self.text.len(), |at| from + at);
            }
            end = end.min(*next);
        }
        end
    }
}

/// The text of a cell. Only what quotes make different from the file is copied.
fn text(raw: &str, quote: Quote) -> Cow<'_, str> {
    let (inside, after) = match quote {
        Quote::None => return raw.into(),
        Quote::Closed(length) => (&raw[1..length - 1], &raw[length..]),
        Quote::Unclosed => (&raw[1..], ""),
    };
    let text = inside.replace("\"\"", "\"") + after;
    text.trim_ascii().replace("\r\n", "\n").into()
}

fn trim(source: &SourceFile, cell: Range<usize>) -> Range<usize> {
    let raw = source.bytes(cell.clone());
    let start = cell.start + raw.len() - raw.trim_ascii_start().len();
    start..(cell.end - (raw.len() - raw.trim_ascii_end().len())).max(start)
}

/// Whether a record holds nothing that can be seen, although it is not blank.
pub fn is_unseen(record: &Record<'_>) -> bool {
    record.cells.iter().all(|cell| cell.text.is_empty() || characters::is_unseen(&cell.text))
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*, sample::select};

    use super::*;

    const PIECES: &[&str] =
        &["a", "\u{e9}", ",", "\"", "\"\"", "\n", "\r\n", "\r", " ", "\",\"", ",\""];

    /// The records of a text as another reader of CSV reads them.
    fn expected(text: &str) -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        let records = reader.records().map(|record| record.expect("UTF-8"));
        let cells = records
            .map(|record| record.iter().map(|cell| cell.replace("\r\n", "\n")).collect::<Vec<_>>());
        cells.filter(|cells| cells.iter().any(|cell| !cell.is_empty())).collect()
    }

    proptest! {
        #[test]
        fn what_is_read_without_a_mistake_is_what_others_read(pieces in vec(select(PIECES), 0..30)) {
            let text = pieces.concat();
            let source = SourceFile::new("table.csv", text.clone().into());
            let mut diagnostics = Vec::new();
            let records = read(&source, &mut diagnostics);
            if diagnostics.is_empty() {
                let cells: Vec<Vec<_>> = records
                    .iter()
                    .map(|record| record.cells.iter().map(|cell| cell.text.to_string()).collect())
                    .collect();
                prop_assert_eq!(cells, expected(&text));
            }
        }
    }
}
