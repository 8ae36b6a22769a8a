//! From a text to what it mentions.

use std::{collections::VecDeque, ops::Range};

use memchr::{memchr_iter, memmem};

use super::{
    Mention, Sign, alone,
    company::{self, Company},
    dump, escaped, headers,
    hits::{Hits, line_end, line_start},
    known,
    label::{self, Kind},
    number::{self, Number},
    title,
};
use crate::failures;

/// So much of a text around a place decides what the place is: what is before it must still be
/// there, what is behind it must have come.
pub const AROUND: usize = 8192;

/// A code and its sub-code are no farther apart.
const PAIR: u64 = 300;

/// A document in a document in a document … is looked into so deep.
const DEEPEST: usize = 8;

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
    waiting: VecDeque<Mention>,
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
        let is_start = self.base == 0 && from == 0;
        if is_start && end == End::Text {
            if let Some(mentions) = alone::read(text) {
                self.found.extend(mentions);
                return text.len();
            }
        }
        let read = self.lines(text, from, end);
        self.count(text, read);
        let is_done = |mention: &Mention| mention.bytes.end + (AROUND as u64) < self.base + read as u64;
        while self.waiting.front().is_some_and(|front| end == End::Text || is_done(front)) {
            self.found.extend(self.waiting.pop_front().filter(is_telling));
        }
        read
    }

    fn lines(&mut self, text: &[u8], from: usize, end: End) -> usize {
        let limit = if end == End::Text { text.len() } else { text.len().saturating_sub(AROUND) };
        let mut hits = Hits::new(text, from);
        let mut at = from;
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
            let start = self.line_of(text, hit).max(at);
            let line = match (line_end(text, hit), end) {
                (Some(line), _) => line,
                (None, End::Text) => text.len(),
                (None, End::Full) => limit.max(hit + 1),
                (None, End::Open) => return start,
            };
            match self.line(text, start..line, end, &mut hits) {
                Some(next) => at = next,
                None => return start,
            }
        }
    }

    /// The start of the line of a place; the line before, if that is the bracket of a list.
    fn line_of(&self, text: &[u8], hit: usize) -> usize {
        let start = line_start(text, hit);
        let before = text[..start].trim_ascii_end();
        let is_list = text[start..].trim_ascii_start().first() == Some(&b'{') && before.ends_with(b"[");
        if is_list && start - before.len() < AROUND { before.len() - 1 } else { start }
    }

    /// Reads a line; returns where to go on, or `None` if a document on it is not complete.
    fn line(&mut self, text: &[u8], line: Range<usize>, end: End, hits: &mut Hits<'_>) -> Option<usize> {
        let mut at = line.start;
        let mut is_silent = true;
        while at < line.end {
            match text[at] {
                b'{' | b'[' => {
                    let is_worth = hits.next_sign(at) < line.end || goes_on(&text[at..line.end]);
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
                    let name = text[at..line.end].iter().take_while(|byte| byte.is_ascii_alphanumeric());
                    let name = at..at + name.count();
                    if let Some(code) = title::of_name(&text[name.clone()]) {
                        self.add(text, &line, code, Sign::Name, name.clone());
                        is_silent = false;
                    }
                    at = name.end;
                }
                _ => at += 1,
            }
        }
        let is_whole = line.start == line_start(text, line.start);
        if let Some((code, sign)) = title::of_line(&text[line.clone()]).filter(|_| is_silent && is_whole) {
            self.add(text, &line, code, sign, line.clone());
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
        let (dump, stop) = match escaped::read(text, at) {
            Some((inner, stop)) => (dump::read(&inner, 0), stop),
            None => {
                let dump = dump::read(text, at);
                let stop = dump.as_ref().map_or(at, |dump| dump.end);
                (dump, stop)
            }
        };
        let Some(dump) = dump else { return Some(at) };
        if !dump.is_closed && stop == text.len() && end == End::Open {
            return None;
        }
        let whole = &text[at..stop];
        let mut found = if dump.is_json && dump.is_closed { failures(whole) } else { Vec::new() };
        if found.is_empty() {
            found = failures(&dump.json);
        }
        if found.is_empty() && !is_message(&dump.json) {
            self.inside.push(self.base + stop as u64);
            return Some(at);
        }
        let sign = match (dump.is_json, dump.is_closed) {
            (true, true) => Sign::Json,
            (true, false) => Sign::CutJson,
            (false, _) => Sign::Debug,
        };
        let status = headers::before(text, at);
        let from = status.map_or(line_start(text, at), |(_, start)| start);
        let (line, bytes) = (self.line_number(text, at), place..self.base + stop as u64);
        for mut failure in found {
            if let Some((status, _)) = status {
                failure.error.set_http_status(status);
            }
            let code = failure.error().code();
            // Go writes a zero where there is none
            let subcode = failure.error().subcode().filter(|subcode| *subcode != 0);
            // what the text in front of the document says of it
            let is_same = |mention: &Mention| {
                mention.failure.is_none() && mention.bytes.start >= self.base + from as u64 && mention.code == code
            };
            while self.waiting.back().is_some_and(is_same) {
                self.waiting.pop_back();
            }
            let bytes = bytes.clone();
            self.waiting.push_back(Mention { code, subcode, failure: Some(failure), sign, line, bytes });
        }
        Some(stop)
    }

    /// Whether a number on a line is a code or a sub-code.
    fn number(&mut self, text: &[u8], line: &Range<usize>, number: &Number) -> bool {
        let place = number.start..number.end;
        let is_telling = known::is_telling(number.value);
        if !is_telling && !known::is_row(number.value) && !is_labelled(text, number.start) {
            return false;
        }
        let label = label::before(text, number.start);
        if let Some(label) = label.as_ref().filter(|label| label.kind == Kind::Subcode) {
            self.subcode(text, number, label.is_key);
            return true;
        }
        let Some(sign) = sign(text, line, number, label.as_ref()) else { return false };
        let is_key = label.is_some_and(|label| label.is_key);
        if is_key && self.is_repeated(number) {
            return true;
        }
        self.add(text, line, number.value, sign, place.clone());
        if let Some(second) = number.second {
            self.set_subcode(second);
        }
        true
    }

    /// Whether a member of a dump repeats the code of the message in front of it.
    fn is_repeated(&self, number: &Number) -> bool {
        let place = self.base + number.start as u64;
        self.waiting.back().is_some_and(|last| {
            last.sign == Sign::Message && last.code == Some(number.value.into()) && last.bytes.end + PAIR > place
        })
    }

    /// Adds the mention of a code, unless its line has it already.
    fn add(&mut self, text: &[u8], line: &Range<usize>, code: u32, sign: Sign, bytes: Range<usize>) {
        let code = Some(i64::from(code));
        let line_start = self.base + line_start(text, line.start) as u64;
        let on_line = self.waiting.iter_mut().rev().take_while(|mention| mention.bytes.end > line_start);
        for mention in on_line {
            if mention.code == code {
                mention.sign = mention.sign.min(sign);
                return;
            }
            // the sub-code came first
            if mention.code.is_none() && mention.failure.is_none() {
                mention.code = code;
                return;
            }
        }
        let line = self.line_number(text, bytes.start);
        let bytes = self.base + bytes.start as u64..self.base + bytes.end as u64;
        self.waiting.push_back(Mention { code, subcode: None, failure: None, sign, line, bytes });
    }

    /// Adds a sub-code to the code in front of it; without one it waits for the code behind it.
    fn subcode(&mut self, text: &[u8], number: &Number, is_key: bool) {
        let bytes = self.base + number.start as u64..self.base + number.end as u64;
        let line = self.line_number(text, number.start);
        if number.value == 0 {
            return;
        }
        if let Some(last) = self.waiting.back_mut() {
            let is_near = last.bytes.end + PAIR > bytes.start && (is_key || last.line == line);
            if is_near && last.failure.is_some() {
                return;
            }
            if is_near && last.subcode.is_none() {
                last.bytes.end = bytes.end;
                self.set_subcode(number.value);
                return;
            }
        }
        let subcode = Some(number.value.into());
        self.waiting.push_back(Mention { code: None, subcode, failure: None, sign: Sign::Label, line, bytes });
    }

    fn set_subcode(&mut self, subcode: u32) {
        if let Some(last) = self.waiting.back_mut() {
            last.subcode = Some(subcode.into());
        }
    }

    fn line_number(&mut self, text: &[u8], at: usize) -> u64 {
        self.count(text, at);
        self.newlines + 1
    }

    fn count(&mut self, text: &[u8], at: usize) {
        let from = (self.counted.max(self.base) - self.base) as usize;
        if let Some(part) = text.get(from..at) {
            self.newlines += memchr_iter(b'\n', part).count() as u64;
            self.counted = self.base + at as u64;
        }
    }
}

/// A sub-code alone counts if a table has it as one, or its family.
fn is_telling(mention: &Mention) -> bool {
    let subcode = mention.subcode.and_then(|subcode| u32::try_from(subcode).ok()).unwrap_or_default();
    mention.failure.is_some() || mention.code.is_some() || known::is_telling(subcode)
        || !known::parents(subcode).is_empty()
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

/// Whether what is right in front of a number may be a label of any number.
fn is_labelled(text: &[u8], start: usize) -> bool {
    matches!(text[..start].last(), Some(b'=' | b':' | b' ' | b'"' | b'\'' | b'('))
}

/// Words behind a number that make it a count.
const UNITS: [&[u8]; 14] = [
    b"bytes", b"byte", b"kb", b"mb", b"ms", b"sec", b"messages", b"rows", b"records", b"items",
    b"times", b"users", b"recipients", b"requests",
];

/// Words in front of a `#` that make it the number of something else.
const ISSUES: [&str; 15] = [
    "pr", "prs", "pull", "request", "issue", "issues", "merge", "fixes", "closes", "ticket", "bug",
    "order", "color", "colour", "background",
];

/// What shows that a number is a code, if anything does.
fn sign(text: &[u8], line: &Range<usize>, number: &Number, label: Option<&label::Label>) -> Option<Sign> {
    let (before, after) = (&text[line.start..number.start], &text[number.end..line.end]);
    let is_telling = known::is_telling(number.value);
    let is_dump = label.is_some_and(|label| label.is_key);
    let company = || company::around(text, number.start..number.end, is_dump);
    if let Some(second) = number.second {
        let is_sure = known::is_pair(number.value, second) && known::is_telling(second);
        let is_shown = label.is_some() || label::is_behind(text, number.start, &["received"]);
        let is_shown = is_shown && (is_telling || known::is_row(number.value));
        return (is_sure || is_shown || is_telling && known::is_telling(second)).then_some(Sign::Place);
    }
    if !is_telling && !known::is_row(number.value) {
        return None;
    }
    if before.ends_with(b"(#") && after.starts_with(b")") {
        let is_issue = label::is_behind(text, number.start, &ISSUES);
        // the number of a change is at the end of its title
        let title = before[..before.len() - 2].trim_ascii_end();
        let is_change = after.get(1) != Some(&b' ') && title.last().is_some_and(u8::is_ascii_alphabetic);
        let is_message = !is_issue && (!is_change || company() > Company::None);
        return (is_telling || is_message).then_some(Sign::Message);
    }
    if let Some(label) = label {
        let is_sure = match label.kind {
            _ if is_telling => !is_count(after),
            Kind::Code if label.is_key => company() == Company::Strong,
            _ if number.value < 100 => company() == Company::Strong,
            _ => company() > Company::None,
        };
        if is_sure {
            return Some(Sign::Label);
        }
    }
    if title::is_after(&text[..line.end], number.end, number.value)
        || title::is_before(&text[line.start..], number.start - line.start, number.value)
    {
        return Some(Sign::Title);
    }
    let is_hash = matches!(before, [b'#'] | [.., b' ' | b'(' | b'[' | b'*', b'#'])
        && !after.starts_with(b";")
        && !label::is_behind(text, number.start, &ISSUES);
    let is_bracketed = matches!(before, [.., b' ' | b'>', b'(' | b'['] | [b'(' | b'[']);
    let is_first = before.iter().all(|byte| b" \t\"'`*-".contains(byte));
    let is_last = after.iter().all(|byte| b" \t\r\"'`*.,".contains(byte));
    let is_heading = matches!(after, [b':', b' ', next, ..] if next.is_ascii_alphabetic() || *next >= 0x80)
        || after.starts_with(b" - ")
        || after.starts_with(" — ".as_bytes());
    let is_placed = is_hash
        || is_bracketed && matches!(after, [b')' | b']', ..]) && company() > Company::None
        || is_first && (is_heading || is_last);
    (is_telling && is_placed).then_some(Sign::Place)
}

/// Whether what follows makes a number a count, or the process of a log line.
fn is_count(after: &[u8]) -> bool {
    let word = after.strip_prefix(b" ").unwrap_or_default();
    let length = word.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    word.starts_with(b"---") || UNITS.iter().any(|unit| word[..length].eq_ignore_ascii_case(unit))
}
