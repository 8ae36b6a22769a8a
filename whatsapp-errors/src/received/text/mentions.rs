//! A text of any length, read part by part.

use std::{
    borrow::Cow,
    io::{self, ErrorKind, Read},
};

use super::{
    Mention,
    encoding::{Encoding, HEAD},
    hits::AROUND,
    scan::{End, Scanner},
};

/// So much is read at once.
const PART: usize = 64 * 1024;

/// At most this much is held: a longer document is read in parts. A webhook of Meta has at most
/// three megabytes.
const MOST: usize = 4 * 1024 * 1024;

/// The errors that a text mentions, read from a file or a stream of any length.
///
/// It finds what [`failures_in_text`](crate::failures_in_text) finds, in constant memory: it holds
/// little more than four megabytes of the text. A longer JSON document is read as one that was cut
/// off, and the rest of it as further documents.
///
/// ```
/// use whatsapp_errors::Mentions;
///
/// let log: &[u8] = b"12:00:01 INFO sent\n12:00:02 WARN (#131047) Re-engagement message\n";
/// for mention in Mentions::new(log) {
///     let mention = mention?;
///     assert_eq!((mention.line(), mention.code()), (2, Some(131_047)));
/// }
/// # Ok::<(), std::io::Error>(())
/// ```
pub struct Mentions<R> {
    reader: R,
    encoding: Option<Encoding>,
    raw: Box<[u8]>,
    /// So many bytes of it are read and not decoded.
    kept: usize,
    text: Vec<u8>,
    /// Up to here the text is done.
    done: usize,
    scanner: Scanner,
    is_ended: bool,
}

impl<R: Read> Mentions<R> {
    /// Reads from a reader, which does not need to be buffered.
    pub fn new(reader: R) -> Self {
        Self {
            reader,
            encoding: None,
            raw: vec![0; PART].into_boxed_slice(),
            kept: 0,
            text: Vec::new(),
            done: 0,
            scanner: Scanner::default(),
            is_ended: false,
        }
    }

    /// Reads a part more; returns what follows it.
    fn fill(&mut self) -> io::Result<End> {
        let drained = self.done.saturating_sub(AROUND);
        self.text.drain(..drained);
        self.done -= drained;
        self.scanner.base += drained as u64;
        // what is kept of a long document is read again: doubled, it is not read often
        let wanted = self.text.len() + self.text.len().max(PART);
        while self.text.len() < wanted {
            let count = match self.reader.read(&mut self.raw[self.kept..]) {
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                count => count?,
            };
            let end = self.kept + count;
            let is_last = count == 0;
            if self.encoding.is_none() && end < HEAD && !is_last {
                self.kept = end;
                continue;
            }
            let raw = &self.raw[..end];
            let encoding = *self.encoding.get_or_insert_with(|| Encoding::of(raw));
            let decoded = encoding.decode(raw, is_last, &mut self.text);
            self.raw.copy_within(decoded..end, 0);
            self.kept = end - decoded;
            if is_last {
                return Ok(End::Text);
            }
        }
        Ok(if self.text.len() < MOST { End::Open } else { End::Full })
    }
}

impl<R: Read> Iterator for Mentions<R> {
    type Item = io::Result<Mention>;

    /// The next mention. If the reader fails, its error is the last item.
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(mention) = self.scanner.pop() {
                return Some(Ok(mention));
            }
            if self.is_ended {
                return None;
            }
            let end = match self.fill() {
                Ok(end) => end,
                Err(error) => {
                    self.is_ended = true;
                    return Some(Err(error));
                }
            };
            self.done = self.scanner.read(&self.text, self.done, end);
            self.is_ended = end == End::Text;
        }
    }
}

/// The mentions of a text that is there as a whole.
pub fn all(text: &[u8]) -> Vec<Mention> {
    let encoding = Encoding::of(text);
    let text = if encoding == Encoding::Utf8 {
        Cow::Borrowed(text)
    } else {
        let mut decoded = Vec::with_capacity(text.len());
        encoding.decode(text, true, &mut decoded);
        Cow::Owned(decoded)
    };
    let mut scanner = Scanner::default();
    scanner.read(&text, 0, End::Text);
    std::iter::from_fn(|| scanner.pop()).collect()
}
