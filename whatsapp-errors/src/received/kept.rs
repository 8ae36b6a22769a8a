//! What errors keep of a body: one text for all of them, and ranges in it.

use std::{num::NonZeroU32, sync::Arc};

use super::json::Value;

/// The text that the errors of one body share. A long body must not stay in memory for one short
/// error in it, and a body must not be copied for each of its errors.
#[derive(Default)]
pub struct Kept(String);

/// A range in a kept text.
#[derive(Debug, Clone, Copy)]
pub struct Span {
    start: u32,
    /// The end, plus one: an absent span takes no more memory than a span.
    end_plus_one: NonZeroU32,
}

impl Span {
    fn new(start: usize, end: usize) -> Option<Self> {
        let end_plus_one = NonZeroU32::new(u32::try_from(end).ok()?.checked_add(1)?)?;
        Some(Self { start: u32::try_from(start).ok()?, end_plus_one })
    }

    /// The text in this range.
    pub fn of(self, text: &str) -> &str {
        &text[self.start as usize..self.end_plus_one.get() as usize - 1]
    }
}

impl Kept {
    /// Keeps a text; `None` if all that is kept would be longer than 4 GiB.
    pub fn keep(&mut self, text: &str) -> Option<Span> {
        let span = Span::new(self.0.len(), self.0.len() + text.len())?;
        self.0.push_str(text);
        Some(span)
    }

    /// Keeps a text that lies in `around`, whose JSON is kept as `span`.
    pub fn keep_within(&mut self, value: Value<'_>, around: Value<'_>, span: Span) -> Option<Span> {
        if value.has_escapes() {
            return self.keep_text(value);
        }
        let length = value.escaped()?.len();
        let start = span.start as usize + value.range().start + 1 - around.range().start;
        Span::new(start, start + length)
    }

    /// Keeps the text of a value, if it is one.
    pub fn keep_text(&mut self, value: Value<'_>) -> Option<Span> {
        self.keep(&value.as_text()?)
    }

    /// The text that the spans are of.
    pub fn share(self) -> Arc<str> {
        self.0.into()
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}
