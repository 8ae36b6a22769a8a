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

/// The messages for all diagnostics of a table, in file order, at most as many as a person reads.
#[must_use]
pub fn render(source: &SourceFile, diagnostics: &[Diagnostic]) -> Vec<String> {
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
        messages.push(message(source, &diagnostics[index]));
    }
    messages
}

/// One message. The problem matchers of editors expect the message on one line, and
/// `--> path:line:column` alone on the next.
fn message(source: &SourceFile, diagnostic: &Diagnostic) -> String {
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
    let mut previous = None;
    for (label, mark) in labels {
        show(&mut text, source, label, mark, gutter, &mut previous);
    }
    let _ = writeln!(text, "{:gutter$} |", "");
    let _ = write!(text, "{:gutter$} = help: {}", "", diagnostic.help.text);
    text
}

/// The line of a label with the start of its row, and what is underlined in it.
fn show(
    text: &mut String,
    source: &SourceFile,
    label: &Label,
    mark: char,
    gutter: usize,
    previous: &mut Option<usize>,
) {
    let line_start = source.line_start(label.span.start);
    let row_start = label.row.start;
    if row_start < line_start {
        let start = escape(&source.lossy(row_start..source.line_end(row_start).min(label.row.end)));
        let start = shorten(&start, MAX_ROW_START);
        write_line(text, gutter, previous, source.position(row_start).line, &start);
    }
    let before = escape(&source.lossy(row_start.max(line_start)..label.span.start));
    let before = shorten_middle(&before);
    let span = shorten(&escape(&source.lossy(label.span.clone())), MAX_SPAN);
    let end = source.line_end(label.span.end).min(label.row.end).max(label.span.end);
    let after = shorten(&escape(&source.lossy(label.span.end..end)), MAX_CONTEXT);
    let line = source.position(label.span.start).line;
    write_line(text, gutter, previous, line, &format!("{before}{span}{after}"));
    let indent = before.chars().count();
    let marks = mark.to_string().repeat(span.chars().count().max(1));
    let _ = writeln!(text, "{:gutter$} | {:indent$}{marks} {}", "", "", label.text);
}

fn write_line(
    text: &mut String,
    gutter: usize,
    previous: &mut Option<usize>,
    line: usize,
    shown: &str,
) {
    if previous.is_some_and(|previous| line > previous + 1) {
        let _ = writeln!(text, "...");
    }
    *previous = Some(line);
    let _ = writeln!(text, "{line:>gutter$} | {shown}");
}

/// The start of a row, and what precedes the span.
fn shorten_middle(text: &str) -> String {
    let length = text.chars().count();
    if length <= MAX_ROW_START + MAX_CONTEXT {
        return text.to_owned();
    }
    let mut end = text.chars();
    for _ in MAX_CONTEXT..length {
        end.next();
    }
    format!("{}{}", shorten(text, MAX_ROW_START), end.as_str())
}
