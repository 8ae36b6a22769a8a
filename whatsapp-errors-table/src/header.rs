//! The header: every rule about the first line.

use std::{collections::HashMap, ops::Range};

use crate::{
    Column, Columns, Standard,
    diagnostic::{Diagnostic, Edit, Help, Label, backticked, list},
    first_line,
    heading::{Heading, MAX_HEADING, separated, simple},
    name,
    nearest::nearest,
    own_column,
    record::{Cell, Record},
    source_file::SourceFile,
};

/// The columns, or every diagnostic of the header.
pub fn check(
    source: &SourceFile,
    header: &Record<'_>,
    rows: &[Record<'_>],
) -> Result<Columns, Vec<Diagnostic>> {
    if let Some(diagnostic) = first_line::not_a_header(source, header, rows) {
        return Err(vec![diagnostic]);
    }
    let mut diagnostics = Vec::new();
    let named = header.cells.iter().rposition(|cell| !cell.text.is_empty()).map_or(0, |it| it + 1);
    diagnostics.extend(unnamed_columns(header, named, rows));
    let mut found = Found::new(header);
    let has_rows = rows.iter().any(|row| row.cells.len() == header.cells.len());
    let mut cells = &header.cells[..named];
    while let Some((cell, rest)) = cells.split_first() {
        let list = list_with_commas(cells).filter(|_| !has_rows);
        cells = list.as_ref().map_or(rest, |(_, count)| &cells[*count..]);
        match found.column(list.as_ref().map_or(cell, |(list, _)| list)) {
            Ok(column) => diagnostics.extend(found.add(column, cell)),
            Err(unknown) => {
                diagnostics.push(unknown.diagnostic);
                // so that they are not reported as missing too
                for standard in unknown.meant {
                    found.push(Column::standard(standard, false), cell);
                }
            }
        }
    }
    found.report_missing(&mut diagnostics);
    if diagnostics.is_empty() { Ok(Columns::new(found.columns)) } else { Err(diagnostics) }
}

/// `Team: Billing, Messaging` without quotes: the heading that the first cells are together, and
/// how many these are.
fn list_with_commas<'a>(cells: &[Cell<'a>]) -> Option<(Cell<'a>, usize)> {
    let (first, others) = cells.split_first()?;
    Heading::parse(&first.text).kind.filter(|kind| !kind.is_empty())?;
    let mut list = first.clone();
    let mut count = 1;
    for cell in others {
        let heading = Heading::parse(&cell.text);
        let is_spaced = cell.span.start > list.span.end + 1;
        let is_word = heading.kind.is_none() && Standard::from_heading(heading.name).is_none();
        if !is_spaced || !is_word || heading.is_optional {
            break;
        }
        list.text = format!("{}, {}", list.text, cell.text).into();
        list.span.end = cell.span.end;
        count += 1;
    }
    (count > 1).then_some((list, count))
}

/// A cell that names no column.
struct Unknown {
    diagnostic: Diagnostic,
    /// The columns that were probably meant.
    meant: Vec<Standard>,
}

/// The columns that were found so far, and the cell that names each.
struct Found<'a> {
    columns: Vec<Column>,
    cells: Vec<&'a Cell<'a>>,
    /// The index of the first column of each accessor. A header may have thousands of cells.
    by_accessor: HashMap<String, usize>,
    header: &'a Record<'a>,
    /// The headings that are in no cell of the header.
    missing: Vec<&'static str>,
}

impl<'a> Found<'a> {
    fn new(header: &'a Record<'a>) -> Self {
        let mut missing = Standard::headings(&|_| true);
        for cell in &header.cells {
            let name = Heading::parse(&cell.text).name;
            missing.retain(|heading| *heading != name);
        }
        Self {
            columns: Vec::new(),
            cells: Vec::new(),
            by_accessor: HashMap::new(),
            header,
            missing,
        }
    }

    fn push(&mut self, column: Column, cell: &'a Cell<'a>) {
        self.by_accessor.entry(column.accessor.clone()).or_insert(self.columns.len());
        self.columns.push(column);
        self.cells.push(cell);
    }

    /// The column that a cell of the header names.
    fn column(&self, cell: &Cell<'_>) -> Result<Column, Box<Unknown>> {
        let error = |message: String, help: Help, meant| {
            let label = self.label(&cell.span, "in the header");
            Err(Box::new(Unknown { diagnostic: Diagnostic::new(message, label, help), meant }))
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
                let message = format!("column `{name}` already has a type");
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
            && self.missing.contains(&standard.heading())
        {
            let mark = if heading.is_optional && standard.can_be_blank() { "?" } else { "" };
            return (typed(&format!("{}{mark}", standard.heading())), vec![standard]);
        }
        let own = match own_column::parse(name.trim_end_matches('?'), "text", !mark.is_empty()) {
            Ok(column) => backticked(&column.declaration()),
            Err(_) => "another heading with a type".to_owned(),
        };
        let own = format!("{own} for a column of your own ({})", own_column::TYPES);
        let Some(near) = self.similar(heading.name) else {
            let known = list(&self.missing);
            return (format!("type {own}, or one of {known}").into(), Vec::new());
        };
        let mark = if heading.is_optional && near.can_be_blank() { "?" } else { "" };
        let known = format!("{}{mark}", near.heading());
        // a required column that is missing cannot be anything else
        if near.is_required() {
            return (typed(&known), vec![near]);
        }
        let help = format!("type {}, or {own}", backticked(&known));
        (help.into(), vec![near])
    }

    /// The column with a similar heading that the table does not have.
    fn similar(&self, name: &str) -> Option<Standard> {
        let read_by_it = Standard::from_accessor(&name::snake_case(name));
        if let Some(standard) = read_by_it.filter(|it| self.missing.contains(&it.heading())) {
            return Some(standard);
        }
        // `Code` for `Error Code`, if no other missing column has such a word
        let name_in_lower_case = name.to_lowercase();
        let mut with_words = self.missing.clone();
        with_words.retain(|heading| {
            let heading = heading.to_lowercase();
            name_in_lower_case.split(' ').all(|word| heading.split(' ').any(|it| it == word))
        });
        let heading = match with_words.as_slice() {
            [heading] => heading,
            _ => nearest(name, &self.missing)?,
        };
        Standard::from_heading(heading)
    }

    fn label(&self, span: &Range<usize>, text: &str) -> Label {
        Label::in_row(span.clone(), self.header, text)
    }

    /// Adds a column, unless another one is read by the same method.
    fn add(&mut self, column: Column, cell: &'a Cell<'a>) -> Option<Diagnostic> {
        let Some(&index) = self.by_accessor.get(&column.accessor) else {
            self.push(column, cell);
            return None;
        };
        let (other, first) = (&self.columns[index], self.cells[index]);
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
        let has = |it: Standard| self.columns.iter().any(|column| column.standard == Some(it));
        let missing = Standard::headings(&|it| it.is_required() && !has(it));
        let Some(last) = self.header.cells.last().filter(|_| !missing.is_empty()) else { return };
        // one heading was typed over another
        if let ([one], [diagnostic]) = (missing.as_slice(), diagnostics.as_mut_slice())
            && diagnostic.message.starts_with("duplicate column")
        {
            diagnostic.message = format!("{}, and missing column `{one}`", diagnostic.message);
            diagnostic.help = format!("type `{one}` in place of one of the two").into();
            return;
        }
        let plural = if missing.len() == 1 { "" } else { "s" };
        let message = format!("missing column{plural} {}", list(&missing));
        let help = format!("add {} to the header, and a cell to each row", list(&missing));
        let label = self.label(&last.span, "the header ends here");
        diagnostics.push(Diagnostic::new(message, label, help));
    }
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
