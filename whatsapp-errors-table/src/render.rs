//! Diagnostics as text, in the form of the compiler's own.

use std::fmt::Write;

use crate::{
    diagnostic::{Diagnostic, Label, escape, shorten},
    source_file::SourceFile,
};

/// At most this many diagnostics of a table are printed, and no API is generated if there are more.
pub const MAX_PRINTED: usize = 20;
/// At most this many characters are shown on each side of a span.
const MAX_CONTEXT: usize = 30;
/// At most this many characters of a span are shown.
const MAX_SPAN: usize = 60;
/// At most this many characters of the start of a row are shown.
const MAX_ROW_START: usize = 24;
/// There is room for at least this many characters, however narrow the lines are.
const MIN_ROOM: usize = 20;

/// The messages for all diagnostics of a table, in file order, at most as many as a person reads.
#[must_use]
pub fn render(source: &SourceFile, diagnostics: &[Diagnostic]) -> Vec<String> {
    render_within(source, diagnostics, usize::MAX)
}

/// The same, with excerpts that fit on lines of so many characters. Messages and helps are never
/// broken.
#[must_use]
pub fn render_within(
    source: &SourceFile,
    diagnostics: &[Diagnostic],
    columns: usize,
) -> Vec<String> {
    let mut in_order: Vec<(usize, usize)> = Vec::with_capacity(diagnostics.len());
    for (index, diagnostic) in diagnostics.iter().enumerate() {
        in_order.push((diagnostic.at.span.start, index));
    }
    in_order.sort_unstable();
    let mut messages = Vec::new();
    for &(start, index) in &in_order {
        if messages.len() == MAX_PRINTED {
            let rest = in_order.len() - MAX_PRINTED;
            let plural = if rest == 1 { "" } else { "s" };
            let (path, position) = (&source.path, source.position(start));
            let more = format!("and {rest} more error{plural} in this table");
            messages.push(format!("{more}\n --> {path}:{position}"));
            break;
        }
        messages.push(message(source, &diagnostics[index], columns));
    }
    messages
}

/// One message. The problem matchers of editors expect the message on one line, and
/// `--> path:line:column` alone on the next.
fn message(source: &SourceFile, diagnostic: &Diagnostic, columns: usize) -> String {
    // in the order of the file
    let mut labels = vec![(&diagnostic.at, '^')];
    for label in &diagnostic.related {
        let place = labels.partition_point(|(other, _)| other.span.start <= label.span.start);
        labels.insert(place, (label, '-'));
    }
    let (last, _) = labels[labels.len() - 1];
    let gutter = source.position(last.span.start).line.to_string().len();

    let mut text = format!("{}\n", diagnostic.message);
    let position = source.position(diagnostic.at.span.start);
    // writing to a string cannot fail
    let _ = writeln!(text, " --> {}:{position}", source.path);
    let _ = writeln!(text, "{:gutter$} |", "");
    let room = columns.saturating_sub(gutter + " | ".len()).max(MIN_ROOM);
    let mut excerpt = Excerpt { source, gutter, room, text: &mut text, previous: None };
    for (label, mark) in labels {
        excerpt.show(label, mark);
    }
    let _ = writeln!(text, "{:gutter$} |", "");
    let _ = write!(text, "{:gutter$} = help: {}", "", diagnostic.help.text);
    text
}

/// Lines of a table, with their numbers in the gutter.
struct Excerpt<'a> {
    source: &'a SourceFile,
    /// The width of the gutter.
    gutter: usize,
    /// How many characters fit next to it.
    room: usize,
    text: &'a mut String,
    /// The line that was written last.
    previous: Option<usize>,
}

impl Excerpt<'_> {
    /// The line of a label with the start of its row, and what is underlined in it.
    fn show(&mut self, label: &Label, mark: char) {
        let source = self.source;
        let line_start = source.line_start(label.span.start);
        let row_start = label.row.start;
        if row_start < line_start {
            let start = row_start..source.line_end(row_start).min(label.row.end);
            let start = shorten(&escape(&source.lossy(start)), MAX_ROW_START);
            self.write_line(source.position(row_start).line, &start);
        }
        let span = escape(&source.lossy(label.span.clone()));
        let span = shorten(&span, MAX_SPAN.min(self.room / 3 * 2));
        // one is for the mark of what is left out after it
        let left = self.room.saturating_sub(span.chars().count() + 1);
        let before = escape(&source.lossy(row_start.max(line_start)..label.span.start));
        let next_to_label = left.saturating_sub(label.text.chars().count());
        let before = shorten_middle(&before, next_to_label.max(MIN_ROOM.min(left)));
        let left = left.saturating_sub(before.chars().count());
        let end = source.line_end(label.span.end).min(label.row.end).max(label.span.end);
        let after = escape(&source.lossy(label.span.end..end));
        let after = shorten(&after, MAX_CONTEXT.min(left));
        self.write_line(source.position(label.span.start).line, &format!("{before}{span}{after}"));
        self.underline(before.chars().count(), mark, span.chars().count().max(1), &label.text);
    }

    fn underline(&mut self, indent: usize, mark: char, length: usize, label: &str) {
        let gutter = self.gutter;
        let marks = mark.to_string().repeat(length);
        let label_length = label.chars().count();
        if indent + length + 1 + label_length <= self.room {
            let _ = writeln!(self.text, "{:gutter$} | {:indent$}{marks} {label}", "", "");
        } else {
            let _ = writeln!(self.text, "{:gutter$} | {:indent$}{marks}", "", "");
            let indent = indent.min(self.room.saturating_sub(label_length));
            let _ = writeln!(self.text, "{:gutter$} | {:indent$}{label}", "", "");
        }
    }

    fn write_line(&mut self, line: usize, shown: &str) {
        let gutter = self.gutter;
        if self.previous.is_some_and(|previous| line > previous + 1) {
            let _ = writeln!(self.text, "...");
        }
        self.previous = Some(line);
        let _ = writeln!(self.text, "{line:>gutter$} | {shown}");
    }
}

/// The start of a row, and what precedes the span, in at most so many characters.
fn shorten_middle(text: &str, room: usize) -> String {
    let length = text.chars().count();
    let (start, end) = (MAX_ROW_START.min(room / 2), MAX_CONTEXT.min(room.saturating_sub(1) / 2));
    if length <= room && length <= MAX_ROW_START + MAX_CONTEXT {
        return text.to_owned();
    }
    let mut rest = text.chars();
    for _ in end..length {
        rest.next();
    }
    format!("{}{}", shorten(text, start), rest.as_str())
}
