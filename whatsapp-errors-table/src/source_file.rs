//! The file of a table: its bytes, and at which line and column each of them is.

use std::{borrow::Cow, cell::OnceCell, fmt, fmt::Write, fs, ops::Range, path::Path};

use crate::path;

const BOM: &str = "\u{feff}";

/// The file of a table, as it was read.
pub struct SourceFile {
    /// The path for messages: relative to the current directory, if the file is below it.
    pub path: String,
    bytes: Vec<u8>,
    /// Only messages need them.
    line_starts: OnceCell<Vec<usize>>,
}

/// Line and column as editors count them: from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

impl SourceFile {
    /// Reads a table.
    ///
    /// # Errors
    ///
    /// One line that says why it cannot be read. What is not a regular file, such as a pipe or a
    /// device, is not read at all: it may never end.
    pub fn read(path: &Path) -> Result<Self, String> {
        let is_file = fs::metadata(path).map(|metadata| metadata.is_file());
        match is_file.and_then(|is_file| is_file.then(|| fs::read(path)).transpose()) {
            Ok(Some(bytes)) => Ok(Self::new(path::shown(path), bytes)),
            Ok(None) => Err(path::not_a_file(path)),
            Err(error) => Err(path::unreadable(path, &error)),
        }
    }

    /// Takes a table from memory. Messages name it by `path`.
    #[must_use]
    pub fn new(path: impl Into<String>, bytes: Vec<u8>) -> Self {
        Self { path: path.into(), bytes, line_starts: OnceCell::new() }
    }

    fn line_starts(&self) -> &[usize] {
        self.line_starts.get_or_init(|| {
            let mut starts = vec![self.start()];
            for (at, byte) in self.bytes.iter().enumerate() {
                let is_end = match byte {
                    b'\n' => true,
                    b'\r' => self.bytes.get(at + 1) != Some(&b'\n'),
                    _ => false,
                };
                if is_end {
                    starts.push(at + 1);
                }
            }
            starts
        })
    }

    /// Where the table begins: after a byte order mark.
    pub(crate) fn start(&self) -> usize {
        if self.bytes.starts_with(BOM.as_bytes()) { BOM.len() } else { 0 }
    }

    pub(crate) fn len(&self) -> usize {
        self.bytes.len()
    }

    pub(crate) fn bytes(&self, range: Range<usize>) -> &[u8] {
        self.bytes.get(range).unwrap_or_default()
    }

    /// The text in a range of a file that is UTF-8; `""` if the range splits a character.
    pub(crate) fn slice(&self, range: Range<usize>) -> &str {
        std::str::from_utf8(self.bytes(range)).unwrap_or_default()
    }

    /// What is in a range of any file; bytes that are not UTF-8 become `\x96`.
    pub(crate) fn lossy(&self, range: Range<usize>) -> Cow<'_, str> {
        let bytes = self.bytes(range);
        if let Ok(text) = std::str::from_utf8(bytes) {
            return text.into();
        }
        let mut text = String::new();
        for chunk in bytes.utf8_chunks() {
            text.push_str(chunk.valid());
            for byte in chunk.invalid() {
                // writing to a string cannot fail
                let _ = write!(text, "\\x{byte:02x}");
            }
        }
        text.into()
    }

    /// Where the line of this byte begins.
    pub(crate) fn line_start(&self, offset: usize) -> usize {
        let line = self.line_starts().partition_point(|&start| start <= offset).max(1);
        self.line_starts()[line - 1]
    }

    /// Where the line of this byte ends, its line break left out.
    pub(crate) fn line_end(&self, offset: usize) -> usize {
        let rest = self.bytes(offset..self.len());
        offset + rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len())
    }

    /// Where the line after this byte begins.
    pub(crate) fn next_line(&self, offset: usize) -> usize {
        let next = self.line_starts().partition_point(|&start| start <= offset);
        self.line_starts().get(next).copied().unwrap_or(self.bytes.len())
    }

    /// Whole lines, with the line break after them.
    pub(crate) fn lines(&self, range: Range<usize>) -> Range<usize> {
        let start = self.line_start(range.start);
        start..self.next_line(range.end.max(start + 1) - 1)
    }

    /// Where a byte of the file is.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let line = self.line_starts().partition_point(|&start| start <= offset).max(1);
        let start = self.line_starts()[line - 1];
        Position { line, column: self.slice(start..offset).chars().count() + 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_lines_and_characters_from_one() {
        let cases = [
            ("a\nb\nc", 4),
            ("a\r\nb\r\nc", 6),
            ("a\rb\rc", 4),
            ("a\r\nb\nc", 5),
            ("\u{feff}a\n\nc", 6),
        ];
        for (text, offset) in cases {
            let source = SourceFile::new("table.csv", text.into());
            assert_eq!(source.position(offset), Position { line: 3, column: 1 }, "{text:?}");
            let start = source.position(source.start());
            assert_eq!(start, Position { line: 1, column: 1 }, "{text:?}");
        }
        let wide = SourceFile::new("table.csv", "x\n\t\u{1f600}\u{e9}z".into());
        assert_eq!(wide.position(9), Position { line: 2, column: 4 });
    }

    #[cfg(unix)]
    #[test]
    fn what_is_not_a_file_is_not_read() {
        let error = |path: &str| SourceFile::read(Path::new(path)).err().expect("an error");
        let expected = "cannot read `/dev/zero`: it is a pipe or a device, expected a CSV file";
        assert_eq!(error("/dev/zero"), expected);
        assert_eq!(error("/dev"), "cannot read `/dev`: it is a directory, expected a CSV file");
    }

    #[test]
    fn lines_are_deleted_with_their_line_break() {
        for (text, range, left) in [
            ("a\nb\nc\n", 2..3, "a\nc\n"),
            ("a\nb\nc", 4..5, "a\nb\n"),
            ("a\r\nb\r\nc", 3..4, "a\r\nc"),
            ("a", 0..1, ""),
            ("a\n\"b\nc\"\nd", 2..7, "a\nd"),
        ] {
            let source = SourceFile::new("table.csv", text.into());
            let mut rest = text.to_owned();
            rest.replace_range(source.lines(range), "");
            assert_eq!(rest, left, "{text:?}");
        }
    }
}
