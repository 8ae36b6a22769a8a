//! Colours and line breaks. Colours are left out where the output is not a terminal, or where
//! `NO_COLOR` is set.

use std::io::IsTerminal;

use anstyle::{AnsiColor, Style};
use textwrap::{Options, WordSeparator, WordSplitter};

pub const TITLE: Style = Style::new().bold();
pub const HEADING: Style = Style::new().bold();
pub const LABEL: Style = AnsiColor::BrightCyan.on_default();
pub const GUTTER: Style = AnsiColor::BrightBlue.on_default().bold();
pub const WARNING: Style = AnsiColor::BrightYellow.on_default().bold();
// as clap prints its own
pub const ERROR: Style = AnsiColor::Red.on_default().bold();
pub const HELP: Style = AnsiColor::Green.on_default();

const DEFAULT_WIDTH: usize = 80;
/// The widest text that reads well.
const WIDEST: usize = 100;

/// With a capital at the start of a sentence.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

pub fn paint(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// Paints the first label of a wrapped text: before it was wrapped, colours would have counted as
/// characters.
pub fn paint_label(style: Style, label: &str, text: &str) -> String {
    text.replacen(label, &paint(style, label), 1)
}

/// How many characters fit on a line; `None` where the output goes to a file or another program.
pub fn columns() -> Option<usize> {
    let named = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    // some programs set 0 for a width that they do not know
    let named = named.filter(|&columns| columns > 0);
    named.or_else(|| std::io::stdout().is_terminal().then(textwrap::termwidth))
}

/// A text that is wrapped to the terminal; a word with a hyphen in it, such as a date, is not
/// broken.
pub fn wrapped(text: &str, first_indent: &str, indent: &str) -> String {
    let options = Options::new(columns().unwrap_or(DEFAULT_WIDTH).min(WIDEST))
        .word_splitter(WordSplitter::NoHyphenation)
        .word_separator(WordSeparator::AsciiSpace)
        // an address that is longer than a line stays one that can be copied
        .break_words(false)
        .initial_indent(first_indent)
        .subsequent_indent(indent);
    textwrap::fill(text, options)
}

/// A line of a message: nothing is broken where the output goes to a file or another program, and
/// what is in backticks stays on one line, so that it can be copied.
pub fn wrapped_message(text: &str, first_indent: &str, indent: &str) -> String {
    const NO_BREAK_SPACE: &str = "\u{a0}";
    if columns().is_none() {
        return format!("{first_indent}{text}");
    }
    let parts = text.split('`').enumerate();
    let parts = parts.map(|(index, part)| match index % 2 {
        1 => part.replace(' ', NO_BREAK_SPACE),
        _ => part.to_owned(),
    });
    let text = parts.collect::<Vec<_>>().join("`");
    wrapped(&text, first_indent, indent).replace(NO_BREAK_SPACE, " ")
}

/// A text below its heading.
pub fn section(heading: &str, text: &str) -> String {
    format!("{}\n{}\n", paint(HEADING, heading), paragraph(text))
}

/// A text, indented and wrapped.
pub fn paragraph(text: &str) -> String {
    wrapped(text, "  ", "  ")
}

/// Values next to their labels, in two columns.
pub fn facts(facts: &[(String, String)]) -> String {
    let labels = facts.iter().map(|(label, _)| label.chars().count());
    let column = labels.max().unwrap_or_default() + 4;
    let indent = " ".repeat(column);
    let mut text = String::new();
    for (label, value) in facts {
        let padded = format!("  {label:<width$}", width = column - 2);
        let lines = wrapped(value, &padded, &indent);
        text += &format!("{}\n", paint_label(LABEL, label, &lines));
    }
    text
}
