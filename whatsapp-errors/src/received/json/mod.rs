//! JSON as it was sent: every value with its range in the text.
//!
//! `serde_json::Value` would lose what a received error needs: the bytes that were sent, the order
//! of keys, and keys that came twice. It also refuses half of a surrogate pair, which phones send
//! when they cut an emoji in two. Reading fills one flat list and never recurses, so the depth of a
//! body costs memory only.

mod escape;
mod reader;

use std::{borrow::Cow, ops::Range};

pub use escape::unescape;
use reader::Reader;

/// A text and the places of its values.
pub struct Document<'t> {
    text: Cow<'t, str>,
    tokens: Vec<Token>,
}

/// A scalar, a key, or one end of a list or object, in the order of the text.
#[derive(Clone, Copy)]
struct Token {
    /// Where it starts in the text.
    start: u32,
    /// Where it ends in the text; for the start of a list or object: the token after its end. The
    /// highest bit says whether a text has escapes.
    end: u32,
}

const ESCAPES: u32 = 1 << 31;

/// Texts are at most this long, so that an offset leaves a bit for [`ESCAPES`].
const LONGEST: usize = ESCAPES as usize - 1;

impl Token {
    fn start(self) -> usize {
        self.start as usize
    }

    fn end(self) -> usize {
        (self.end & !ESCAPES) as usize
    }
}

impl<'t> Document<'t> {
    /// Reads a whole text; `None` if it is not JSON, or longer than 2 GiB.
    pub fn parse(text: impl Into<Cow<'t, str>>) -> Option<Self> {
        let text = text.into();
        let (tokens, rest) = Reader::read(&text)?;
        let is_all = rest.bytes().all(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t'));
        is_all.then_some(Self { text, tokens })
    }

    /// Reads the value that a text starts with, whatever follows it.
    pub fn parse_prefix(text: &'t str) -> Option<Self> {
        let (tokens, _) = Reader::read(text)?;
        Some(Self { text: text.into(), tokens })
    }

    /// The outermost value.
    pub fn root(&self) -> Value<'_> {
        Value { document: self, at: 0 }
    }
}

/// A value of a [`Document`].
#[derive(Clone, Copy)]
pub struct Value<'d> {
    document: &'d Document<'d>,
    at: usize,
}

impl<'d> Value<'d> {
    #[inline]
    fn token(self) -> Token {
        self.document.tokens[self.at]
    }

    #[inline]
    fn first_byte(self) -> u8 {
        self.document.text.as_bytes()[self.token().start()]
    }

    #[inline]
    pub fn is_object(self) -> bool {
        self.first_byte() == b'{'
    }

    #[inline]
    pub fn is_list(self) -> bool {
        self.first_byte() == b'['
    }

    #[inline]
    pub fn is_text(self) -> bool {
        self.first_byte() == b'"'
    }

    pub fn is_null(self) -> bool {
        self.first_byte() == b'n'
    }

    #[inline]
    fn is_container(self) -> bool {
        matches!(self.first_byte(), b'{' | b'[')
    }

    /// The token after this value.
    #[inline]
    fn next(self) -> usize {
        if self.is_container() { self.token().end() } else { self.at + 1 }
    }

    /// Where in the text the value is, quotes and brackets included.
    pub fn range(self) -> Range<usize> {
        let last = if self.is_container() { self.next() - 1 } else { self.at };
        self.token().start()..self.document.tokens[last].end()
    }

    /// The JSON of the value, as sent.
    pub fn json(self) -> &'d str {
        &self.document.text[self.range()]
    }

    /// The characters between the quotes of a text, as sent.
    #[inline]
    pub fn escaped(self) -> Option<&'d str> {
        let token = self.token();
        self.is_text().then(|| &self.document.text[token.start() + 1..token.end() - 1])
    }

    #[inline]
    pub fn has_escapes(self) -> bool {
        self.is_text() && self.token().end & ESCAPES != 0
    }

    /// A text, without its escapes.
    #[inline]
    pub fn as_text(self) -> Option<Cow<'d, str>> {
        let escaped = self.escaped()?;
        Some(if self.has_escapes() {
            Cow::Owned(unescape(escaped))
        } else {
            Cow::Borrowed(escaped)
        })
    }

    pub fn as_bool(self) -> Option<bool> {
        match self.first_byte() {
            b't' => Some(true),
            b'f' => Some(false),
            _ => None,
        }
    }

    /// A whole number, also one that was sent as a text or with a fraction of zero.
    pub fn as_integer(self) -> Option<i64> {
        let digits = match self.escaped() {
            Some(text) => return text.trim().parse().ok(),
            None => self.json(),
        };
        digits.parse().ok().or_else(|| {
            let number = self.as_number()?;
            let is_exact = number.fract() == 0.0 && number.abs() < 9e15;
            #[expect(clippy::cast_possible_truncation, reason = "exact within these bounds")]
            is_exact.then_some(number as i64)
        })
    }

    pub fn as_number(self) -> Option<f64> {
        let is_number = matches!(self.first_byte(), b'-' | b'0'..=b'9');
        if is_number { self.json().parse().ok() } else { None }
    }

    /// The members of an object, in the order of the text; none of anything else.
    pub fn members(self) -> impl Iterator<Item = (Cow<'d, str>, Self)> {
        let end = if self.is_object() { self.next() - 1 } else { 0 };
        let mut at = self.at + 1;
        std::iter::from_fn(move || {
            if at >= end {
                return None;
            }
            let key = Self { at, ..self }.as_text().unwrap_or_default();
            let value = Self { at: at + 1, ..self };
            at = value.next();
            Some((key, value))
        })
    }

    /// The items of a list; none of anything else.
    pub fn items(self) -> impl Iterator<Item = Self> {
        let end = if self.is_list() { self.next() - 1 } else { 0 };
        let mut at = self.at + 1;
        std::iter::from_fn(move || {
            if at >= end {
                return None;
            }
            let item = Self { at, ..self };
            at = item.next();
            Some(item)
        })
    }

    /// The value of a key; of a key that came twice the last, as JavaScript reads it.
    pub fn get(self, key: &str) -> Option<Self> {
        self.members().filter(|(name, _)| name == key).last().map(|(_, value)| value)
    }

    /// Shows each member of each object in this value, at any depth; members of a member only if
    /// `visit` returns true for it.
    pub fn visit_members(self, mut visit: impl FnMut(&str, Self) -> bool) {
        let end = self.next();
        // the ends of the objects and lists around the place reached, and which of them are objects
        let mut around = Vec::new();
        let mut at = self.at;
        while at < end {
            while around.last().is_some_and(|&(end, _)| at + 1 == end) {
                around.pop();
                at += 1;
            }
            if at == end {
                return;
            }
            let mut value = Self { at, ..self };
            if let Some((_, true)) = around.last() {
                let key = value.as_text().unwrap_or_default();
                value.at += 1;
                if !visit(&key, value) {
                    at = value.next();
                    continue;
                }
            }
            at = value.at + 1;
            if value.is_container() {
                around.push((value.next(), value.is_object()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with<T>(json: &str, read: impl FnOnce(Value<'_>) -> T) -> Option<T> {
        Document::parse(json).map(|document| read(document.root()))
    }

    #[test]
    fn values_keep_their_bytes_order_and_repeated_keys() {
        let json = r#" {"b":1,"a":[true,null,"x\n",1.50,-3],"b": 2.0e1 } "#;
        let document = Document::parse(json).expect("JSON");
        let root = document.root();
        assert_eq!(root.json(), json.trim());
        assert_eq!(root.get("b").map(Value::json), Some("2.0e1"));
        let items: Vec<&str> = root.get("a").expect("a list").items().map(Value::json).collect();
        assert_eq!(items, ["true", "null", r#""x\n""#, "1.50", "-3"]);
    }

    #[test]
    fn any_depth_is_read() {
        let deep = format!("{{\"a\":{}1{},\"b\":2}}", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(with(&deep, |root| root.get("b")?.as_integer()), Some(Some(2)));
    }

    #[test]
    fn half_characters_are_replaced() {
        let cases = [
            (r#""\ud83d""#, "\u{fffd}"),
            (r#""a\ud83dz""#, "a\u{fffd}z"),
            (r#""\ud83d\ude00""#, "\u{1f600}"),
            (r#""\ude00\ud83d""#, "\u{fffd}\u{fffd}"),
            (r#""\\ud83d \ud83d\u0041""#, "\\ud83d \u{fffd}A"),
            (r#""\ud83d\ud83d\ude00\"""#, "\u{fffd}\u{1f600}\""),
            (r#""\b\f\n\r\t\/""#, "\u{8}\u{c}\n\r\t/"),
        ];
        for (json, text) in cases {
            let read = with(json, |root| root.as_text().map(Cow::into_owned));
            assert_eq!(read, Some(Some(text.to_owned())), "{json}");
        }
    }

    #[test]
    fn what_is_not_json_is_none() {
        let texts = [
            "",
            "<html>",
            "{",
            "[1] x",
            "{\"a\":\"\\ud83d\"",
            "nul",
            "[1,]",
            "{,}",
            "[,1]",
            "[1 2]",
            "{\"a\"}",
            "{\"a\":1,}",
            "{a:1}",
            "01",
            "-",
            "1.",
            "1e",
            ".5",
            "+1",
            "'a'",
            "\"\\x\"",
            "\"\\u12g4\"",
            "]",
            "{\"a\":1]",
            "[}",
            "\"",
            "\"\\",
            "\"\\u00",
        ];
        for text in texts {
            assert!(with(text, |_| ()).is_none(), "{text}");
        }
    }

    #[test]
    fn numbers_come_in_many_forms() {
        let integer = |json: &str| {
            let read = |root: Value<'_>| root.as_integer();
            with(json, read).expect("JSON")
        };
        for json in ["131047", "131047.0", "\"131047\"", "1.31047e5", "\" 131047 \""] {
            assert_eq!(integer(json), Some(131_047), "{json}");
        }
        for json in ["99999999999999999999", "1.5", "\"x\"", "true", "null", "[]"] {
            assert_eq!(integer(json), None, "{json}");
        }
    }

    #[test]
    fn every_member_is_visited_but_what_is_skipped() {
        let json = r#"[{"a":{"b":[{"c":1},[],{}],"d":2}},3,{"e":{"f":4},"g":[]}]"#;
        let mut keys = String::new();
        with(json, |root| {
            root.visit_members(|key, _| {
                keys += key;
                key != "e"
            });
        });
        assert_eq!(keys, "abcdeg");
    }

    #[test]
    fn what_serde_json_reads_is_read_alike() {
        let texts = [
            "null",
            " true ",
            "-0.5e-3",
            "[[],[{}],{\"a\":{}}]",
            "{\"\":\"\\u00e9\\\"\",\"b\":[1,2]}",
        ];
        for text in texts {
            let root = with(text, |root| root.json().to_owned()).expect("JSON");
            let read: Result<serde_json::Value, _> = serde_json::from_str(&root);
            assert_eq!(read.ok(), serde_json::from_str(text).ok());
        }
    }
}
