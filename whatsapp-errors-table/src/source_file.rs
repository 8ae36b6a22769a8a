//! The table's file: where it is, what it is called in messages, and where in it a byte stands.

use std::{
    cell::OnceCell,
    env, fmt, fs,
    io::{self, ErrorKind},
    ops::Range,
    path::{Component, Path, PathBuf},
};

use crate::{diagnostic::Diagnostic, nearest::nearest};

const BOM: &str = "\u{feff}";

/// A table's file as it was read.
pub struct SourceFile {
    /// The path for messages: relative to where cargo runs, if the file lies below.
    pub path: String,
    bytes: Vec<u8>,
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
    /// One line that says why it cannot be read.
    pub fn read(path: &Path) -> Result<Self, String> {
        match fs::read(path) {
            Ok(bytes) => Ok(Self::new(shown(path), bytes)),
            Err(error) => Err(unreadable(path, &error)),
        }
    }

    /// A table in memory. Messages call it `path`.
    #[must_use]
    pub fn new(path: impl Into<String>, bytes: Vec<u8>) -> Self {
        Self { path: path.into(), bytes, line_starts: OnceCell::new() }
    }

    /// Only messages need them.
    fn line_starts(&self) -> &[usize] {
        self.line_starts.get_or_init(|| self.find_line_starts())
    }

    fn find_line_starts(&self) -> Vec<usize> {
        let ends = self.bytes.iter().enumerate().filter(|&(at, &byte)| match byte {
            b'\n' => true,
            b'\r' => self.bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        });
        std::iter::once(self.start()).chain(ends.map(|(at, _)| at + 1)).collect()
    }

    /// The whole file as text, or the diagnostic with its encoding.
    pub(crate) fn text(&self) -> Result<&str, Diagnostic> {
        if self.bytes.starts_with(&[0xff, 0xfe]) || self.bytes.starts_with(&[0xfe, 0xff]) {
            return Err(Diagnostic::new("the table is saved as UTF-16", 0..2, "the mark of UTF-16")
                .help("save the file as UTF-8 (in Excel: `CSV UTF-8`)"));
        }
        std::str::from_utf8(&self.bytes).map_err(|error| {
            let at = error.valid_up_to();
            let byte = self.bytes.get(at).copied().unwrap_or_default();
            Diagnostic::new(format!("the table is not UTF-8: byte {byte:#04x}"), at..at + 1, "this byte")
                .help("save the file as UTF-8 (in Excel: `CSV UTF-8`), then check this character")
        })
    }

    /// Where the table begins: after a byte order mark.
    pub(crate) fn start(&self) -> usize {
        if self.bytes.starts_with(BOM.as_bytes()) { BOM.len() } else { 0 }
    }

    /// Where the line after this byte begins.
    pub(crate) fn next_line(&self, offset: usize) -> usize {
        let next = self.line_starts().partition_point(|&start| start <= offset);
        self.line_starts().get(next).copied().unwrap_or(self.bytes.len())
    }

    /// A piece of a table that is text, cut where characters end.
    pub(crate) fn slice(&self, range: Range<usize>) -> &str {
        std::str::from_utf8(self.bytes(range)).unwrap_or_default()
    }

    pub(crate) fn bytes(&self, range: Range<usize>) -> &[u8] {
        self.bytes.get(range).unwrap_or_default()
    }

    pub(crate) fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Where a byte of the file is.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let line = self.line_starts().partition_point(|&start| start <= offset).max(1);
        let start = self.line_starts().get(line.saturating_sub(1)).copied().unwrap_or_default();
        Position { line, column: self.slice(start..offset).chars().count() + 1 }
    }
}

fn unreadable(path: &Path, error: &io::Error) -> String {
    let name = shown(path);
    let folder = path.parent().unwrap_or(Path::new("."));
    if folder.is_file() {
        let folder = shown(folder);
        return format!(
            "cannot read the table `{name}`: `{folder}` is a file and no folder; if it is a symbolic link that was checked out as text, run `git config core.symlinks true` and check out again"
        );
    }
    if path.is_dir() {
        return format!("cannot read the table `{name}`: it is a folder; type the path of a CSV file");
    }
    if error.kind() != ErrorKind::NotFound {
        return format!("cannot read the table `{name}`: {error}");
    }
    let wanted = path.file_name().unwrap_or_default().to_string_lossy();
    let tables: Vec<String> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|file| file.ends_with(".csv"))
        .collect();
    match nearest(&wanted, tables.iter().map(String::as_str)) {
        Some(table) => format!("no table at `{name}`; the same folder has `{table}`"),
        None => format!("no table at `{name}`; type its path relative to this source file, as for `include_str!`"),
    }
}

/// A path as a person types it: below the working directory where it lies there, without `..` where it does not.
fn shown(path: &Path) -> String {
    let here = env::current_dir().and_then(|here| here.canonicalize());
    let real = path.canonicalize().unwrap_or_else(|_| tidy(path));
    let shown = match here {
        Ok(here) => real.strip_prefix(here).map(Path::to_owned).unwrap_or(real),
        Err(_) => real,
    };
    shown.display().to_string()
}

fn tidy(path: &Path) -> PathBuf {
    let mut tidied = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if tidied.file_name().is_some() => {
                tidied.pop();
            }
            other => tidied.push(other),
        }
    }
    tidied
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_lines_and_characters_from_one() {
        let cases = [("a\nb\nc", 4), ("a\r\nb\r\nc", 6), ("a\rb\rc", 4), ("a\r\nb\nc", 5), ("\u{feff}a\n\nc", 6)];
        for (text, offset) in cases {
            let source = SourceFile::new(String::new(), text.into());
            assert_eq!(source.position(offset), Position { line: 3, column: 1 }, "{text:?}");
            assert_eq!(source.position(source.start()), Position { line: 1, column: 1 }, "{text:?}");
        }
        let wide = SourceFile::new(String::new(), "x\n\t\u{1f600}\u{e9}z".into());
        assert_eq!(wide.position(9), Position { line: 2, column: 4 });
    }
}
