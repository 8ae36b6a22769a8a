//! The header: every rule about the first line.

use super::heading::{Column, Columns, Heading};
use crate::{
    nearest::nearest,
    problem::{self, Place, Problem},
    source::Source,
    table::{Cell, Record},
};

/// The columns, or every problem of the header.
pub fn check(header: &Record) -> Result<Columns, Vec<Problem>> {
    if let Some(problem) = no_header(header) {
        return Err(vec![problem]);
    }
    let mut problems = Vec::new();
    let mut columns: Vec<(Column, &Cell)> = Vec::new();
    let mut meant = Vec::new();
    for (index, cell) in header.cells.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| header.cells.get(before)).unwrap_or(cell);
        match heading(cell, before) {
            Ok(column) => match columns.iter().find(|(other, _)| other.heading == column.heading) {
                Some((_, first)) => problems.push(repeated(column.heading, first, cell)),
                None => columns.push((column, cell)),
            },
            Err((problem, heading)) => {
                problems.push(problem);
                meant.extend(heading);
            }
        }
    }
    let is_there = |heading: Heading| columns.iter().any(|(column, _)| column.heading == heading);
    let missing = Heading::REQUIRED.iter().filter(|&&heading| !is_there(heading) && !meant.contains(&heading));
    problems.extend(missing.map(|&heading| missing_heading(heading, header)));
    if problems.is_empty() {
        Ok(Columns::new(columns.into_iter().map(|(column, _)| column).collect()))
    } else {
        Err(problems)
    }
}

/// The column that a cell of the header names; if none, the problem, and the heading that was probably meant.
fn heading(cell: &Cell, before: &Cell) -> Result<Column, (Problem, Option<Heading>)> {
    let (text, is_optional) = match cell.text.strip_suffix('?') {
        Some(text) => (text.trim_end(), true),
        None => (cell.text.as_str(), false),
    };
    let problem =
        |statement: String, help: String| Problem::new(statement, cell.span.clone(), "in the header").help(help);
    if text.is_empty() {
        let help = "type the heading, or delete the column with its cells";
        let problem = problem("a column without a heading".to_owned(), help.to_owned());
        return Err((problem.quoting(before.span.start..cell.span.end), None));
    }
    match Heading::from_text(text) {
        Some(heading) if is_optional && !heading.can_be_blank() => {
            let statement = format!("the cells of `{}` cannot be left blank", heading.text());
            Err((problem(statement, format!("type `{}`, without `?`", heading.text())), Some(heading)))
        }
        Some(heading) => Ok(Column { heading, is_optional }),
        None => {
            let near = nearest(text, Heading::ALL.iter().map(|heading| heading.text()));
            let mark = if is_optional { "?" } else { "" };
            let help = match near {
                Some(near) => format!("type `{near}{mark}`"),
                None => {
                    let all: Vec<_> = Heading::ALL.iter().map(|heading| format!("`{}`", heading.text())).collect();
                    format!("a table can have {}", all.join(", "))
                }
            };
            let statement = format!("unknown heading {}", problem::name(text));
            Err((problem(statement, help), near.and_then(Heading::from_text)))
        }
    }
}

fn repeated(heading: Heading, first: &Cell, again: &Cell) -> Problem {
    Problem::new(format!("the heading `{}` stands twice", heading.text()), again.span.clone(), "again here")
        .related(Place::new(first.span.clone(), "first here"))
        .help("delete one of the two columns")
}

fn missing_heading(heading: Heading, header: &Record) -> Problem {
    let end = header.span().end;
    let last = header.cells.last().map_or(end..end, |cell| cell.span.clone());
    Problem::new(format!("the heading `{}` is missing", heading.text()), last, "the header ends here")
        .help(format!("add a column `{}`", heading.text()))
}

/// What parts the columns, if not commas. It is looked for before quotes are, since it decides what a quote means.
pub fn separator(source: &Source) -> Option<Problem> {
    let text = source.bytes(source.start()..source.len());
    let blank = text.iter().take_while(|byte| matches!(byte, b'\n' | b'\r' | b' ')).count();
    let start = source.start() + blank;
    let line = source.bytes(start..source.len()).split(|byte| matches!(byte, b'\n' | b'\r')).next()?;
    if line.contains(&b',') {
        return None;
    }
    let marks = [(b';', "`;`"), (b'\t', "tabs"), (b'|', "`|`")];
    let (at, name) = marks.iter().find_map(|(mark, name)| Some((line.iter().position(|byte| byte == mark)?, name)))?;
    let at = start + at;
    let statement = format!("the columns are separated by {name}, not by commas");
    let problem = Problem::new(statement, at..at + 1, "the first separator").quoting(start..start + line.len());
    Some(problem.help("save the table as comma-separated values (CSV)"))
}

fn no_header(header: &Record) -> Option<Problem> {
    let first = header.cells.first()?;
    if !first.text.starts_with(|character: char| character.is_ascii_digit()) {
        return None;
    }
    let problem = Problem::new("the table has no header", first.span.clone(), "the first line is a row already");
    Some(problem.help(format!("type `{}` as the first line", Heading::first_line())))
}
