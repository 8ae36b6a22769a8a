//! A value as some program wrote it: JSON, whole or cut, or the debug output of a language.

mod scalar;

use super::{hits::AROUND, number};
use crate::received::json::Document;

/// Keys and types are looked for so far ahead.
const AHEAD: usize = 64;

/// A value that was read, as JSON.
pub struct Dump {
    pub json: Vec<u8>,
    /// Where it ends in the text.
    pub end: usize,
    /// All that was opened was closed.
    pub is_closed: bool,
    /// It was written as JSON is; else as the languages write it for people.
    pub is_json: bool,
}

/// Reads the object or list that begins at a place; `None` if what is there is something else.
///
/// Each byte is read once, apart from a bounded look ahead. It ends where the value ends, where the
/// text ends, or where what follows cannot be a part of any value. In the last two cases it keeps
/// what was complete until then and closes what is open.
///
/// It takes the syntax of JSON, JavaScript, Python, Ruby, Rust, Go and `var_dump`: keys in any
/// quotes or none, `:`, `=`, `=>`, constructors such as `Some(…)`, `Error { … }` and `map[…]`.
pub fn read(text: &[u8], start: usize) -> Option<Dump> {
    if !begins(text, start) {
        return None;
    }
    let mut reader = Reader {
        text,
        at: start,
        out: Vec::new(),
        open: Vec::new(),
        is_json: true,
        is_after_comma: true,
        is_cut: false,
    };
    reader.value();
    let is_closed = reader.all();
    let dump = Dump { json: reader.out, end: reader.at, is_closed, is_json: reader.is_json };
    let may_be_wrapped = reader.is_cut && dump.is_json;
    may_be_wrapped.then(|| wrapped(text, start)).flatten().or(Some(dump))
}

/// Reads the JSON that begins at a place and has line breaks in its strings, as a terminal or a
/// mail puts them there. A log cuts its lines much more often, so this is JSON only if all of it
/// is, and it ends within [`AROUND`] bytes.
fn wrapped(text: &[u8], start: usize) -> Option<Dump> {
    let ahead = &text[start..text.len().min(start + AROUND)];
    let document = Document::parse_prefix(ahead.utf8_chunks().next()?.valid())?;
    let json = document.root().json().as_bytes().to_vec();
    Some(Dump { end: start + json.len(), json, is_closed: true, is_json: true })
}

/// Whether an object with a key, or a list of objects, begins at a place.
fn begins(text: &[u8], start: usize) -> bool {
    let next = start + 1 + space(text, start + 1);
    let first = text.get(next).copied().unwrap_or_default();
    let is_quote = matches!(first, b'"' | b'\'' | b'`');
    match text.get(start) {
        Some(b'{') => is_quote || is_key(text, next),
        Some(b'[') if first == b'[' => text.get(next + 1 + space(text, next + 1)) == Some(&b'{'),
        Some(b'[') if first == b'{' => true,
        Some(b'[') => (is_quote || text[..start].ends_with(b"map")) && is_key(text, next),
        _ => false,
    }
}

/// How many bytes of white space are at a place.
fn space(text: &[u8], at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    rest.iter().position(|byte| !byte.is_ascii_whitespace()).unwrap_or(rest.len())
}

/// Whether a key and what separates it from its value are at a place, as far as one can see.
fn is_key(text: &[u8], at: usize) -> bool {
    let rest = &text[at.min(text.len())..text.len().min(at + AHEAD)];
    let rest = rest.trim_ascii_start();
    let length = match rest {
        [quote @ (b'"' | b'\'' | b'`'), inner @ ..] => {
            inner.iter().position(|byte| byte == quote).map(|end| end + 2)
        }
        [b'[', inner @ ..] => inner.iter().position(|byte| *byte == b']').map(|end| end + 2),
        [b':', inner @ ..] => Some(1 + name(inner)),
        _ => Some(name(rest)).filter(|length| *length > 0),
    };
    let after = length.and_then(|length| rest.get(length..)).unwrap_or_default();
    matches!(after.trim_ascii_start(), [b':', next, ..] if *next != b':')
        || matches!(after.trim_ascii_start(), [b'=', ..])
}

/// The length of the name that a text begins with.
fn name(text: &[u8]) -> usize {
    let is_letter =
        |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$' | b'-' | b'.');
    match text.first() {
        Some(first) if first.is_ascii_alphabetic() || matches!(first, b'_' | b'$' | b'@') => {
            1 + text[1..].iter().take_while(|byte| is_letter(byte)).count()
        }
        _ => 0,
    }
}

/// What is open.
struct Open {
    close: u8,
    kind: Kind,
    /// How many values are in it.
    count: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Object,
    List,
    /// `Some(…)`: its first value, which ends at this length of the output.
    Wrapper(Option<usize>),
}

struct Reader<'t> {
    text: &'t [u8],
    at: usize,
    out: Vec<u8>,
    open: Vec<Open>,
    is_json: bool,
    is_after_comma: bool,
    /// A string has no end.
    is_cut: bool,
}

impl<'t> Reader<'t> {
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn rest(&self) -> &'t [u8] {
        &self.text[self.at..]
    }

    /// Reads until everything is closed; false if that does not happen.
    fn all(&mut self) -> bool {
        let mut is_closed = true;
        while let Some(open) = self.open.last() {
            self.at += space(self.text, self.at);
            match self.peek() {
                Some(byte) if byte == open.close => {
                    self.at += 1;
                    self.close();
                }
                Some(b',' | b';') => {
                    self.at += 1;
                    self.is_after_comma = true;
                }
                Some(_) if self.item() && !self.is_cut => {}
                _ => {
                    is_closed = false;
                    break;
                }
            }
        }
        while !self.open.is_empty() {
            self.close();
        }
        is_closed
    }

    /// Reads a member or an element; false if there is none.
    fn item(&mut self) -> bool {
        let Some(open) = self.open.last_mut() else { return false };
        let is_first = open.count == 0;
        // JSON without a comma is cut JSON and something else behind it
        if self.is_json && !self.is_after_comma && !is_first {
            return false;
        }
        open.count += 1;
        let kind = open.kind;
        self.is_after_comma = false;
        let length = self.out.len();
        if !is_first && !matches!(kind, Kind::Wrapper(_)) {
            self.out.push(b',');
        }
        if kind == Kind::Object {
            let start = self.at;
            if !(self.key() && self.separator()) {
                self.out.truncate(length);
                // what is not a key is not a part of this
                self.at = if self.at < self.text.len() { start } else { self.at };
                return false;
            }
        }
        let depth = self.open.len();
        let is_read = self.value();
        if !is_read && kind == Kind::Object {
            self.out.extend_from_slice(b"null");
        } else if !is_read {
            self.out.truncate(length);
        }
        if self.open.len() == depth {
            self.keep_first();
        }
        is_read
    }

    /// A wrapper is its first value.
    fn keep_first(&mut self) {
        let length = self.out.len();
        if let Some(Open { kind: Kind::Wrapper(end), .. }) = self.open.last_mut() {
            end.get_or_insert(length);
        }
    }

    fn close(&mut self) {
        let Some(open) = self.open.pop() else { return };
        match open.kind {
            Kind::Object => self.out.push(b'}'),
            Kind::List => self.out.push(b']'),
            Kind::Wrapper(Some(end)) => self.out.truncate(end),
            Kind::Wrapper(None) => self.out.extend_from_slice(b"null"),
        }
        self.is_after_comma = false;
        self.keep_first();
    }

    fn push(&mut self, kind: Kind, close: u8) {
        match kind {
            Kind::Object => self.out.push(b'{'),
            Kind::List => self.out.push(b'['),
            Kind::Wrapper(_) => {}
        }
        self.open.push(Open { close, kind, count: 0 });
        self.is_after_comma = true;
    }

    /// Opens what begins with the bracket here; `is_of_keys` if it may only hold members.
    fn bracket(&mut self, is_of_keys: bool) {
        let bracket = self.peek();
        self.at += 1;
        let is_of_keys = is_of_keys || is_key(self.text, self.at);
        match bracket {
            Some(b'{') => self.push(Kind::Object, b'}'),
            Some(b'[') if is_of_keys => {
                self.is_json = false;
                self.push(Kind::Object, b']');
            }
            Some(b'[') => self.push(Kind::List, b']'),
            _ if is_of_keys => self.push(Kind::Object, b')'),
            _ => self.push(Kind::Wrapper(None), b')'),
        }
    }

    fn key(&mut self) -> bool {
        match self.peek() {
            Some(b'"' | b'\'' | b'`') => {
                self.string();
                return !self.is_cut;
            }
            // `["code"]=>`
            Some(b'[') => {
                self.at += 1;
                let rest = &self.rest()[..self.rest().len().min(AHEAD)];
                let Some(length) = rest.iter().position(|byte| *byte == b']') else { return false };
                let name = rest[..length].trim_ascii();
                let name = name
                    .strip_prefix(b"\"")
                    .and_then(|name| name.strip_suffix(b"\""))
                    .unwrap_or(name);
                self.text_out(name);
                self.at += length + 1;
            }
            _ => {
                self.at += usize::from(self.peek() == Some(b':'));
                let length = name(self.rest()).max(number::digits(self.text, self.at).min(AHEAD));
                if length == 0 {
                    return false;
                }
                let name = snake(&self.rest()[..length]);
                self.text_out(&name);
                self.at += length;
            }
        }
        self.is_json = false;
        true
    }

    fn separator(&mut self) -> bool {
        self.at += space(self.text, self.at);
        let length = match self.rest() {
            [b'=', b'>', ..] => 2,
            [b':' | b'=', ..] => 1,
            _ => return false,
        };
        self.is_json &= self.peek() == Some(b':');
        self.at += length;
        self.out.push(b':');
        true
    }
}

/// `ErrorSubcode` → `error_subcode`, as Meta writes its keys; another name as it is.
fn snake(name: &[u8]) -> Vec<u8> {
    if !name.first().is_some_and(u8::is_ascii_uppercase) {
        return name.to_vec();
    }
    let mut snake = Vec::with_capacity(name.len() + 4);
    for (at, byte) in name.iter().enumerate() {
        let is_start = byte.is_ascii_uppercase() && at > 0 && name[at - 1].is_ascii_lowercase();
        snake.extend(is_start.then_some(b'_'));
        snake.push(byte.to_ascii_lowercase());
    }
    snake
}
