//! What is near a number.

use std::ops::Range;

/// How far around a number is looked.
const REACH: usize = 240;

/// Words of so few letters are in many others.
const SHORT: usize = 5;

/// Words that only texts about Meta's errors have.
const STRONG: [&str; 9] = [
    "oauthexception", "graphmethodexception", "fbtrace", "facebook", "graph", "meta", "subcode",
    "sub-code", "sub code",
];

/// Words that all logs of such a program may have.
const WEAK: [&str; 3] = ["whatsapp", "waba", "wamid"];

/// How sure it is that a text near a number speaks of an error of Meta's.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
pub enum Company {
    None,
    Weak,
    Strong,
}

/// What is near a number: on its line, or anywhere near it in a dump of many lines.
pub fn around(text: &[u8], number: Range<usize>, is_dump: bool) -> Company {
    let before = &text[number.start.saturating_sub(REACH)..number.start];
    let after = &text[number.end..text.len().min(number.end + REACH)];
    let (before, after) = match is_dump {
        true => (before, after),
        false => (
            before.rsplit(|byte| *byte == b'\n').next().unwrap_or_default(),
            after.split(|byte| *byte == b'\n').next().unwrap_or_default(),
        ),
    };
    let has = |words: &[&str]| words.iter().any(|word| holds(before, word) || holds(after, word));
    match () {
        () if has(&STRONG) => Company::Strong,
        () if has(&WEAK) => Company::Weak,
        () => Company::None,
    }
}

/// Whether a text has a word, in any case; a short one not inside of another.
fn holds(text: &[u8], word: &str) -> bool {
    let mut places = text.windows(word.len()).enumerate();
    let is_letter = |at: Option<usize>| {
        at.and_then(|at| text.get(at)).is_some_and(u8::is_ascii_alphabetic)
    };
    let is_whole = |at: usize| !is_letter(at.checked_sub(1)) && !is_letter(Some(at + word.len()));
    places.any(|(at, part)| {
        part.eq_ignore_ascii_case(word.as_bytes()) && (word.len() > SHORT || is_whole(at))
    })
}
