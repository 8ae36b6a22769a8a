//! Text → records of cells with their places.

use std::{borrow::Cow, mem, ops::Range};

use csv_core::{ReadFieldResult, Reader};

use crate::{characters, diagnostic::Diagnostic, quotes, source_file::SourceFile};

/// Reading gives up after this many unclosed quotes: each can run through the rest of the file, and
/// no more would be printed.
const MAX_UNCLOSED_QUOTES: usize = 20;

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

    fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.text.is_empty())
    }
}

/// Splits the file into records, blank ones left out, and finds every mistake in its quotes. The
/// rest of a broken record is unreliable; reading goes on in the next line, so that the rows below
/// are still checked.
pub fn read<'a>(source: &'a SourceFile, diagnostics: &mut Vec<Diagnostic>) -> Vec<Record<'a>> {
    let mut records = Vec::new();
    let mut buffer = vec![0; source.len()];
    let mut unclosed = 0;
    let mut start = source.start();
    while let Some(mistake) = read_records(source, start, &mut buffer, &mut records) {
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
///
/// csv-core decides where each cell ends. It says only how many bytes it has read, so that the
/// places of the cells are made of these numbers.
fn read_records<'a>(
    source: &'a SourceFile,
    mut offset: usize,
    buffer: &mut [u8],
    records: &mut Vec<Record<'a>>,
) -> Option<quotes::Mistake> {
    let mut reader = Reader::new();
    let mut cells = Vec::new();
    loop {
        let rest = source.bytes(offset..source.len());
        // before the first cell of a record the reader skips blank lines; between two cells a line
        // break is what ends a record whose last cell is blank
        let is_line_break = |byte: &&u8| cells.is_empty() && matches!(byte, b'\r' | b'\n');
        let start = offset + rest.iter().take_while(is_line_break).count();
        let (mut result, read, mut written) = reader.read_field(rest, buffer);
        // what was read includes the comma or line break after the cell
        let mut end = (offset + read).saturating_sub(1);
        if result == ReadFieldResult::InputEmpty {
            // nothing follows the last cell; a read without input tells the reader that the file
            // has ended, and it closes the cell
            end = source.len();
            let (last, _, more) =
                reader.read_field(&[], buffer.get_mut(written..).unwrap_or(&mut []));
            (result, written) = (last, written + more);
        }
        // the buffer is as long as the file, so that it cannot be full
        let ReadFieldResult::Field { record_end } = result else { return None };
        offset += read;

        let span = trim(source, start..end);
        let text = text(source, &span, buffer.get(..written).unwrap_or_default());
        cells.push(Cell { text, span: span.clone() });
        let mistake = quotes::check(source, start, span);
        if record_end || mistake.is_some() {
            records.push(Record { cells: mem::take(&mut cells), is_broken: mistake.is_some() });
        }
        if mistake.is_some() {
            return mistake;
        }
    }
}

/// The text of a cell. Only what quotes make different from the file is copied.
fn text<'a>(source: &'a SourceFile, span: &Range<usize>, read: &[u8]) -> Cow<'a, str> {
    let raw = source.slice(span.clone());
    if !raw.contains('"') {
        return raw.into();
    }
    // quotes are ASCII, so that what is left of UTF-8 without them is UTF-8
    let text = std::str::from_utf8(read).unwrap_or_default().trim_ascii();
    text.replace("\r\n", "\n").into()
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
