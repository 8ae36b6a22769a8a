//! A short text that is a code and nothing else.

use super::{
    Mention, Sign, known, label,
    number::{self, Number},
};

/// A longer text says more than a code.
const LONGEST: usize = 200;

/// The codes of a text that has no more than numbers, or one number and what labels it: `131047`,
/// `100/33`, `131047, 131026`, `error code: 190`.
pub fn read(text: &[u8]) -> Option<Vec<Mention>> {
    if text.trim_ascii().len() > LONGEST || text.contains(&b'{') {
        return None;
    }
    let text = std::str::from_utf8(text).ok()?;
    let mut numbers = Vec::new();
    let (mut has_words, mut has_label) = (false, false);
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        if letter.is_ascii_digit() {
            let (next, number) = number::read(text.as_bytes(), at);
            numbers.push(number?);
            at = next;
        } else if letter.is_alphanumeric() {
            let is_in = |letter: char| letter.is_alphabetic() || letter == '_';
            let length = text[at..].find(|letter| !is_in(letter)).unwrap_or(text.len() - at);
            has_label |= label::of_word(&text[at..at + length])? && numbers.is_empty();
            has_words = true;
            at += length;
        } else {
            at += letter.len_utf8();
        }
    }
    let is_code = |number: u32| known::is_row(number) || known::is_telling(number);
    match &mut numbers[..] {
        [one] if has_words && !(has_label && one.second.is_none()) => return None,
        [one] if has_words && is_status(one.value) => return None,
        [one] if one.second.is_some_and(|second| !may_be_pair(one.value, second)) => return None,
        [_] => {}
        [first, second] if !has_words && known::is_pair(first.value, second.value) => {
            first.second = Some(second.value);
            numbers.truncate(1);
        }
        all if has_words || all.is_empty() || !all.iter().all(|number| is_code(number.value)) => {
            return None;
        }
        _ => {}
    }
    let sign = if has_words { Sign::Label } else { Sign::Alone };
    let mention = |number: &Number| Mention {
        code: Some(number.value.into()),
        subcode: number.second.map(i64::from),
        failure: None,
        sign,
        line: 1 + text[..number.start].matches('\n').count() as u64,
        bytes: number.start as u64..number.end as u64,
    };
    Some(numbers.iter().map(mention).collect())
}

/// Whether a number behind an error's label is an HTTP status and no code.
fn is_status(number: u32) -> bool {
    (100..600).contains(&number) && !known::is_row(number)
}

/// Whether two numbers are a code and a sub-code, and not a part of a whole.
fn may_be_pair(code: u32, subcode: u32) -> bool {
    known::is_pair(code, subcode)
        || known::is_telling(subcode)
        || code >= 100 && known::is_row(code)
}
