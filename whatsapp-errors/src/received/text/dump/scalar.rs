//! Strings, numbers, words.

use super::{AHEAD, Reader, is_key, name, space};
use crate::received::text::{known, number::digits};

impl Reader<'_> {
    /// Reads a value, or opens it; false if there is none.
    pub fn value(&mut self) -> bool {
        self.at += space(self.text, self.at);
        match self.rest() {
            [b'{' | b'[', ..] => self.bracket(false),
            [b'(', b'#', ..] => return self.bare(),
            [b'(', ..] => {
                self.is_json = false;
                self.bracket(false);
            }
            [b'"' | b'\'' | b'`', ..] => self.string(),
            [b'-' | b'0'..=b'9', ..] => return self.number(),
            [b'&' | b'*' | b':', ..] => {
                self.is_json = false;
                self.at += 1;
                return self.word();
            }
            [b',' | b'}' | b']' | b')' | b';', ..] | [] => return false,
            _ => return self.word(),
        }
        true
    }

    /// A constant, a type in front of its value, or words without quotes.
    fn word(&mut self) -> bool {
        let length = name(self.rest());
        let (word, after) = self.rest().split_at(length);
        let constant: Option<&[u8]> = match word {
            b"true" | b"false" | b"null" => Some(word),
            b"True" => Some(b"true"),
            b"False" => Some(b"false"),
            b"None" | b"nil" | b"NULL" | b"undefined" => Some(b"null"),
            _ => None,
        };
        let is_whole = !matches!(after.first(), Some(b'(' | b'{'));
        if let Some(constant) = constant.filter(|_| is_whole) {
            self.is_json &= constant == word;
            self.out.extend_from_slice(constant);
            self.at += length;
            return true;
        }
        self.is_json = false;
        let gap = space(after, 0);
        let next = after.get(gap..).unwrap_or_default();
        match next {
            // the types of `var_dump`: `string(5) "…"`, `array(1) {`
            [b'(', inner @ ..] if length > 0 && sized(inner).is_some() => {
                self.at += length + gap + 1 + sized(inner).unwrap_or_default();
                self.value()
            }
            [b'(' | b'{', ..] if length > 0 => {
                self.at += length + gap;
                self.bracket(false);
                true
            }
            [b'[', ..] if word == b"map" => {
                self.at += length + gap;
                self.bracket(true);
                true
            }
            [b'"' | b'\'', ..] if gap == 0 && length == 1 => {
                self.at += length;
                self.string();
                true
            }
            _ => self.bare(),
        }
    }

    /// A string in quotes. A quote that nothing follows which may follow a value is a part of it.
    pub fn string(&mut self) {
        let Some(quote) = self.peek() else { return };
        self.is_json &= quote == b'"';
        self.at += 1;
        self.out.push(b'"');
        let is_closed = loop {
            let Some(byte) = self.peek() else { break false };
            match byte {
                b'\n' if quote != b'`' => break false,
                b'\\' => self.escape(),
                _ if byte == quote && self.may_follow(self.at + 1) => break true,
                _ => {
                    self.byte_out(byte);
                    self.at += 1;
                }
            }
        };
        self.at += usize::from(is_closed);
        self.is_cut |= !is_closed;
        self.out.push(b'"');
    }

    /// A backslash and what it escapes.
    fn escape(&mut self) {
        match self.rest() {
            [_, b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't', ..] => {
                self.out.extend_from_slice(&self.text[self.at..self.at + 2]);
                self.at += 2;
            }
            [_, b'u', a, b, c, d, ..]
                if [a, b, c, d].iter().all(|digit| digit.is_ascii_hexdigit()) =>
            {
                self.out.extend_from_slice(&self.text[self.at..self.at + 6]);
                self.at += 6;
            }
            [_, b'\n', ..] | [_] => self.at += 1,
            // `\'`, `\x1b`, `\e`: the character itself
            [_, byte, ..] => {
                self.is_json = false;
                self.byte_out(*byte);
                self.at += 2;
            }
            [] => {}
        }
    }

    /// Whether what is at a place may follow a string.
    fn may_follow(&self, at: usize) -> bool {
        let rest = &self.text[at..self.text.len().min(at + AHEAD)];
        let blank = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r')).count();
        match rest.get(blank) {
            None | Some(b',' | b'}' | b']' | b')' | b':' | b'=' | b';' | b'\n') => true,
            Some(_) => blank > 0 && is_key(self.text, at),
        }
    }

    /// A number; what only begins as one is a text.
    fn number(&mut self) -> bool {
        let rest = self.rest();
        let is_part =
            |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+' | b'e' | b'E');
        let length = rest.iter().take_while(|byte| is_part(byte)).count();
        // `131047n`, `131047_i64`
        let suffix = rest[length..]
            .iter()
            .take(5)
            .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_');
        let suffix = suffix.count();
        let (token, after) = (&rest[..length], rest.get(length + suffix..).unwrap_or_default());
        let is_end = matches!(
            after,
            [] | [b',' | b'}' | b']' | b')' | b';' | b' ' | b'\t' | b'\r' | b'\n', ..]
        );
        if !is_end || suffix > 4 || !is_number(token) {
            return self.bare();
        }
        // cut in the middle it is another number
        let is_cut = after.is_empty() && !is_large(token);
        self.is_json &= suffix == 0;
        self.out.extend_from_slice(if is_cut { b"null" } else { token });
        self.at += length + suffix;
        true
    }

    /// Words without quotes: to the end of the line, of what is open, or to the next key.
    fn bare(&mut self) -> bool {
        self.is_json = false;
        let close = self.open.last().map(|open| open.close);
        let is_list = self.open.last().is_some_and(|open| open.kind != super::Kind::Object);
        let start = self.at;
        while let Some(byte) = self.peek() {
            let is_end = match byte {
                b'\n' => true,
                _ if Some(byte) == close => true,
                b',' | b';' => {
                    is_list || is_key(self.text, self.at + 1) || self.may_follow(self.at + 1)
                }
                b' ' => is_go_key(self.text, self.at + 1),
                _ => false,
            };
            if is_end {
                break;
            }
            self.at += 1;
        }
        let text = self.text[start..self.at].trim_ascii_end();
        self.text_out(text);
        self.at > start
    }

    pub fn text_out(&mut self, text: &[u8]) {
        self.out.push(b'"');
        for byte in text {
            self.byte_out(*byte);
        }
        self.out.push(b'"');
    }

    fn byte_out(&mut self, byte: u8) {
        match byte {
            b'"' | b'\\' => self.out.extend_from_slice(&[b'\\', byte]),
            0..0x20 => self.out.push(b' '),
            _ => self.out.push(byte),
        }
    }
}

/// `1) ` in front of a value: its length.
fn sized(inner: &[u8]) -> Option<usize> {
    let size = digits(inner, 0);
    let after = inner.get(size..)?.strip_prefix(b")")?;
    let blank = after.iter().take_while(|byte| **byte == b' ').count();
    (size > 0 && matches!(after.get(blank), Some(b'{' | b'"'))).then_some(size + 1 + blank)
}

/// `Code:131047`, as Go writes a member: the value right behind the colon.
fn is_go_key(text: &[u8], at: usize) -> bool {
    let rest = &text[at..text.len().min(at + AHEAD)];
    let after = rest.get(name(rest)..).unwrap_or_default();
    name(rest) > 0
        && matches!(after, [b':', next, ..] if !next.is_ascii_whitespace() && *next != b'/')
}

fn is_number(token: &[u8]) -> bool {
    serde_json::from_slice::<serde_json::Number>(token).is_ok()
}

fn is_large(token: &[u8]) -> bool {
    let number = std::str::from_utf8(token).ok().and_then(|token| token.parse().ok());
    number.is_some_and(known::is_telling)
}
