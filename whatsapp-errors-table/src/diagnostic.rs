//! One thing that is wrong with a table, and how it is printed.

use std::{fmt::Write, ops::Range};

use crate::source_file::SourceFile;

/// At most this many diagnostics of a table are printed; the rest is counted, and such a table is not used at all.
pub const MAX_PRINTED: usize = 20;
/// At most this many characters are shown on each side of a span.
const MAX_CONTEXT: usize = 30;
/// At most this many characters of the span itself.
const MAX_SPAN: usize = 60;

/// A mistake in a table: what is wrong, where, and what to type instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is wrong, on one line.
    pub message: String,
    /// Where.
    pub at: Label,
    /// A second place that it has to do with.
    pub related: Option<Box<Label>>,
    /// What to type instead.
    pub help: String,
}

/// A place in the table, in bytes from the start of its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// What is meant; it is underlined.
    pub span: Range<usize>,
    /// What is shown around it: usually the cell.
    pub context: Range<usize>,
    /// What to say about it.
    pub text: String,
}

impl Label {
    pub(crate) fn new(span: Range<usize>, text: impl Into<String>) -> Self {
        Self { context: span.clone(), span, text: text.into() }
    }
}

impl Diagnostic {
    pub(crate) fn new(message: impl Into<String>, span: Range<usize>, label: impl Into<String>) -> Self {
        Self { message: message.into(), at: Label::new(span, label), related: None, help: String::new() }
    }

    /// What to type instead.
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }

    /// Shows more than the span, usually the cell that it is in.
    pub(crate) fn context(mut self, context: Range<usize>) -> Self {
        self.at.context = context;
        self
    }

    /// A second place that the mistake has to do with.
    pub(crate) fn related(mut self, place: Label) -> Self {
        self.related = Some(Box::new(place));
        self
    }
}

/// What is wrong with the text of a cell. Its place makes a [`Diagnostic`] of it.
#[derive(Debug, PartialEq, Eq)]
pub struct CellError {
    pub message: String,
    pub help: String,
}

impl CellError {
    pub fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into() }
    }
}

/// The messages for all diagnostics of a table, in file order, at most as many as a person reads.
#[must_use]
pub fn render(source: &SourceFile, mut diagnostics: Vec<Diagnostic>) -> Vec<String> {
    diagnostics.sort_by_key(|diagnostic| diagnostic.at.span.start);
    let mut reports: Vec<String> =
        diagnostics.iter().take(MAX_PRINTED).map(|diagnostic| report(source, diagnostic)).collect();
    if let Some(next) = diagnostics.get(MAX_PRINTED) {
        let rest = diagnostics.len().saturating_sub(MAX_PRINTED);
        let plural = if rest == 1 { "" } else { "s" };
        let position = source.position(next.at.span.start);
        reports.push(format!("and {rest} more diagnostic{plural} in this table\n --> {}:{position}", source.path));
    }
    reports
}

/// One message. An editor's matcher wants the message on one line and `--> path:line:column` alone on the next.
fn report(source: &SourceFile, diagnostic: &Diagnostic) -> String {
    let mut places = vec![(&diagnostic.at, '^')];
    places.extend(diagnostic.related.as_deref().map(|place| (place, '-')));
    places.sort_by_key(|(place, _)| place.span.start);
    let lines: Vec<usize> = places.iter().map(|(place, _)| source.position(place.span.start).line).collect();
    let gutter = lines.iter().max().map_or(1, |line| line.to_string().len()).max(3);

    let mut text = format!("{}\n", diagnostic.message);
    let position = source.position(diagnostic.at.span.start);
    let _ = writeln!(text, "{:gutter$}--> {}:{position}", "", source.path);
    let _ = writeln!(text, "{:gutter$} |", "");
    let mut previous = None;
    for (&(place, mark), &line) in places.iter().zip(&lines) {
        if previous.is_some_and(|previous: usize| line > previous + 1) {
            let _ = writeln!(text, "{:>gutter$}", "...");
        }
        previous = Some(line);
        let (before, span, after) = excerpt(source, place);
        let indent = before.chars().count();
        let marks = mark.to_string().repeat(span.chars().count().max(1));
        let _ = writeln!(text, "{line:>gutter$} | {before}{span}{after}");
        let _ = writeln!(text, "{:gutter$} | {:indent$}{marks} {}", "", "", place.text);
    }
    let _ = writeln!(text, "{:gutter$} |", "");
    let _ = write!(text, "{:gutter$} = help: {}", "", diagnostic.help);
    text
}

fn excerpt(source: &SourceFile, place: &Label) -> (String, String, String) {
    let before = escape(source.bytes(place.context.start..place.span.start));
    let span = escape(source.bytes(place.span.clone()));
    let after = escape(source.bytes(place.span.end..place.context.end));
    let hidden = before.chars().count().saturating_sub(MAX_CONTEXT);
    let before = if hidden > 0 { format!("…{}", before.chars().skip(hidden).collect::<String>()) } else { before };
    (before, shorten(span, MAX_SPAN), shorten(after, MAX_CONTEXT))
}

fn shorten(text: String, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text;
    }
    text.chars().take(longest).chain(['…']).collect()
}

/// A text as a message names it: in backticks, shortened, without anything invisible.
pub fn backticked(text: &str) -> String {
    format!("`{}`", shorten(escape(text.as_bytes()), MAX_SPAN))
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
