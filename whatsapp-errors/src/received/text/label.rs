//! What a text calls a number.

use std::ops::Range;

/// What the words in front of a number make of it.
#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    /// A code of anybody's: `code`, `código`.
    Code,
    /// A code of an error: `error code`, `errorCode`, `META_CODE`.
    ErrorCode,
    /// An error or a failure: `error`, `failed with`.
    Error,
    /// A sub-code.
    Subcode,
}

pub struct Label {
    pub kind: Kind,
    /// The label is a key of a dump: in quotes or brackets.
    pub is_key: bool,
}

/// More words than these are not between a label and its number.
const WORDS: usize = 5;

/// More bytes than these are not between two words.
const GAP: usize = 10;

/// The label of a sub-code is no longer, with what is between.
const AHEAD: usize = 24;

/// A longer word is not a label.
const LONGEST: usize = 40;

/// A code, in the languages seen in logs.
const CODES: [&str; 9] =
    ["code", "kode", "codigo", "código", "codice", "kodu", "код", "コード", "代码"];

/// Parts of words that mean an error.
const ERRORS: [&str; 11] = [
    "erro",
    "erreur",
    "fehler",
    "ошиб",
    "błąd",
    "エラー",
    "错误",
    "오류",
    "kesalahan",
    "fail",
    "reject",
];

/// Whole words that mean an error, but not as a part of another.
const ERROR_WORDS: [&str; 6] = ["fout", "foutcode", "hata", "lỗi", "reason", "virhe"];

/// Whose code it is.
const META: [&str; 5] = ["meta", "whatsapp", "graph", "facebook", "wa"];

/// Words that may be between a label and its number: small words, and the types that `var_dump`
/// and `Debug` write.
const GLUE: [&str; 29] = [
    "is", "was", "of", "with", "from", "by", "the", "no", "nr", "number", "num", "de", "da", "do",
    "del", "di", "der", "von", "número", "numero", "api", "cloud", "int", "integer", "number",
    "some", "string", "quot", "returned",
];

/// Words that make another thing of a code or an error.
const OTHERS: [&str; 22] = [
    "http",
    "https",
    "status",
    "exit",
    "return",
    "response",
    "country",
    "area",
    "zip",
    "postal",
    "language",
    "locale",
    "currency",
    "verification",
    "otp",
    "pin",
    "promo",
    "coupon",
    "qr",
    "bar",
    "dial",
    "signal",
];

/// The label of the number that begins at a place: the nearest word that means a code or an error,
/// unless a word that means neither is between.
pub fn before(text: &[u8], start: usize) -> Option<Label> {
    let mut word = Word::before(text, start)?;
    let is_key = matches!(text[word.end], b'"' | b'\'' | b']' | b'\\');
    let mut is_meta_s = false;
    for _ in 0..WORDS {
        if let Some(kind) = word.kind() {
            let qualifier = Word::before(text, word.start).filter(|word| !word.is_apart(text));
            let kind = match qualifier {
                Some(word) if kind == Kind::Code && word.lower == "sub" => Kind::Subcode,
                Some(word) if word.is(&OTHERS) => return None,
                Some(word) if word.is_error() || word.is(&META) => kind.of_error(),
                _ if is_meta_s => kind.of_error(),
                _ => kind,
            };
            return Some(Label { kind, is_key });
        }
        is_meta_s |= word.is(&META);
        if !word.is(&META) && !word.is(&GLUE) && !word.lower.is_empty() {
            return None;
        }
        word = Word::before(text, word.start)?;
    }
    None
}

/// Whether the word in front of a place is this one, in lower case.
pub fn is_behind(text: &[u8], start: usize, words: &[&str]) -> bool {
    Word::before(text, start).is_some_and(|word| word.is(words))
}

/// Whether the label of a sub-code may be in front of a place: a quick look.
pub fn may_be_subcode(text: &[u8], start: usize) -> bool {
    let before = &text[start.saturating_sub(AHEAD)..start];
    before.windows(2).any(|pair| pair.eq_ignore_ascii_case(b"ub"))
}

/// Whether a word can be a part of a code's label; `Some(true)` if it is one by itself.
pub fn of_word(word: &str) -> Option<bool> {
    let word = Word { start: 0, end: 0, next: 0, lower: word.to_lowercase() };
    match word.kind() {
        Some(Kind::Subcode) => None,
        Some(_) => Some(true),
        None => (word.is(&META) || word.is(&GLUE)).then_some(false),
    }
}

impl Kind {
    fn of_error(self) -> Self {
        if self == Self::Code { Self::ErrorCode } else { self }
    }
}

struct Word {
    start: usize,
    end: usize,
    /// Where the next word, or the number, begins.
    next: usize,
    lower: String,
}

impl Word {
    /// The word in front of a place on its line.
    fn before(text: &[u8], next: usize) -> Option<Self> {
        let mut end = next;
        let is_letter = |byte: u8| byte.is_ascii_alphabetic() || byte == b'_' || byte >= 0x80;
        while !is_letter(*text.get(end.checked_sub(1)?)?) {
            end -= 1;
            let breaks = match text[end] {
                // `var_dump` writes the value on the line behind the arrow
                b'\n' => !text[..end].ends_with(b"=>"),
                b';' => !text[..end].ends_with(b"&quot"),
                byte => b",}!?)".contains(&byte) || byte.is_ascii_digit(),
            };
            if breaks || next - end > GAP {
                return None;
            }
        }
        let letters = text[..end].iter().rev().take(LONGEST + 1);
        let start = end - letters.take_while(|byte| is_letter(**byte)).count();
        let word = std::str::from_utf8(&text[start..end]).ok()?;
        let lower = word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
        (word.len() <= LONGEST).then_some(Self { start, end, next, lower })
    }

    /// What follows is another statement, not the rest of a name.
    fn is_apart(&self, text: &[u8]) -> bool {
        let gap: Range<usize> = self.end..self.next;
        text[gap].iter().any(|byte| matches!(byte, b':' | b'=' | b'{' | b'\n'))
    }

    fn is(&self, words: &[&str]) -> bool {
        words.contains(&self.lower.as_str())
    }

    fn has(&self, parts: &[&str]) -> bool {
        parts.iter().any(|part| self.lower.contains(part))
    }

    fn is_error(&self) -> bool {
        self.lower.starts_with("err") || self.has(&ERRORS) || self.is(&ERROR_WORDS)
    }

    fn kind(&self) -> Option<Kind> {
        match () {
            () if self.is(&CODES) => Some(Kind::Code),
            () if !self.has(&CODES) => self.is_error().then_some(Kind::Error),
            () if self.lower.contains("sub") => Some(Kind::Subcode),
            // not the code of something else, such as `status_code`
            () => (self.is_error() || self.has(&META[..4])).then_some(Kind::ErrorCode),
        }
    }
}
