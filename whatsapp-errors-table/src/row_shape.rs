//! Lines that are not the row that they should be: other separators, comments, totals, a row on two
//! lines, two rows on one. One message says what such a line is.

use crate::{
    Columns, Standard, cell,
    diagnostic::{Diagnostic, Edit, Help, Label, as_cell, backticked},
    record::{Cell, Record},
    records,
    source_file::SourceFile,
};

/// Words of a line that counts the rows or adds up their cells.
const TOTALS: &[&str] = &[
    "total", "totals", "subtotal", "sum", "count", "average", "codes", "errors", "rows", "entries",
];

/// What a line is, and how many records belong to it.
pub struct Shape {
    pub diagnostic: Diagnostic,
    pub records: usize,
}

pub struct Shapes<'a> {
    pub source: &'a SourceFile,
    pub header: &'a Record<'a>,
    pub columns: &'a Columns,
}

impl Shapes<'_> {
    /// What the first of these records is, if it is not a row with the cells of the header.
    pub fn check(&self, records: &[Record<'_>]) -> Option<Shape> {
        let record = records.first()?;
        let diagnostic = self
            .header_again(record)
            .or_else(|| self.not_an_error(record))
            .or_else(|| self.other_separator(record))
            .or_else(|| self.two_rows(record));
        match diagnostic {
            Some(diagnostic) => Some(Shape { diagnostic, records: 1 }),
            None => self.broken_line(records),
        }
    }

    /// Whether a record has a right code where it belongs, as every row does.
    pub fn has_code(&self, record: &Record<'_>) -> bool {
        let columns = self.columns.in_order();
        let index = self.columns.index_of(Standard::ErrorCode);
        let cell = index.and_then(|index| Some((&columns[index], record.cells.get(index)?)));
        cell.is_some_and(|(column, cell)| cell::read(column, &cell.text).is_some())
    }

    fn delete(&self, record: &Record<'_>, text: &str) -> Help {
        Help::edit(text, self.source.lines(record.span()), "")
    }

    fn header_again(&self, record: &Record<'_>) -> Option<Diagnostic> {
        let same =
            |(cell, heading): (&Cell<'_>, &Cell<'_>)| cell.text.eq_ignore_ascii_case(&heading.text);
        let is_header = record.cells.len() == self.header.cells.len()
            && record.cells.iter().zip(&self.header.cells).all(same);
        is_header.then(|| {
            let message = "header repeated in the middle of the table";
            let label = whole_line(record, "repeated here");
            Diagnostic::new(message, label, self.delete(record, "delete this line"))
        })
    }

    /// A comment, a heading of a section, a line with totals, or one on which nothing can be seen.
    fn not_an_error(&self, record: &Record<'_>) -> Option<Diagnostic> {
        let first = record.cells.iter().find(|cell| !cell.text.is_empty())?;
        let help = "delete this line";
        if records::is_unseen(record) {
            let message = "a line of invisible characters";
            let label = whole_line(record, "invisible");
            return Some(Diagnostic::new(message, label, self.delete(record, help)));
        }
        let is_comment = ["# ", "## ", "//", "--", "/*", "; ", "<!--", "#!"]
            .iter()
            .any(|mark| first.text.starts_with(mark));
        let is_code_and_text = record.cells.len() == self.header.cells.len()
            && record.cells.iter().filter(|cell| !cell.text.is_empty()).count() > 2;
        if is_comment && !is_code_and_text {
            let label = whole_line(record, "this line");
            let help = self.delete(record, help);
            return Some(Diagnostic::new("a table cannot have comments", label, help));
        }
        let says_little = |cell: &Cell<'_>| {
            cell.span == first.span
                || cell.text.is_empty()
                || cell::digits::is_plain(&cell.text)
                || is_total(&cell.text)
        };
        // `Total,182` or a heading of a section alone; a title that lost its code says more
        let is_alone = record.cells.len() > 1 && record.cells.iter().all(says_little);
        let is_first = first.span == record.cells.first()?.span;
        let has_digits = first.text.contains(|letter: char| letter.is_ascii_digit());
        let is_section = is_first && !has_digits;
        let is_count = has_digits && is_total(&first.text);
        if is_alone && (is_section || is_count) && self.is_code_first() {
            let label = whole_line(record, "has neither a code nor texts");
            let help = self.delete(record, help);
            return Some(Diagnostic::new("this row is not an error", label, help));
        }
        None
    }

    fn is_code_first(&self) -> bool {
        self.columns.index_of(Standard::ErrorCode) == Some(0)
    }

    /// A row whose cells something else than commas separates.
    fn other_separator(&self, record: &Record<'_>) -> Option<Diagnostic> {
        let expected = self.columns.in_order().len();
        if record.cells.len() >= expected {
            return None;
        }
        // a tab at the end separates a blank cell
        let start = self.source.line_start(record.span().start);
        let span = start..self.source.line_end(start);
        let line = self.source.slice(span.clone());
        let lower = line.get(..4).unwrap_or(line).to_ascii_lowercase();
        if ["<tr", "<td", "<th", "<li"].iter().any(|tag| lower.starts_with(tag)) {
            let label = whole_line(record, "this line");
            let help = "type its texts as cells, separated by commas";
            return Some(Diagnostic::new("a row is HTML, expected CSV", label, help));
        }
        if let [cell] = record.cells.as_slice()
            && line.starts_with('"')
        {
            return self.quoted_row(record, cell);
        }
        for (separator, name) in
            [('\t', "tabs"), (';', "`;`"), ('|', "`|`"), ('\u{ff0c}', "full-width commas")]
        {
            // Markdown has one at both ends too
            let inner = match separator {
                '|' => line.trim().trim_start_matches('|').trim_end_matches('|'),
                _ => line,
            };
            let cells: Vec<&str> = inner.split(separator).map(str::trim).collect();
            if cells.len() == expected && !line.contains('"') {
                let message = format!("the cells of a row are separated by {name}, expected `,`");
                let label = whole_line(record, "this row");
                let cells: Vec<String> = cells.into_iter().map(as_cell).collect();
                let row = cells.join(",");
                let help = Help::edit(format!("type {}", backticked(&row)), span, row);
                return Some(Diagnostic::new(message, label, help));
            }
        }
        None
    }

    /// `"131047,Title,…"`: a whole row in one pair of quotes.
    fn quoted_row(&self, record: &Record<'_>, cell: &Cell<'_>) -> Option<Diagnostic> {
        let inner = SourceFile::new("", cell.text.as_bytes().to_vec());
        let mut mistakes = Vec::new();
        let rows = records::read(&inner, &mut mistakes);
        let fits = |row: &Record<'_>| row.cells.len() == self.columns.in_order().len();
        if !mistakes.is_empty() || rows.len() != 1 || !rows.iter().all(fits) {
            return None;
        }
        let label = whole_line(record, "this row");
        let text = "delete the quotes around the row, and write `\"\"` inside it as `\"`";
        let help = Help::edit(text, cell.span.clone(), cell.text.as_ref());
        Some(Diagnostic::new("a whole row is in quotes", label, help))
    }

    /// Two rows without a line break between them.
    fn two_rows(&self, record: &Record<'_>) -> Option<Diagnostic> {
        let columns = self.columns.in_order();
        let count = columns.len();
        let code = self.columns.index_of(Standard::ErrorCode).filter(|&index| index == 0)?;
        let reads_code = |cell: &Cell<'_>| cell::read(&columns[code], &cell.text).is_some();
        let (next, help) = if record.cells.len() == 2 * count {
            // a comma took the place of the line break
            let next = record.cells.get(count)?;
            let comma = record.cells[count - 1].span.end..next.span.start;
            (next, Help::edit("start a new line in place of this comma", comma, "\n"))
        } else if record.cells.len() + 1 == 2 * count {
            let next = record.cells.get(count - 1)?;
            let at = next.span.start;
            let is_last_blank = columns[count - 1].is_optional && reads_code(next);
            let help = if is_last_blank {
                Help::edit("start a new line here", at..at, "\n")
            } else {
                "start a new line where the second row begins".into()
            };
            (next, help)
        } else {
            return None;
        };
        if !help.edits.is_empty() && !reads_code(next) {
            return None;
        }
        let label = Label::in_row(next.span.clone(), record, "the second row begins here");
        Some(Diagnostic::new("two rows on one line", label, help))
    }

    /// A row whose text was broken into two lines or more.
    fn broken_line(&self, records: &[Record<'_>]) -> Option<Shape> {
        let expected = self.columns.in_order().len();
        let mut count = records.first()?.cells.len();
        let mut end = 1;
        // each line break parts one cell
        while count < expected {
            let record = records.get(end).filter(|record| !record.is_broken)?;
            count += record.cells.len() - 1;
            end += 1;
        }
        if end == 1 || count != expected {
            return None;
        }
        let pieces = &records[..end];
        if !self.has_code(&pieces[0]) || pieces[1..].iter().any(|piece| self.has_code(piece)) {
            return None;
        }
        let mut edits = Vec::new();
        for pair in pieces.windows(2) {
            let (first, second) = (&pair[0], &pair[1]);
            let span = first.span().end..second.span().start;
            edits.push(Edit { span, replacement: " ".to_owned() });
        }
        let label = Label::new(pieces[1].span(), "this line belongs to the row above");
        let text = "join the lines with a space";
        let mut diagnostic = Diagnostic::new(
            "a row is broken into two lines",
            label,
            Help { text: text.to_owned(), edits },
        );
        diagnostic.related.push(Label::new(pieces[0].span(), "the row begins here"));
        Some(Shape { diagnostic, records: end })
    }
}

/// Whether a text names a total: `Total: 210`, `210 codes`.
fn is_total(text: &str) -> bool {
    let words = text.split(|letter: char| !letter.is_alphabetic());
    words.map(str::to_lowercase).any(|word| TOTALS.contains(&word.as_str()))
}

fn whole_line(record: &Record<'_>, text: &str) -> Label {
    Label::new(record.span(), text)
}
