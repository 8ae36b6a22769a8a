//! Text → cells with their places.

use std::ops::Range;

use csv_core::{ReadFieldResult, Reader};

use crate::{
    diagnostic::{self, Diagnostic},
    source_file::SourceFile,
};

/// So many unclosed quotes are looked for: each can run through the rest of the file, and more are not printed anyway.
const MAX_UNCLOSED_QUOTES: usize = 20;

/// One line of the table; several if a quoted cell holds line breaks.
#[derive(Debug)]
pub struct Record {
    pub cells: Vec<Cell>,
    /// A mistake in its quotes was found: cells may be missing, and the last one may hold more than it should.
    pub is_broken: bool,
}

/// One cell: its text without quotes and without the space around it.
#[derive(Debug)]
pub struct Cell {
    pub text: String,
    /// Where it stands in the file, quotes included.
    pub span: Range<usize>,
}

impl Record {
    pub fn span(&self) -> Range<usize> {
        let start = self.cells.first().map_or(0, |cell| cell.span.start);
        start..self.cells.last().map_or(start, |cell| cell.span.end)
    }

    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.text.is_empty())
    }
}

/// Splits the file into records, blank ones left out, and finds every mistake in its quotes. What follows such a mistake
/// in its record is not to be trusted; reading goes on in the next line, so that the rows below are still checked.
pub fn read(source: &SourceFile, diagnostics: &mut Vec<Diagnostic>) -> Vec<Record> {
    let mut records = Vec::new();
    let mut buffer = vec![0; source.len()];
    let mut unclosed = 0;
    let mut start = source.start();
    while let Some(mistake) = read_records(source, start, &mut buffer, &mut records) {
        start = source.next_line(mistake.diagnostic.at.span.start);
        unclosed += usize::from(mistake.unclosed);
        diagnostics.push(mistake.diagnostic);
        if unclosed == MAX_UNCLOSED_QUOTES {
            break;
        }
    }
    records.retain(|record| !record.is_blank());
    records
}

/// Reads records to the end of the file, or up to the first mistake in a quoted cell.
fn read_records(
    source: &SourceFile,
    mut offset: usize,
    buffer: &mut [u8],
    records: &mut Vec<Record>,
) -> Option<QuoteMistake> {
    let mut reader = Reader::new();
    let mut cells = Vec::new();
    loop {
        let rest = source.bytes(offset..source.len());
        let line_breaks = rest.iter().take_while(|byte| cells.is_empty() && matches!(byte, b'\r' | b'\n')).count();
        let start = offset + line_breaks;
        let (mut result, read, mut written) = reader.read_field(rest, buffer);
        let mut end = (offset + read).saturating_sub(1);
        if result == ReadFieldResult::InputEmpty {
            end = source.len();
            let (last, _, more) = reader.read_field(&[], buffer.get_mut(written..).unwrap_or_default());
            (result, written) = (last, written + more);
        }
        let ReadFieldResult::Field { record_end } = result else { return None };
        offset += read;

        let text = std::str::from_utf8(buffer.get(..written).unwrap_or_default()).unwrap_or_default();
        let span = trim(source, start..end);
        let text = text.trim_ascii();
        let text = if text.contains('\r') { text.replace("\r\n", "\n") } else { text.to_owned() };
        cells.push(Cell { text, span: span.clone() });
        let mistake = check_quotes(source, start, span);
        if record_end || mistake.is_some() {
            records.push(Record { cells: std::mem::take(&mut cells), is_broken: mistake.is_some() });
        }
        if mistake.is_some() {
            return mistake;
        }
    }
}

fn trim(source: &SourceFile, cell: Range<usize>) -> Range<usize> {
    let raw = source.bytes(cell.clone());
    let space = |trimmed: &[u8]| raw.len().saturating_sub(trimmed.len());
    let start = cell.start + space(raw.trim_ascii_start());
    start..cell.end.saturating_sub(space(raw.trim_ascii_end())).max(start)
}

struct QuoteMistake {
    diagnostic: Diagnostic,
    /// The quote may have swallowed the rest of the file.
    unclosed: bool,
}

fn check_quotes(source: &SourceFile, start: usize, cell: Range<usize>) -> Option<QuoteMistake> {
    let text = source.slice(cell.clone());
    let first = text.find('"')?;
    let raw = text.as_bytes();
    let at = |index: usize| cell.start + index;
    let quote = at(first)..at(first) + 1;
    let mistake = |diagnostic: Diagnostic| Some(QuoteMistake { diagnostic, unclosed: false });
    if first > 0 {
        let quoted = format!("\"{}\"", text.replace('"', "\"\""));
        let diagnostic = Diagnostic::new("a quote inside an unquoted cell", quote, "here").context(cell).help(format!(
            "put the whole cell in quotes and type each quote inside it twice: {}",
            diagnostic::backticked(&quoted)
        ));
        return mistake(diagnostic);
    }
    if start < cell.start {
        let diagnostic = Diagnostic::new("a space before the opening quote of a cell", start..cell.start, "this space")
            .context(start..cell.end)
            .help("delete the space: the quote must follow the comma");
        return mistake(diagnostic);
    }
    let closing = closing_quote(text.get(1..).unwrap_or_default()).map(|index| index + 2);
    let after = closing.and_then(|closing| raw.get(closing..)).unwrap_or_default();
    let quoted = raw.get(..closing.unwrap_or_default()).unwrap_or_default();
    // a cell that ends after a comma, or in another line, ends at the quote of a later cell
    let is_of_another = quoted.ends_with(b",\"") || quoted.iter().any(|byte| matches!(byte, b'\n' | b'\r'));
    if closing.is_none() || (!after.is_empty() && is_of_another) {
        let diagnostic = Diagnostic::new("a quote that is never closed", quote, "opened here")
            .context(cell)
            .help(r#"type `"` at the end of this cell; a quote that belongs to its text is typed twice: `""`"#);
        return Some(QuoteMistake { diagnostic, unclosed: true });
    }
    if after.is_empty() {
        return None;
    }
    let diagnostic = Diagnostic::new("text after the closing quote of a cell", at(quoted.len())..cell.end, "this text")
        .context(cell)
        .help(r#"move it before the closing quote; a quote that belongs to the text is typed twice: `""`"#);
    mistake(diagnostic)
}

/// The first quote that is not one of a pair.
fn closing_quote(inside: &str) -> Option<usize> {
    let mut index = 0;
    loop {
        index += inside.get(index..)?.find('"')?;
        if inside.as_bytes().get(index + 1) != Some(&b'"') {
            return Some(index);
        }
        index += 2;
    }
}
