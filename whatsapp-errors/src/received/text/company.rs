//! What is near a number.

use std::ops::Range;

/// How far around a number is looked.
const REACH: usize = 240;

/// Words of so few letters are in many others.
const SHORT: usize = 5;

/// Words that only texts about Meta's errors have.
const STRONG: [&str; 9] = [
    "oauthexception",
    "graphmethodexception",
    "fbtrace",
    "facebook",
    "graph",
    "meta",
    "subcode",
    "sub-code",
    "sub code",
];

/// Words that all logs of such a program may have.
const WEAK: [&str; 3] = ["whatsapp", "waba", "wamid"];

/// How sure it is that a text near a number speaks of an error of Meta's.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Company {
    None,
    Weak,
    Strong,
}

/// What is near a number: on its line, or anywhere near it in a dump of many lines.
pub fn around(text: &[u8], number: Range<usize>, is_dump: bool) -> Company {
    let before = &text[number.start.saturating_sub(REACH)..number.start];
    let after = &text[number.end..text.len().min(number.end + REACH)];
    if is_dump {
        return best(before).max(best(after));
    }
    let line = before.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
    let rest = after.split(|byte| *byte == b'\n').next().unwrap_or_default();
    best(line).max(best(rest))
}

/// The most that the words in a text say, in any case; a short word not inside of another.
fn best(text: &[u8]) -> Company {
    let is_letter =
        |at: Option<usize>| at.and_then(|at| text.get(at)).is_some_and(u8::is_ascii_alphabetic);
    let mut best = Company::None;
    for at in 0..text.len() {
        // what all the words begin with
        if !matches!(text[at] | 0x20, b'f' | b'g' | b'm' | b'o' | b's' | b'w') {
            continue;
        }
        let begins = |word: &str| {
            let length = word.len();
            let is_here = text[at..]
                .get(..length)
                .is_some_and(|part| part.eq_ignore_ascii_case(word.as_bytes()));
            let is_whole = || !is_letter(at.checked_sub(1)) && !is_letter(Some(at + length));
            is_here && (length > SHORT || is_whole())
        };
        if STRONG.iter().any(|word| begins(word)) {
            return Company::Strong;
        }
        if WEAK.iter().any(|word| begins(word)) {
            best = Company::Weak;
        }
    }
    best
}
