//! Where in a text something may be. Most of a log has no error in it, and is skipped here.

use std::sync::LazyLock;

use memchr::{memchr, memmem::Finder, memrchr};

use super::{known, number::digits, title};

/// What makes a line worth reading, apart from brackets, long numbers and titles: parts of `code`
/// and `error` in the cases in which they come, Meta's `(#`, the key of a response in a batch,
/// and an escape that may hide any of them.
static MARKS: LazyLock<[Finder<'static>; 7]> = LazyLock::new(|| {
    ["(#", "ode", "ODE", "rro", "RRO", "body\"", "\\u00"].map(|mark| Finder::new(mark))
});

/// The shortest number that is looked for without a mark.
const LONG: usize = 5;

/// The nearest place of each kind, `usize::MAX` if there is none any more.
pub struct Hits<'t> {
    text: &'t [u8],
    marks: [usize; 7],
    number: usize,
    brace: usize,
    title: usize,
}

impl<'t> Hits<'t> {
    pub fn new(text: &'t [u8], from: usize) -> Self {
        let mut hits = Self { text, marks: [0; 7], number: 0, brace: 0, title: 0 };
        hits.seek(from, true);
        hits
    }

    /// The first place, at or behind another, where something may be.
    pub fn next(&mut self, from: usize) -> usize {
        self.seek(from, false);
        self.mark().min(self.number).min(self.brace).min(self.title)
    }

    /// The first mark or long number at or behind a place: without one, a document holds no error.
    pub fn next_sign(&mut self, from: usize) -> usize {
        self.seek(from, false);
        self.mark().min(self.number)
    }

    fn mark(&self) -> usize {
        self.marks.iter().copied().min().unwrap_or(usize::MAX)
    }

    fn seek(&mut self, from: usize, is_new: bool) {
        let text = self.text;
        let rest = text.get(from..).unwrap_or_default();
        let place = |found: Option<usize>| found.map_or(usize::MAX, |at| from + at);
        for (next, finder) in self.marks.iter_mut().zip(MARKS.iter()) {
            if is_new || *next < from {
                *next = place(finder.find(rest));
            }
        }
        if is_new || self.brace < from {
            self.brace = place(memchr(b'{', rest));
        }
        if is_new || self.number < from {
            self.number = number(text, from);
        }
        if is_new || self.title < from {
            self.title = title_line(text, from);
        }
    }
}

/// The first number that can be a code by its size alone. Looks at every fourth byte, of which any
/// number of five digits has one.
fn number(text: &[u8], from: usize) -> usize {
    let mut at = from;
    while at < text.len() {
        if !text[at].is_ascii_digit() {
            at += LONG - 1;
            continue;
        }
        let before = text[from..at].iter().rev().take_while(|byte| byte.is_ascii_digit());
        let start = at - before.take(LONG - 1).count();
        let length = digits(text, start);
        let add = |value, digit: &u8| value * 10 + u32::from(digit - b'0');
        if (LONG..8).contains(&length)
            && known::is_telling(text[start..start + length].iter().fold(0, add))
        {
            return start;
        }
        at = start + length;
    }
    usize::MAX
}

/// The start of the first line that may end in a title.
fn title_line(text: &[u8], from: usize) -> usize {
    let mut at = from;
    while at < text.len() {
        let end = memchr(b'\n', &text[at..]).map_or(text.len(), |length| at + length);
        if title::may_end(&text[at..end]) {
            return at;
        }
        at = end + 1;
    }
    usize::MAX
}

/// The start of the line that a place is on.
pub fn line_start(text: &[u8], at: usize) -> usize {
    memrchr(b'\n', &text[..at]).map_or(0, |newline| newline + 1)
}

/// The end of the line that a place is on, without its newline; `None` if the text ends before it.
pub fn line_end(text: &[u8], at: usize) -> Option<usize> {
    memchr(b'\n', &text[at..]).map(|length| at + length)
}
