//! Where in a text something may be. Most of a log has no error in it, and is skipped here.

use std::sync::LazyLock;

use memchr::{memchr, memchr_iter, memmem::Finder, memrchr};

use super::{known, title};

/// So much of a text around a place decides what the place is: what is before it must still be
/// there, what is behind it must have come.
pub const AROUND: usize = 8192;

/// What makes a line worth reading, apart from brackets and titles: parts of `code` and `error` in
/// the cases in which they come, and Meta's `(#`.
static MARKS: LazyLock<[Finder<'static>; 4]> =
    LazyLock::new(|| ["(#", "ode", "ODE", "rro"].map(Finder::new));

/// How the numbers begin that are worth reading without a mark on their line. Nearly all large
/// codes are among them; to look for the first digits of all takes more time than it is worth.
static NUMBERS: LazyLock<[Finder<'static>; 4]> =
    LazyLock::new(|| ["13", "238", "249", "259"].map(Finder::new));

/// The nearest place of each kind, `usize::MAX` if there is none any more.
pub struct Hits<'t> {
    text: &'t [u8],
    marks: [usize; 4],
    numbers: [usize; 4],
    brace: usize,
    title: usize,
}

impl<'t> Hits<'t> {
    pub fn new(text: &'t [u8], from: usize) -> Self {
        let mut hits = Self { text, marks: [0; 4], numbers: [0; 4], brace: 0, title: 0 };
        hits.seek(from, true);
        hits
    }

    /// The first place, at or behind another, where something may be.
    pub fn next(&mut self, from: usize) -> usize {
        self.next_sign(from).min(self.brace).min(self.title)
    }

    /// The first mark or number at or behind a place: without one, a document holds no error.
    pub fn next_sign(&mut self, from: usize) -> usize {
        self.seek(from, false);
        self.marks.iter().chain(&self.numbers).copied().min().unwrap_or(usize::MAX)
    }

    /// Whether the line that begins at a place may end in a title.
    pub fn is_title(&self, line: usize) -> bool {
        self.title == line
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
        for (next, finder) in self.numbers.iter_mut().zip(NUMBERS.iter()) {
            if is_new || *next < from {
                *next = place(finder.find_iter(rest).find(|at| is_telling(text, from + at)));
            }
        }
        if is_new || self.brace < from {
            self.brace = place(memchr(b'{', rest));
        }
        if is_new || self.title < from {
            self.title = title_line(text, from);
        }
    }
}

/// Whether a number that begins at a place is in a family of Meta's codes.
fn is_telling(text: &[u8], start: usize) -> bool {
    let length = text[start..].iter().take(8).take_while(|byte| byte.is_ascii_digit()).count();
    let is_start = start == 0 || !text[start - 1].is_ascii_digit();
    let add = |value, digit: &u8| value * 10 + u32::from(digit - b'0');
    is_start
        && (6..8).contains(&length)
        && known::is_telling(text[start..start + length].iter().fold(0, add))
}

/// The start of the first line that may end in a title.
fn title_line(text: &[u8], from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    let mut start = 0;
    for end in memchr_iter(b'\n', rest).chain([rest.len()]) {
        if title::may_end(&rest[start..end]) {
            return from + start;
        }
        start = end + 1;
    }
    usize::MAX
}

/// The start of the line that a place is on, or a place far in front on a long line: to look for
/// the start of one line from many places in it must not take long.
pub fn line_start(text: &[u8], at: usize) -> usize {
    let floor = at.saturating_sub(AROUND);
    memrchr(b'\n', &text[floor..at]).map_or(floor, |newline| floor + newline + 1)
}

/// The end of the line that a place is on, without its newline; `None` if the text ends before it.
pub fn line_end(text: &[u8], at: usize) -> Option<usize> {
    memchr(b'\n', &text[at..]).map(|length| at + length)
}
