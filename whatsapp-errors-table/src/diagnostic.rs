//! A mistake in a table, and how to fix it.
//!
//! One rule holds for every help: **made as it says, it leads to a table in which that mistake is
//! gone and no other cell means anything else.** Where the text to type is certain, the help has
//! [edits](Help::edits). `tests/tables.rs` makes them in every table of `tests/tables`, and
//! `tests/helps.rs` of the workspace makes them in Meta's reference and compares the result with
//! the right table. Where the text is not certain, the help says what there is to choose from.

use std::ops::Range;

use crate::{characters, record::Record};

/// At most this many characters of a text are shown.
const MAX_SHOWN: usize = 60;

/// A mistake in a table: what is wrong, where, and how to fix it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is wrong, on one line.
    pub message: String,
    /// Where the mistake is.
    pub at: Label,
    /// Other places that explain the mistake.
    pub related: Vec<Label>,
    /// How to fix it.
    pub help: Help,
}

/// A place in the table, in bytes from the start of its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The range that is underlined.
    pub span: Range<usize>,
    /// The row that it is in; the message also shows where that row starts.
    pub row: Range<usize>,
    /// The text next to the underline.
    pub text: String,
}

/// How to fix a mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Help {
    /// What to do, with the text to type.
    pub text: String,
    /// The same as edits of the file: together, they fix the mistake and change nothing else. There
    /// are none if the help leaves a choice.
    pub edits: Vec<Edit>,
}

/// A part of the file, in bytes from its start, and what to replace it with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The range to replace; empty if text is only inserted.
    pub span: Range<usize>,
    /// The new text.
    pub replacement: String,
}

impl Diagnostic {
    pub(crate) fn new(message: impl Into<String>, at: Label, help: impl Into<Help>) -> Self {
        Self { message: message.into(), at, related: Vec::new(), help: help.into() }
    }

    /// Another place that the mistake has to do with.
    pub(crate) fn related(mut self, label: Label) -> Self {
        self.related.push(label);
        self
    }
}

impl Label {
    /// A place without a row around it.
    pub(crate) fn new(span: Range<usize>, text: impl Into<String>) -> Self {
        Self { row: span.clone(), span, text: text.into() }
    }

    pub(crate) fn in_row(span: Range<usize>, record: &Record<'_>, text: impl Into<String>) -> Self {
        Self { row: record.span(), span, text: text.into() }
    }
}

impl<T: Into<String>> From<T> for Help {
    /// A help that leaves a choice.
    fn from(text: T) -> Self {
        Self { text: text.into(), edits: Vec::new() }
    }
}

impl Help {
    /// A help that leaves no choice.
    pub(crate) fn edit(
        text: impl Into<String>,
        span: Range<usize>,
        replacement: impl Into<String>,
    ) -> Self {
        let replacement = replacement.into();
        Self { text: text.into(), edits: vec![Edit { span, replacement }] }
    }
}

/// What is wrong with the text of a cell. Its place makes a [`Diagnostic`] of it.
#[derive(Debug, PartialEq, Eq)]
pub struct CellError {
    pub message: String,
    pub help: String,
    /// What the whole cell should hold, if that is known for sure.
    pub replacement: Option<String>,
}

impl CellError {
    /// An error whose help leaves a choice.
    pub fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into(), replacement: None }
    }

    /// An error that goes away when exactly this is typed into the cell.
    pub fn typed(message: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let help = if text.is_empty() {
            "leave the cell blank".to_owned()
        } else {
            format!("type {}", backticked(&as_cell(&text)))
        };
        Self { message: message.into(), help, replacement: Some(text) }
    }

    pub fn help_at(self, span: Range<usize>) -> Help {
        match self.replacement {
            Some(text) => Help::edit(self.help, span, as_cell(&text)),
            None => self.help.into(),
        }
    }
}

/// A text as a CSV file has it: in quotes if it needs them.
pub fn as_cell(text: &str) -> String {
    if text.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// A text as a message shows it: in backticks, shortened, without anything invisible.
pub fn backticked(text: &str) -> String {
    format!("`{}`", shorten(&escape(text), MAX_SHOWN))
}

/// Several texts in backticks, with commas between them.
pub fn list(texts: &[&str]) -> String {
    let mut list = String::new();
    for text in texts {
        if !list.is_empty() {
            list.push_str(", ");
        }
        list.push_str(&backticked(text));
    }
    list
}

pub fn shorten(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{}\u{2026}", text.get(..end).unwrap_or(text)),
        None => text.to_owned(),
    }
}

/// Text of a table as a message may show it: on one line, and with nothing in it that cannot be
/// seen.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if characters::is_invisible(character) {
            escaped.extend(character.escape_default());
        } else {
            escaped.push(character);
        }
    }
    escaped
}
