//! Meta's titles and the names of variants, in any case and with any punctuation.

use std::{collections::HashMap, sync::LazyLock};

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
static CODES: LazyLock<HashMap<String, (u32, Sign)>> = LazyLock::new(|| {
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
    for title in CODES.keys() {
        let (word, bit) = ending(title.as_bytes());
        endings[word] |= bit;
    }
    endings
});

fn plain(text: &[u8]) -> String {
    let letters = text.iter().filter(|byte| byte.is_ascii_alphanumeric());
    letters.map(|byte| char::from(byte.to_ascii_lowercase())).collect()
}

fn ending(text: &[u8]) -> (usize, u64) {
    let letters = text.iter().rev().filter(|byte| byte.is_ascii_alphanumeric()).take(ENDING);
    let hash = letters.fold(0_u32, |hash, byte| {
        (hash ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x9e37_79b1).rotate_left(5)
    });
    ((hash >> 26) as usize, 1 << (hash >> 20 & 63))
}

/// Whether a line may be one that [`of_line`] finds a title on. Quick, and right in nine of ten
/// cases.
pub fn may_end(line: &[u8]) -> bool {
    let tail = &line[line.len().saturating_sub(ENDING + 4)..];
    let (word, bit) = ending(tail);
    ENDINGS[word] & bit != 0
}

/// The code of a title or name that is all that a line says, or that it says behind a colon.
pub fn of_line(line: &[u8]) -> Option<(u32, Sign)> {
    if line.len() > LONGEST {
        return None;
    }
    let colon = || line.windows(2).rposition(|pair| pair == b": ");
    of_all(line).or_else(|| {
        let tail = line.get(colon()? + 2..)?;
        of_all(tail).filter(|_| tail.trim_ascii().len() > DISTINCT)
    })
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
fn begins<'t>(
    text: impl Iterator<Item = &'t u8>,
    title: impl Iterator<Item = u8>,
) -> bool {
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
