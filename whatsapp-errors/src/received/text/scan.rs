//! From a text to what it mentions.

use std::{collections::VecDeque, ops::Range};

use memchr::{memchr_iter, memmem, memrchr};

use super::{
    Mention, Sign, alone,
    dump::{self, Dump},
    escaped, headers,
    hits::{AROUND, Hits, line_end, line_start},
    known,
    label::{self, Kind},
    number::{self, Number},
    title, verdict,
    waiting::Waiting,
};
use crate::{Failure, failures};

/// A document in a document in a document … is looked into so deep.
const DEEPEST: usize = 8;

/// The bytes that a number, a document or the name of a variant may begin with.
static MAY_BEGIN: [bool; 256] = {
    let mut may_begin = [false; 256];
    let bytes = b"0123456789{[:.";
    let mut at = 0;
    while at < bytes.len() {
        may_begin[bytes[at] as usize] = true;
        at += 1;
    }
    may_begin
};

/// What follows the bytes that are there.
#[derive(Clone, Copy, PartialEq)]
pub enum End {
    /// More may come: stop in front of what is not complete.
    Open,
    /// More will come, but there is no room: read what is there as if nothing came.
    Full,
    /// Nothing.
    Text,
}

/// Reads a text part by part. What it finds waits until nothing can be added to it.
#[derive(Default)]
pub struct Scanner {
    /// Where in the whole text the part begins.
    pub base: u64,
    waiting: Waiting,
    found: VecDeque<Mention>,
    /// The ends of the documents without an error that the place is in.
    inside: Vec<u64>,
    /// Newlines before this place are counted.
    counted: u64,
    newlines: u64,
}

impl Scanner {
    pub fn pop(&mut self) -> Option<Mention> {
        self.found.pop_front()
    }

    /// Reads a part of the text from a place on; returns up to where it was read.
    pub fn read(&mut self, text: &[u8], from: usize, end: End) -> usize {
        let is_whole = self.base == 0 && from == 0 && end == End::Text;
        if let Some(mentions) = is_whole.then(|| alone::read(text)).flatten() {
            self.found.extend(mentions);
            return text.len();
        }
        let read = self.lines(text, from, end);
        self.count(text, read);
        let done = match end {
            End::Text => u64::MAX,
            _ => (self.base + read as u64).saturating_sub(AROUND as u64),
        };
        self.found.extend(std::iter::from_fn(|| self.waiting.take(done)));
        read
    }

    fn lines(&mut self, text: &[u8], from: usize, end: End) -> usize {
        let limit = if end == End::Text { text.len() } else { text.len().saturating_sub(AROUND) };
        let mut hits = Hits::new(text, from);
        let mut at = from;
        // of the line that was read last
        let mut last_end = None;
        loop {
            let hit = hits.next(at);
            if hit >= limit {
                return match (end, line_start(text, limit)) {
                    (End::Text, _) => text.len(),
                    (_, line) if line > at => line,
                    (End::Full, _) => at.max(limit),
                    (End::Open, _) => at,
                };
            }
            let start = Self::line_of(text, hit).max(at);
            let text_line = match last_end {
                Some(last) if last > hit => Some(last).filter(|last| *last < text.len()),
                _ => line_end(text, hit),
            };
            last_end = text_line.or(Some(text.len()));
            let line = match (text_line, end) {
                (Some(line), _) => line,
                (None, End::Text) => text.len(),
                // a line without an end is cut between two words
                (None, End::Full) => memrchr(b' ', &text[start..limit])
                    .map_or(limit, |space| start + space)
                    .max(hit + 1),
                (None, End::Open) => return start,
            };
            match self.line(text, start..line, end, &mut hits) {
                Some(next) => at = next,
                None => return start,
            }
        }
    }

    /// The start of the line of a place; the line before, if that is the bracket of a list.
    fn line_of(text: &[u8], hit: usize) -> usize {
        let start = line_start(text, hit);
        let before = text[..start].trim_ascii_end();
        let is_list =
            text[start..].trim_ascii_start().first() == Some(&b'{') && before.ends_with(b"[");
        if is_list && start - before.len() < AROUND { before.len() - 1 } else { start }
    }

    /// Reads a line; returns where to go on, or `None` if a document on it is not complete.
    fn line(
        &mut self,
        text: &[u8],
        line: Range<usize>,
        end: End,
        hits: &mut Hits<'_>,
    ) -> Option<usize> {
        let has_sign = hits.next_sign(line.start) < line.end;
        let is_worth = has_sign || goes_on(&text[line.clone()]);
        if !is_worth && !hits.is_title(line.start) {
            return Some(line.end + 1);
        }
        let mut is_silent = true;
        if text[line.start].is_ascii_digit() {
            let (_, number) = number::read(text, line.start);
            is_silent &= !number.is_some_and(|number| self.number(text, &line, &number));
        }
        // what is in front of the first hit is nothing, but for the bracket of a list of objects
        let first = hits.next(line.start).clamp(line.start, line.end);
        let skipped = text[line.start..first].iter().rev();
        let back = skipped.take_while(|byte| matches!(byte, b'[' | b' ' | b'\t')).count();
        let mut at = first - back;
        while at < line.end {
            match text[at] {
                b'{' | b'[' => {
                    let next = if is_worth { self.document(text, at, end)? } else { at };
                    if next > at {
                        return Some(next);
                    }
                    at += 1;
                }
                b'0'..=b'9' => {
                    let (next, number) = number::read(text, at);
                    is_silent &= !number.is_some_and(|number| self.number(text, &line, &number));
                    at = next;
                }
                b':' | b'.' if ends_with(&text[line.start..at], b"errorcode") => {
                    at += if text[at..].starts_with(b"::") { 2 } else { 1 };
                    let name =
                        text[at..line.end].iter().take_while(|byte| byte.is_ascii_alphanumeric());
                    let name = at..at + name.count();
                    if let Some(code) = title::of_name(&text[name.clone()]) {
                        self.named(text, &line, name.clone(), code, Sign::Name);
                        is_silent = false;
                    }
                    at = name.end;
                }
                _ => {
                    let rest = text[at..line.end].iter();
                    at += rest.take_while(|byte| !MAY_BEGIN[usize::from(**byte)]).count().max(1);
                }
            }
        }
        let is_title = is_silent && line.start == line_start(text, line.start);
        let title = if is_title { title::of_line(&text[line.clone()]) } else { None };
        if let Some((code, place, sign)) = title {
            let place = line.start + place.start..line.start + place.end;
            self.named(text, &line, place, code, sign);
        }
        Some(line.end + 1)
    }

    /// Reads the document that begins at a place; returns where it ends if nothing in it is to be
    /// read as text, the place itself if there is no document, `None` if it is not complete.
    fn document(&mut self, text: &[u8], at: usize, end: End) -> Option<usize> {
        let place = self.base + at as u64;
        while self.inside.last().is_some_and(|end| *end <= place) {
            self.inside.pop();
        }
        if self.inside.len() >= DEEPEST {
            return Some(at);
        }
        let escaped = escaped::read(text, at);
        let dump = match &escaped {
            Some((inner, _)) => dump::read(inner, 0),
            None => dump::read(text, at),
        };
        let Some(dump) = dump else { return Some(at) };
        let stop = escaped.map_or(dump.end, |(_, stop)| stop);
        // what is cut here may go on, also after a line break in a string
        let is_near_end = stop == text.len() || dump.is_json && at + AROUND > text.len();
        if !dump.is_closed && is_near_end && end == End::Open {
            return None;
        }
        let whole = &text[at..stop];
        let mut found = if dump.is_json && dump.is_closed { failures(whole) } else { Vec::new() };
        if found.is_empty() {
            found = failures(&dump.json);
        }
        // source code has `{ error: … }`, too
        found.retain(|failure| dump.is_json || failure.error().code().is_some());
        let is_done =
            found.iter().any(|failure| failure.error().code().is_some()) || is_message(&dump.json);
        if !found.is_empty() {
            self.failures(text, at..stop, found, &dump);
        }
        if is_done {
            return Some(stop);
        }
        // without a code in its places: perhaps it holds a document or a text that has one
        self.inside.push(self.base + stop as u64);
        Some(at)
    }

    /// Adds the errors of a document.
    fn failures(&mut self, text: &[u8], place: Range<usize>, found: Vec<Failure>, dump: &Dump) {
        let sign = match (dump.is_json, dump.is_closed) {
            (true, true) => Sign::Json,
            (true, false) => Sign::CutJson,
            (false, _) => Sign::Debug,
        };
        let status = headers::before(text, place.start);
        let from = status.map_or(line_start(text, place.start), |(_, start)| start);
        for mut failure in found {
            if let Some((status, _)) = status {
                failure.error.set_http_status(status);
            }
            let mut mention = self.mention(text, place.clone(), sign);
            mention.code = failure.error().code();
            // Go writes a zero where there is none
            mention.subcode = failure.error().subcode().filter(|subcode| *subcode != 0);
            mention.failure = Some(failure);
            self.waiting.add_failure(mention, self.base + from as u64);
        }
    }

    /// Adds a number on a line, if it is a code or a sub-code; false if not.
    fn number(&mut self, text: &[u8], line: &Range<usize>, number: &Number) -> bool {
        let value = number.value;
        let may_be_code = known::is_telling(value) || known::is_row(value);
        if !may_be_code && !label::may_be_subcode(text, number.start) {
            return false;
        }
        let is_message = text[..number.start].ends_with(b"(#");
        let label = if is_message { None } else { label::before(text, number.start) };
        let is_key = label.as_ref().is_some_and(|label| label.is_key);
        let mut mention = self.mention(text, number.start..number.end, Sign::Label);
        if label.as_ref().is_some_and(|label| label.kind == Kind::Subcode) {
            mention.subcode = Some(value.into()).filter(|subcode| *subcode != 0);
            self.waiting.add_subcode(mention, is_key);
            return true;
        }
        let Some(sign) = verdict::sign(text, line, number, label.as_ref()) else { return false };
        if !(is_key && self.waiting.is_repeated(value, mention.bytes.start)) {
            mention.sign = sign;
            mention.code = Some(value.into());
            mention.subcode = number.second.map(i64::from);
            self.add(text, line, mention);
        }
        true
    }

    fn named(
        &mut self,
        text: &[u8],
        line: &Range<usize>,
        place: Range<usize>,
        code: u32,
        sign: Sign,
    ) {
        let mut mention = self.mention(text, place, sign);
        mention.code = Some(code.into());
        self.add(text, line, mention);
    }

    fn add(&mut self, text: &[u8], line: &Range<usize>, mention: Mention) {
        let line_start = self.base + line_start(text, line.start) as u64;
        self.waiting.add(mention, line_start);
    }

    /// A mention at a place, of nothing yet.
    fn mention(&mut self, text: &[u8], place: Range<usize>, sign: Sign) -> Mention {
        let line = self.line_number(text, place.start);
        let bytes = self.base + place.start as u64..self.base + place.end as u64;
        Mention { code: None, subcode: None, failure: None, sign, line, bytes }
    }

    /// The number of the line that a place is on.
    fn line_number(&mut self, text: &[u8], at: usize) -> u64 {
        self.count(text, at);
        self.newlines + 1
    }

    fn count(&mut self, text: &[u8], at: usize) {
        let place = self.base + at as u64;
        let new = place.saturating_sub(self.counted);
        let from = at - usize::try_from(new).unwrap_or(at);
        self.newlines += memchr_iter(b'\n', &text[from..at]).count() as u64;
        self.counted = self.counted.max(place);
    }
}

/// Whether a document without an error is a message, to Meta or from Meta: what people wrote is in
/// it, which says nothing, whatever it looks like.
fn is_message(json: &[u8]) -> bool {
    let has = |key: &str| memmem::find(json, key.as_bytes()).is_some();
    let has_text = ["\"to\"", "\"contacts\"", "\"messages\"", "\"metadata\""].into_iter().any(has);
    has("\"messaging_product\"") && has_text && !has("\"error\"") && !has("\"errors\"")
}

fn ends_with(text: &[u8], lower: &[u8]) -> bool {
    text.len().checked_sub(lower.len()).is_some_and(|at| text[at..].eq_ignore_ascii_case(lower))
}

/// Whether the document that begins on a line goes on behind it.
fn goes_on(line: &[u8]) -> bool {
    matches!(line.trim_ascii_end().last(), Some(b'{' | b'[' | b'(' | b',' | b':'))
}
