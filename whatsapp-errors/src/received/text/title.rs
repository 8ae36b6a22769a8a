//! Meta's titles and the names of variants, in any case and with any punctuation.

use std::{collections::HashMap, ops::Range, sync::LazyLock};

use super::{Sign, known};

/// Between a number and its title there is less.
const GAP: usize = 6;

/// The longest line that is compared with the titles.
const LONGEST: usize = 160;

/// A title that is not alone on its line, but behind a colon, must be longer: shorter ones, such
/// as "Access denied", are what many programs say.
const DISTINCT: usize = 20;

/// How many letters at the end of a line are looked at before the whole of it is compared.
const ENDING: usize = 4;

/// Code and sign by title or name, in lower-case letters and digits only.
static CODES: LazyLock<HashMap<Vec<u8>, (u32, Sign)>> = LazyLock::new(|| {
    let mut codes = HashMap::new();
    for (code, title, name) in known::rows() {
        // two rows with one title: the one that is not a sub-code
        let entry = codes.entry(plain(title.as_bytes())).or_insert((code, Sign::Title));
        if !known::parents(entry.0).is_empty() {
            *entry = (code, Sign::Title);
        }
        codes.entry(plain(name.as_bytes())).or_insert((code, Sign::Name));
    }
    codes
});

/// A bit for each ending of a title or name.
static ENDINGS: LazyLock<[u64; 64]> = LazyLock::new(|| {
    let mut endings = [0; 64];
    for (_, title, name) in known::rows() {
        for text in [title, name] {
            let (word, bit) = ending(text.as_bytes());
            endings[word] |= bit;
        }
    }
    endings
});

fn plain(text: &[u8]) -> Vec<u8> {
    let letters = text.iter().filter(|byte| byte.is_ascii_alphanumeric());
    letters.map(u8::to_ascii_lowercase).collect()
}

/// The bit of the last letters of a text, in any case, whatever comes behind them.
fn ending(text: &[u8]) -> (usize, u64) {
    let marks = text.iter().rev().take(ENDING).take_while(|byte| !byte.is_ascii_alphanumeric());
    let letters = text[..text.len() - marks.count()].last_chunk::<ENDING>();
    let word = u32::from_le_bytes(*letters.unwrap_or(&[0; ENDING])) | 0x2020_2020;
    let hash = word.wrapping_mul(0x9e37_79b1);
    ((hash >> 26) as usize, 1 << (hash >> 20 & 63))
}

/// Whether a line may be one that [`of_line`] finds a title on: quick, and mostly right.
pub fn may_end(line: &[u8]) -> bool {
    let (word, bit) = ending(line);
    ENDINGS[word] & bit != 0
}

/// The code of a title or name that is all that a line says, or that it says behind a colon; where
/// it begins and ends; and whether it is a title or a name.
pub fn of_line(line: &[u8]) -> Option<(u32, Range<usize>, Sign)> {
    if line.len() > LONGEST || !may_end(line) {
        return None;
    }
    let is_letter = |byte: &u8| byte.is_ascii_alphanumeric();
    let end = line.iter().rposition(is_letter)? + 1;
    let colon = || line.windows(2).rposition(|pair| pair == b": ").map(|colon| colon + 2);
    let found = |start: usize| {
        let start = start + line.get(start..end)?.iter().position(is_letter)?;
        of_all(&line[start..end]).map(|(code, sign)| (code, start..end, sign))
    };
    found(0).or_else(|| found(colon()?).filter(|(_, place, _)| place.len() > DISTINCT))
}

fn of_all(text: &[u8]) -> Option<(u32, Sign)> {
    CODES.get(&plain(text)).copied()
}

/// The code of a variant's name.
pub fn of_name(name: &[u8]) -> Option<u32> {
    of_all(name).map(|(code, _)| code)
}

/// Whether one of a number's titles is right behind a place.
pub fn is_after(text: &[u8], end: usize, number: u32) -> bool {
    let rest = text.get(end..).unwrap_or_default();
    known::titles(number).any(|title| begins(rest.iter(), title.bytes()))
}

/// Whether one of a number's titles is right in front of a place.
pub fn is_before(text: &[u8], start: usize, number: u32) -> bool {
    known::titles(number).any(|title| begins(text[..start].iter().rev(), title.bytes().rev()))
}

/// Whether a text begins with a title, whatever the case and the punctuation of both.
fn begins<'t>(text: impl Iterator<Item = &'t u8>, title: impl Iterator<Item = u8>) -> bool {
    let mut text = text.copied().peekable();
    let mut gap = 0;
    for letter in title.filter(u8::is_ascii_alphanumeric) {
        while text.next_if(|byte| !byte.is_ascii_alphanumeric() && *byte != b'\n').is_some() {
            gap += 1;
            if gap > GAP {
                return false;
            }
        }
        gap = 0;
        if text.next_if(|byte| byte.eq_ignore_ascii_case(&letter)).is_none() {
            return false;
        }
    }
    text.peek().is_none_or(|byte| !byte.is_ascii_alphanumeric())
}
