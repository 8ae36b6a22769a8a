//! The header: every rule about the first line.

use std::ops::Range;

use crate::{
    Column, Columns, Standard, characters,
    diagnostic::{Diagnostic, Edit, Help, Label, backticked, list},
    nearest::nearest,
    own_column,
    records::{Cell, Record},
    source_file::SourceFile,
};

/// No heading is longer, in bytes; nothing longer is compared with the headings.
const MAX_HEADING: usize = 100;

/// The columns, or every diagnostic of the header.
pub fn check(
    source: &SourceFile,
    header: &Record<'_>,
    rows: &[Record<'_>],
) -> Result<Columns, Vec<Diagnostic>> {
    if let Some(diagnostic) = not_a_header(source, header, rows) {
        return Err(vec![diagnostic]);
    }
    let mut diagnostics = Vec::new();
    let named = header.cells.iter().rposition(|cell| !cell.text.is_empty()).map_or(0, |it| it + 1);
    diagnostics.extend(unnamed_columns(header, named, rows));
    let mut columns = Found { columns: Vec::new(), header };
    for cell in &header.cells[..named] {
        match columns.column(cell) {
            Ok(column) => diagnostics.extend(columns.add(column, cell)),
            Err((diagnostic, meant)) => {
                diagnostics.push(diagnostic);
                // so that they are not reported as missing too
                let meant = meant.into_iter().map(|it| (Column::standard(it, false), cell));
                columns.columns.extend(meant);
            }
        }
    }
    columns.report_missing(&mut diagnostics);
    if diagnostics.is_empty() {
        Ok(Columns::new(columns.columns.into_iter().map(|(column, _)| column).collect()))
    } else {
        Err(diagnostics)
    }
}

/// The columns that were found so far, with the cells that name them.
struct Found<'a> {
    columns: Vec<(Column, &'a Cell<'a>)>,
    header: &'a Record<'a>,
}

impl<'a> Found<'a> {
    /// The column that a cell of the header names; if none, the diagnostic, and the columns that were
    /// probably meant.
    fn column(&self, cell: &Cell<'_>) -> Result<Column, (Diagnostic, Vec<Standard>)> {
        let error = |message: String, help: Help, meant| {
            Err((Diagnostic::new(message, self.label(&cell.span, "in the header"), help), meant))
        };
        let Heading { name, is_optional, kind } = Heading::parse(&cell.text);
        if name.is_empty() {
            let help = "type a heading, or delete the column with its cells".into();
            return error("column without a heading".to_owned(), help, Vec::new());
        }
        let mark = if is_optional { "?" } else { "" };
        match (Standard::from_heading(name), kind) {
            (Some(standard), _) if is_optional && !standard.can_be_blank() => {
                let message = format!("column `{name}` cannot be optional");
                let help = format!("type `{name}`, without `?`");
                error(message, Help::edit(help, cell.span.clone(), name), vec![standard])
            }
            (Some(standard), None) => Ok(Column::standard(standard, is_optional)),
            (Some(standard), Some(_)) => {
                let message = format!("column `{name}` has a type already");
                let heading = format!("{name}{mark}");
                let help = Help::edit(format!("type `{heading}`"), cell.span.clone(), heading);
                error(message, help, vec![standard])
            }
            (None, Some(kind)) => own_column::parse(name, kind, is_optional).or_else(|wrong| {
                let (message, help) = (wrong.message.clone(), wrong.help_at(cell.span.clone()));
                error(message, help, Vec::new())
            }),
            (None, None) => {
                let message = format!("unknown heading {}", backticked(&cell.text));
                let (help, meant) = self.unknown(cell, name, mark);
                error(message, help, meant)
            }
        }
    }

    /// What to do about a heading that is neither known nor has a type.
    fn unknown(&self, cell: &Cell<'_>, name: &str, mark: &str) -> (Help, Vec<Standard>) {
        let typed = |heading: &str| {
            let help = format!("type {}", backticked(heading));
            Help::edit(help, cell.span.clone(), heading)
        };
        if cell.text.len() > MAX_HEADING {
            return ("type a heading: this is too long for one".into(), Vec::new());
        }
        if let Some(headings) = separated(&cell.text) {
            let names = headings.iter().map(|heading| Heading::parse(heading).name);
            let meant = names.filter_map(Standard::from_heading).collect();
            let help = Help {
                text: format!("type a comma between the headings: `{}`", headings.join(",")),
                ..typed(&headings.join(","))
            };
            return (help, meant);
        }
        let simple = simple(&cell.text);
        let heading = Heading::parse(&simple);
        if let Some(standard) = Standard::from_heading(heading.name)
            && self.is_missing(standard)
        {
            let mark = if heading.is_optional && standard.can_be_blank() { "?" } else { "" };
            return (typed(&format!("{}{mark}", standard.heading())), vec![standard]);
        }
        let own = format!("{name}{mark}: text");
        match self.similar(heading.name) {
            Some(near) => {
                let mark = if heading.is_optional && near.can_be_blank() { "?" } else { "" };
                let near_heading = format!("{}{mark}", near.heading());
                // a required column that is missing cannot be anything else
                if near.is_required() {
                    return (typed(&near_heading), vec![near]);
                }
                let help = format!(
                    "type `{near_heading}`, or `{own}` for a column of your own (`text`, \
                     `number`, `yes/no` or `Low | High`)"
                );
                (help.into(), vec![near])
            }
            None => {
                let known = Standard::ALL.iter().copied().filter(|&it| self.is_missing(it));
                let known = list(known.map(Standard::heading));
                let help = format!(
                    "type {} for a column of your own (`text`, `number`, `yes/no` or \
                     `Low | High`), or one of {known}",
                    backticked(&own)
                );
                (help.into(), Vec::new())
            }
        }
    }

    /// The column with a similar heading that the table does not have.
    fn similar(&self, name: &str) -> Option<Standard> {
        let missing =
            || Standard::ALL.iter().copied().filter(|&standard| self.is_missing(standard));
        // `Code` for `Error Code`, if no other missing column has such a word
        let words: Vec<String> = name.split(' ').map(str::to_lowercase).collect();
        let has_words = |standard: &Standard| {
            let heading = standard.heading().to_lowercase();
            words.iter().all(|word| heading.split(' ').any(|it| it == word))
        };
        let mut with_words = missing().filter(has_words);
        if let (Some(standard), None) = (with_words.next(), with_words.next()) {
            return Some(standard);
        }
        nearest(name, missing().map(Standard::heading)).and_then(Standard::from_heading)
    }

    /// Whether no cell of the header is exactly this heading.
    fn is_missing(&self, standard: Standard) -> bool {
        let is_heading = |cell: &Cell<'_>| Heading::parse(&cell.text).name == standard.heading();
        !self.header.cells.iter().any(is_heading)
    }

    fn label(&self, span: &Range<usize>, text: &str) -> Label {
        Label::in_row(span.clone(), self.header, text)
    }

    /// Adds a column, unless another one is read by the same method.
    fn add(&mut self, column: Column, cell: &'a Cell<'a>) -> Option<Diagnostic> {
        let same = |(other, _): &&(Column, &Cell<'_>)| other.accessor == column.accessor;
        let Some((other, first)) = self.columns.iter().find(same) else {
            self.columns.push((column, cell));
            return None;
        };
        let (message, help) = if other.heading == column.heading {
            (format!("duplicate column `{}`", column.heading), "delete one of the two columns")
        } else {
            let (one, other, accessor) = (&other.heading, &column.heading, &column.accessor);
            let message =
                format!("columns `{one}` and `{other}` both give the method `{accessor}`");
            (message, "type another heading for one of the two columns")
        };
        let diagnostic = Diagnostic::new(message, self.label(&cell.span, "again here"), help);
        Some(diagnostic.related(self.label(&first.span, "first here")))
    }

    /// Reports the required columns that are not there.
    fn report_missing(&self, diagnostics: &mut Vec<Diagnostic>) {
        let has = |it: Standard| self.columns.iter().any(|(column, _)| column.standard == Some(it));
        let required = Standard::ALL.iter().copied().filter(|it| it.is_required());
        let missing: Vec<&str> = required.filter(|&it| !has(it)).map(Standard::heading).collect();
        let Some(last) = self.header.cells.last().filter(|_| !missing.is_empty()) else { return };
        // one heading was typed over another
        if let ([one], [diagnostic]) = (missing.as_slice(), diagnostics.as_mut_slice())
            && diagnostic.message.starts_with("duplicate column")
        {
            diagnostic.message += &format!(", and missing column `{one}`");
            diagnostic.help = format!("type `{one}` in place of one of the two").into();
            return;
        }
        let plural = if missing.len() == 1 { "" } else { "s" };
        let message = format!("missing column{plural} {}", list(missing.iter().copied()));
        let help = format!("add {} to the header, and a cell to each row", list(missing));
        let label = self.label(&last.span, "the header ends here");
        diagnostics.push(Diagnostic::new(message, label, help));
    }
}

/// A heading without its marks.
struct Heading<'a> {
    name: &'a str,
    is_optional: bool,
    /// What follows the colon of a column that the table declares.
    kind: Option<&'a str>,
}

impl<'a> Heading<'a> {
    fn parse(text: &'a str) -> Self {
        let (heading, kind) = match text.split_once(':') {
            Some((heading, kind)) => (heading.trim_end(), Some(kind.trim())),
            None => (text, None),
        };
        match heading.strip_suffix('?') {
            Some(name) => Self { name: name.trim_end(), is_optional: true, kind },
            None => Self { name: heading, is_optional: false, kind },
        }
    }
}

/// A heading as it would look without quotes, invisible characters and the like.
fn simple(text: &str) -> String {
    let quotes = ['\'', '"', '`', '*', '\u{2018}', '\u{2019}', '\u{201c}', '\u{201d}', '#'];
    let visible = characters::visible(text).replace('\u{ff1f}', "?");
    let words = visible.split([' ', '_']).filter(|word| !word.is_empty());
    let text = words.collect::<Vec<_>>().join(" ");
    let text = text.trim_matches(quotes);
    let text = text.strip_suffix(" ?").map(|name| format!("{name}?")).unwrap_or(text.to_owned());
    let name = text.trim_end_matches('?');
    let known = Standard::ALL.iter().find(|it| it.heading().eq_ignore_ascii_case(name));
    known.map_or(text.clone(), |it| text.replacen(name, it.heading(), 1))
}

/// The headings in a cell in which something else than a comma separates them.
fn separated(text: &str) -> Option<Vec<&str>> {
    for separator in [';', '\t', '|'] {
        let headings: Vec<&str> = text.split(separator).map(str::trim).collect();
        let is_known =
            |heading: &&str| Standard::from_heading(Heading::parse(heading).name).is_some();
        if headings.len() > 1 && headings.iter().all(is_known) {
            return Some(headings);
        }
    }
    None
}

/// Commas at the end of the header, usually with as many at the end of each row.
fn unnamed_columns(header: &Record<'_>, named: usize, rows: &[Record<'_>]) -> Option<Diagnostic> {
    let surplus = header.cells.len() - named;
    let last = header.cells.get(named.checked_sub(1)?)?;
    if surplus == 0 {
        return None;
    }
    let span = last.span.end..header.span().end;
    let plural = if surplus == 1 { "a column" } else { "columns" };
    let label = Label::in_row(span.clone(), header, "no heading between these commas");
    let message = format!("{plural} without a heading at the end of the header");
    // only blank cells are below
    let mut edits = vec![Edit { span, replacement: String::new() }];
    for row in rows {
        let blank = row.cells.iter().rev().take_while(|cell| cell.text.is_empty()).count();
        if row.cells.len() != header.cells.len() || blank < surplus {
            let help = "type a heading for each, or delete the columns with their cells";
            return Some(Diagnostic::new(message, label, help));
        }
        let end = row.span().end;
        edits.push(Edit { span: row.cells[named - 1].span.end..end, replacement: String::new() });
    }
    let commas = if surplus == 1 { "the comma" } else { "the commas" };
    let text = format!("delete {commas} at the end of the header, and of each row");
    Some(Diagnostic::new(message, label, Help { text, edits }))
}

/// The diagnostic of a first line that is not a header, or not one of a comma-separated table.
fn not_a_header(
    source: &SourceFile,
    header: &Record<'_>,
    rows: &[Record<'_>],
) -> Option<Diagnostic> {
    if single_quoted(header) {
        let label = Label::in_row(header.cells[0].span.clone(), header, "this cell");
        let help = "save the table with double quotes (`\"`) as its text delimiter";
        return Some(Diagnostic::new("cells are quoted with `'`, expected `\"`", label, help));
    }
    if known_headings(header) > 0 {
        return None;
    }
    let label = |text: &str| Label::new(header.span(), text);
    let message = "the first line is not the header";
    if let Some(real) = rows.iter().take(5).find(|row| known_headings(row) >= 3) {
        let start = source.line_start(header.span().start);
        let above = start..source.line_start(real.span().start);
        let help = Help::edit("delete the lines above the header", above, "");
        let diagnostic = Diagnostic::new(message, label("this line"), help);
        return Some(diagnostic.related(Label::new(real.span(), "the header is here")));
    }
    let first = &header.cells[0];
    let help = format!("type `{}` as the first line", Standard::shortest_header());
    if first.text.starts_with(|character: char| character.is_ascii_digit()) {
        let insert = source.line_start(first.span.start);
        // a row of another shape would not fit below this header
        let help =
            if header.cells.len() == Standard::ALL.iter().filter(|it| it.is_required()).count() {
                Help::edit(help, insert..insert, Standard::shortest_header() + "\n")
            } else {
                help.into()
            };
        let label = Label::in_row(first.span.clone(), header, "expected the header, found a row");
        return Some(Diagnostic::new("missing header", label, help));
    }
    Some(Diagnostic::new(message, label("none of these cells is a heading"), help))
}

/// How many cells of a record are headings, or almost.
fn known_headings(record: &Record<'_>) -> usize {
    let is_known = |cell: &&Cell<'_>| {
        let text = cell.text.as_ref();
        let is_row = record.cells[0].text.starts_with(|first: char| first.is_ascii_digit());
        let name = || simple(Heading::parse(text).name);
        let near = || nearest(&name(), Standard::ALL.iter().map(|it| it.heading())).is_some();
        // a short text is near to one of the short headings
        let is_near = || !is_row && text.len() > 5 && near();
        let heading = Heading::parse(text).name;
        let is_short = text.len() <= MAX_HEADING;
        Standard::from_heading(heading).is_some()
            || (is_short && (separated(text).is_some() || is_near()))
    };
    record.cells.iter().filter(is_known).count()
}

/// Whether the header is that of a table with `'` as its text delimiter.
fn single_quoted(header: &Record<'_>) -> bool {
    let is_heading = |cell: &&Cell<'_>| {
        let inner = cell.text.strip_prefix('\'').and_then(|text| text.strip_suffix('\''));
        inner.is_some_and(|inner| Standard::from_heading(Heading::parse(inner).name).is_some())
    };
    header.cells.iter().filter(is_heading).count() > 1
}

/// What separates the columns, if not commas. It is looked for before quotes are, since it decides
/// what a quote means.
pub fn separator(source: &SourceFile) -> Option<Diagnostic> {
    let text = source.bytes(source.start()..source.len());
    let is_blank = |byte: &&u8| matches!(byte, b'\n' | b'\r' | b' ');
    let start = source.start() + text.iter().take_while(is_blank).count();
    let line = start..source.line_end(start);
    let bytes = source.bytes(line.clone());
    if bytes.contains(&b',') {
        return None;
    }
    for (mark, name) in [(b';', "`;`"), (b'\t', "tabs"), (b'|', "`|`")] {
        if let Some(at) = bytes.iter().position(|&byte| byte == mark) {
            let span = start + at..start + at + 1;
            let label = Label { row: line, span, text: "the first separator".to_owned() };
            let message = format!("columns are separated by {name}, expected `,`");
            let help = "save the table as comma-separated values (CSV)";
            return Some(Diagnostic::new(message, label, help));
        }
    }
    None
}
