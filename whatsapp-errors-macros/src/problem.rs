//! One thing that is wrong with a table, and how it is printed.

use std::{fmt::Write, ops::Range};

use crate::source::Source;

/// So many problems of one table are printed; the rest is counted, and such a table is not used at all.
pub const PRINTED: usize = 20;
/// So many characters of a cell are quoted on each side of the place that is meant.
const CONTEXT: usize = 30;
/// So many characters of that place itself.
const FOCUS: usize = 60;

/// A mistake in a table: what is wrong, where, and what to type instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub statement: String,
    pub at: Place,
    pub related: Option<Box<Place>>,
    pub help: String,
}

/// A place in the table, in bytes from the start of its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// What is meant; it is underlined.
    pub focus: Range<usize>,
    /// What is quoted: the cell around it.
    pub quoted: Range<usize>,
    pub label: String,
}

impl Place {
    pub fn new(focus: Range<usize>, label: impl Into<String>) -> Self {
        Self { quoted: focus.clone(), focus, label: label.into() }
    }
}

impl Problem {
    pub fn new(statement: impl Into<String>, focus: Range<usize>, label: impl Into<String>) -> Self {
        Self { statement: statement.into(), at: Place::new(focus, label), related: None, help: String::new() }
    }

    /// What to type instead.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }

    /// Quotes more than the place itself, usually the cell that it lies in.
    pub fn quoting(mut self, quoted: Range<usize>) -> Self {
        self.at.quoted = quoted;
        self
    }

    /// A second place that the mistake has to do with.
    pub fn related(mut self, place: Place) -> Self {
        self.related = Some(Box::new(place));
        self
    }
}

/// What is wrong with the text of a cell. Its place makes a [`Problem`] of it.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    pub statement: String,
    pub help: String,
}

impl Fault {
    pub fn new(statement: impl Into<String>, help: impl Into<String>) -> Self {
        Self { statement: statement.into(), help: help.into() }
    }
}

/// The messages for all problems of a table, in file order, at most as many as a person reads.
pub fn reports(source: &Source, mut problems: Vec<Problem>) -> Vec<String> {
    problems.sort_by_key(|problem| problem.at.focus.start);
    let mut reports: Vec<String> = problems.iter().take(PRINTED).map(|problem| report(source, problem)).collect();
    if let Some(next) = problems.get(PRINTED) {
        let rest = problems.len().saturating_sub(PRINTED);
        let plural = if rest == 1 { "" } else { "s" };
        let position = source.position(next.at.focus.start);
        reports.push(format!("and {rest} more problem{plural} in this table\n --> {}:{position}", source.path));
    }
    reports
}

/// One message. An editor's matcher wants the statement on one line and `--> path:line:column` alone on the next.
fn report(source: &Source, problem: &Problem) -> String {
    let mut places = vec![(&problem.at, '^')];
    places.extend(problem.related.as_deref().map(|place| (place, '-')));
    places.sort_by_key(|(place, _)| place.focus.start);
    let lines: Vec<usize> = places.iter().map(|(place, _)| source.position(place.focus.start).line).collect();
    let gutter = lines.iter().max().map_or(1, |line| line.to_string().len()).max(3);

    let mut text = format!("{}\n", problem.statement);
    let position = source.position(problem.at.focus.start);
    let _ = writeln!(text, "{:gutter$}--> {}:{position}", "", source.path);
    let _ = writeln!(text, "{:gutter$} |", "");
    let mut previous = None;
    for (&(place, mark), &line) in places.iter().zip(&lines) {
        if previous.is_some_and(|previous: usize| line > previous + 1) {
            let _ = writeln!(text, "{:>gutter$}", "...");
        }
        previous = Some(line);
        let (before, focus, after) = excerpt(source, place);
        let indent = before.chars().count();
        let marks = mark.to_string().repeat(focus.chars().count().max(1));
        let _ = writeln!(text, "{line:>gutter$} | {before}{focus}{after}");
        let _ = writeln!(text, "{:gutter$} | {:indent$}{marks} {}", "", "", place.label);
    }
    let _ = writeln!(text, "{:gutter$} |", "");
    let _ = write!(text, "{:gutter$} = help: {}", "", problem.help);
    text
}

fn excerpt(source: &Source, place: &Place) -> (String, String, String) {
    let before = escape(source.bytes(place.quoted.start..place.focus.start));
    let focus = escape(source.bytes(place.focus.clone()));
    let after = escape(source.bytes(place.focus.end..place.quoted.end));
    let hidden = before.chars().count().saturating_sub(CONTEXT);
    let before = if hidden > 0 { format!("…{}", before.chars().skip(hidden).collect::<String>()) } else { before };
    (before, shorten(focus, FOCUS), shorten(after, CONTEXT))
}

fn shorten(text: String, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text;
    }
    text.chars().take(longest).chain(['…']).collect()
}

/// A cell's text as a statement names it.
pub fn name(text: &str) -> String {
    format!("`{}`", shorten(escape(text.as_bytes()), FOCUS))
}

/// Text of a table as it may stand in a message: on one line, and with nothing in it that cannot be seen.
fn escape(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.utf8_chunks() {
        for character in chunk.valid().chars() {
            if is_invisible(character) {
                text.extend(character.escape_default());
            } else {
                text.push(character);
            }
        }
        for byte in chunk.invalid() {
            let _ = write!(text, "\\x{byte:02x}");
        }
    }
    text
}

/// Characters that a reader cannot see, or that move what he sees.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{a0}' | '\u{ad}' | '\u{61c}' | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}')
        || matches!(character, '\u{205f}'..='\u{206f}' | '\u{3000}' | '\u{feff}')
}
