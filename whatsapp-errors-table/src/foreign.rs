//! Files that are not CSV tables at all: one message says what the file is.

use crate::{
    diagnostic::{Diagnostic, Help, Label},
    source_file::SourceFile,
};

const SAVE: &str = "save the table as comma-separated values, encoded as UTF-8 (CSV)";
const SAVE_AS_UTF_8: &str = "save the file as UTF-8 (in Excel: `CSV UTF-8`)";

/// The first bytes of a file, what it then is, and what to do about it.
const FORMATS: &[(&[u8], &str, &str)] = &[
    (b"PK\x03\x04", "an Excel workbook or another zip archive", SAVE),
    (b"\xd0\xcf\x11\xe0", "an Excel workbook", SAVE),
    (b"%PDF", "a PDF document", SAVE),
    (b"\x1f\x8b", "compressed with gzip", "decompress it"),
    (b"{\\rtf", "an RTF document", SAVE),
    (b"version https://git-lfs", "a Git LFS pointer", "run `git lfs pull` to get the table"),
    (b"\xff\xfe", "encoded as UTF-16", SAVE_AS_UTF_8),
    (b"\xfe\xff", "encoded as UTF-16", SAVE_AS_UTF_8),
];

/// The diagnostic of a file that is something else than a CSV table in UTF-8.
pub fn check(source: &SourceFile) -> Option<Diagnostic> {
    let all = source.bytes(source.start()..source.len());
    let diagnostic = |what: &str, length: usize, help: &str| {
        let start = source.start();
        let label = Label::new(start..start + length, "the file begins like this");
        Some(Diagnostic::new(format!("the file is {what}, expected a CSV table"), label, help))
    };
    for (magic, what, help) in FORMATS {
        if all.starts_with(magic) {
            return diagnostic(what, magic.len(), help);
        }
    }
    let text = all.trim_ascii_start();
    let blank = all.len() - text.len();
    match text {
        [b'<', next, ..] if next.is_ascii_alphabetic() || matches!(next, b'!' | b'?') => {
            return diagnostic("a web page or XML", blank + 2, SAVE);
        }
        [b'{' | b'[', ..] => return diagnostic("JSON", blank + 1, SAVE),
        _ => {}
    }
    // every second byte of ASCII in UTF-16 is zero
    let start = all.get(..all.len().min(64)).unwrap_or_default();
    let has_zero = |pair: &&[u8]| pair.contains(&0);
    if start.chunks(2).filter(has_zero).count() > start.len() / 3 {
        return diagnostic("encoded as UTF-16", start.len().min(2), SAVE_AS_UTF_8);
    }
    not_utf_8(source, all).or_else(|| separator_line(source, text, source.start() + blank))
}

fn not_utf_8(source: &SourceFile, all: &[u8]) -> Option<Diagnostic> {
    let at = source.start() + std::str::from_utf8(all).err()?.valid_up_to();
    let byte = source.bytes(at..at + 1).first()?;
    let label = Label { row: source.line_start(at)..at + 1, ..Label::new(at..at + 1, "this byte") };
    let help = format!("{SAVE_AS_UTF_8}, then check this character");
    Some(Diagnostic::new(format!("invalid UTF-8: byte {byte:#04x}"), label, help))
}

/// `sep=,`: how a file tells Excel its separator.
fn separator_line(source: &SourceFile, text: &[u8], start: usize) -> Option<Diagnostic> {
    let line = text.split(|byte| matches!(byte, b'\n' | b'\r')).next()?;
    let separator = line.trim_ascii().trim_ascii_start();
    let is_separator_line = separator.len() <= 6
        && separator.get(..4).is_some_and(|start| start.eq_ignore_ascii_case(b"sep="));
    if !is_separator_line {
        return None;
    }
    let span = start..start + line.len();
    let label = Label::new(span.clone(), "only Excel reads this");
    let help = Help::edit("delete this line", source.lines(span), "");
    Some(Diagnostic::new("the first line is not the header", label, help))
}
