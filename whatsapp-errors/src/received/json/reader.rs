//! Text → tokens.

use memchr::memchr2;

use super::{ESCAPES, LONGEST, Token};

/// Reads a value without recursion.
pub struct Reader<'t> {
    bytes: &'t [u8],
    at: usize,
    tokens: Vec<Token>,
    /// The tokens of the lists and objects that are not closed yet.
    open: Vec<usize>,
}

impl<'t> Reader<'t> {
    /// The tokens of the value that a text starts with, and the text after it.
    pub fn read(text: &'t str) -> Option<(Vec<Token>, &'t str)> {
        if text.len() > LONGEST {
            return None;
        }
        // a typical body has a token for each ten bytes
        let tokens = Vec::with_capacity(text.len() / 8 + 1);
        let mut reader = Self { bytes: text.as_bytes(), at: 0, tokens, open: Vec::new() };
        reader.values()?;
        Some((reader.tokens, &text[reader.at..]))
    }

    fn values(&mut self) -> Option<()> {
        self.value()?;
        while let Some(&opened) = self.open.last() {
            let is_object = self.bytes[self.tokens[opened].start()] == b'{';
            let is_first = self.tokens.len() == opened + 1;
            match self.peek()? {
                b'}' if is_object => self.close(opened),
                b']' if !is_object => self.close(opened),
                byte => {
                    if !is_first {
                        (byte == b',').then(|| self.at += 1)?;
                    }
                    if is_object {
                        (self.peek()? == b'"').then_some(())?;
                        self.string()?;
                        (self.peek()? == b':').then(|| self.at += 1)?;
                    }
                    self.value()?;
                }
            }
        }
        Some(())
    }

    fn close(&mut self, opened: usize) {
        self.open.pop();
        self.push(self.at, self.at + 1);
        self.at += 1;
        self.tokens[opened].end = offset(self.tokens.len());
    }

    /// Reads a scalar, or the start of a list or object.
    fn value(&mut self) -> Option<()> {
        match self.peek()? {
            b'"' => self.string(),
            b'{' | b'[' => {
                self.open.push(self.tokens.len());
                self.push(self.at, 0);
                self.at += 1;
                Some(())
            }
            b'-' | b'0'..=b'9' => self.number(),
            b't' => self.word(b"true"),
            b'f' => self.word(b"false"),
            b'n' => self.word(b"null"),
            _ => None,
        }
    }

    fn push(&mut self, start: usize, end: usize) {
        self.tokens.push(Token { start: offset(start), end: offset(end) });
    }

    /// The next byte that is not white space.
    fn peek(&mut self) -> Option<u8> {
        self.skip_space();
        self.bytes.get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.bytes.get(self.at) {
            self.at += 1;
        }
    }

    fn word(&mut self, word: &[u8]) -> Option<()> {
        self.bytes[self.at..].starts_with(word).then_some(())?;
        self.push(self.at, self.at + word.len());
        self.at += word.len();
        Some(())
    }

    /// Control characters pass: what somebody pasted may have its lines broken.
    fn string(&mut self) -> Option<()> {
        let start = self.at;
        let mut escapes = 0;
        self.at += 1;
        loop {
            self.at += memchr2(b'"', b'\\', &self.bytes[self.at..])?;
            if self.bytes[self.at] == b'"' {
                self.at += 1;
                self.push(start, self.at);
                self.tokens.last_mut()?.end |= escapes;
                return Some(());
            }
            escapes = ESCAPES;
            let escape = &self.bytes[self.at + 1..];
            self.at += match escape.first()? {
                b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => 2,
                b'u' if escape.get(1..5)?.iter().all(u8::is_ascii_hexdigit) => 6,
                _ => return None,
            };
        }
    }

    fn number(&mut self) -> Option<()> {
        let start = self.at;
        self.at += usize::from(self.bytes[self.at] == b'-');
        let leads_with_zero = self.bytes.get(self.at) == Some(&b'0');
        let digits = self.digits()?;
        if leads_with_zero && digits > 1 {
            return None;
        }
        if self.bytes.get(self.at) == Some(&b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.bytes.get(self.at) {
            self.at += 1;
            self.at += usize::from(matches!(self.bytes.get(self.at), Some(b'+' | b'-')));
            self.digits()?;
        }
        self.push(start, self.at);
        Some(())
    }

    /// Skips at least one digit; returns how many.
    fn digits(&mut self) -> Option<usize> {
        let rest = &self.bytes[self.at..];
        let count = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        self.at += count;
        (count > 0).then_some(count)
    }
}

/// A text is at most [`LONGEST`] bytes long, and has no more tokens than bytes.
fn offset(at: usize) -> u32 {
    u32::try_from(at).expect("an offset in a text of at most 2 GiB")
}
