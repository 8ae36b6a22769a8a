//! Numbers in cells, and what spreadsheets and keyboards make of them.

use std::ops::RangeInclusive;

use super::{date, digits::is_plain};
use crate::{
    characters,
    diagnostic::{CellError, backticked},
};

/// Reads digits of a number that is not larger than `max`.
pub fn read(max: u64, text: &str) -> Option<u64> {
    let has_leading_zero = text.len() > 1 && text.starts_with('0');
    if !is_plain(text) || has_leading_zero {
        return None;
    }
    text.parse().ok().filter(|&number| number <= max)
}

/// What is wrong with a text that is not such a number. `what` names the number in the message.
pub fn explain(what: &str, max: u64, text: &str) -> CellError {
    let name = backticked(text);
    let meant = repair(text).filter(|number| read(max, number).is_some());
    if is_plain(text) {
        let Some(number) = meant else {
            let help = format!("the largest number is {max}");
            return CellError::new(format!("{what} {name} is too large"), help);
        };
        return CellError::typed(format!("{what} {name} has a leading zero"), number);
    }
    let is_fraction = text.contains('.') && text.parse::<f64>().is_ok();
    let kind = if is_fraction { "whole number" } else { "number" };
    let not_a_number = format!("{what} {name} is not a {kind}");
    if is_scientific(text) {
        let help = "format the column as text in the spreadsheet, then type the number in full";
        return CellError::new(format!("{what} {name} is in scientific notation"), help);
    }
    if is_date(text) {
        let help = "format the column as text in the spreadsheet, then type the number again";
        return CellError::new(format!("{what} {name} is a date"), help);
    }
    if let Some(unsigned) = text.strip_prefix(['-', '\u{2212}'])
        && repair(unsigned).is_some()
    {
        let message = format!("{what} {name} is negative");
        return CellError::new(message, "type a number without a sign");
    }
    if numbers(text).count() > 1 && separates_numbers(text) {
        let message = format!("{what} {name} is more than one number");
        return CellError::new(message, "type one number");
    }
    let letter = text.chars().find(|&letter| look_alike(letter).is_some());
    match (meant, letter) {
        (Some(number), Some(letter)) => {
            let message = format!("{what} {name} contains the letter `{letter}`");
            let help = format!("type `{number}`, with digits only");
            CellError { help, ..CellError::typed(message, number) }
        }
        (Some(number), None) => CellError::typed(not_a_number, number),
        (None, _) => CellError::new(not_a_number, "type digits only"),
    }
}

/// What is wrong with a text that is not the number of something, such as a code. Words around it
/// do not change what it is; around a quantity they would be its unit.
pub fn explain_id(what: &str, max: u64, text: &str) -> CellError {
    let error = explain(what, max, text);
    let is_unknown = error.replacement.is_none() && error.help == "type digits only";
    match only_number(text).filter(|number| is_unknown && read(max, number).is_some()) {
        Some(number) => CellError::typed(error.message, number),
        None => error,
    }
}

/// `1.31E+05`: what a spreadsheet shows of a number that is too wide for its column.
fn is_scientific(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['e', 'E']) else { return false };
    let mantissa = mantissa.replacen(['.', ','], "", 1);
    is_plain(&mantissa) && is_plain(exponent.trim_start_matches(['+', '-']))
}

/// `2026-01-05` or `5-Jan`: what a spreadsheet makes of `1-5`.
pub fn is_date(text: &str) -> bool {
    const MONTHS: &[&str] =
        &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    const SEPARATORS: &[char] = &['-', '/', ' ', '.'];
    let parts: Vec<&str> = text.split(SEPARATORS).collect();
    let is_month = |part: &str| MONTHS.contains(&part.to_lowercase().as_str());
    let has_month = (2..=3).contains(&parts.len())
        && parts.iter().any(|part| is_month(part))
        && parts.iter().all(|part| is_month(part) || is_plain(part));
    has_month || date::looks_like_a_date(text)
}

/// The runs of digits in a text.
fn numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_ascii_digit()).filter(|digits| !digits.is_empty())
}

/// Whether something in a text parts one number from the next, and is not a separator of thousands.
fn separates_numbers(text: &str) -> bool {
    let is_separator = |letter: char| matches!(letter, '/' | ';' | '|' | '&' | '\n' | '+');
    let trimmed = text.trim_matches(|letter: char| !letter.is_ascii_digit());
    let lower = trimmed.to_lowercase();
    let is_space_between = trimmed.contains(' ') && thousands(trimmed, &[' ']).is_none();
    is_space_between
        || trimmed.contains(is_separator)
        || trimmed.contains(", ")
        || [" or ", " and "].iter().any(|word| lower.contains(word))
}

/// `HTTP 401` or `130429 (Cloud API)`: the only number of a text, if it is a word of its own.
fn only_number(text: &str) -> Option<String> {
    let mut numbers = numbers(text);
    let (number, None) = (numbers.next()?, numbers.next()) else { return None };
    let (before, after) = text.split_once(number)?;
    let is_part = |neighbour: Option<char>| {
        neighbour
            .is_some_and(|letter| letter.is_alphanumeric() || matches!(letter, '.' | ',' | '-'))
    };
    (!is_part(before.chars().next_back()) && !is_part(after.chars().next()))
        .then(|| number.to_owned())
}

/// The number that was certainly meant: separators of thousands, quotes and invisible characters
/// left out, digits of other scripts and letters that look like digits replaced.
fn repair(text: &str) -> Option<String> {
    let mut digits = String::new();
    for character in characters::visible(text).chars() {
        match character {
            '0'..='9' | '.' | ',' | ' ' | '\'' | '\u{2019}' | '_' => digits.push(character),
            '+'
            | '#'
            | '('
            | ')'
            | '"'
            | '`'
            | '='
            | '*'
            | '\u{2018}'
            | '\u{201a}'..='\u{201f}'
            | '\u{ab}'
            | '\u{bb}'
            | '\u{2039}'
            | '\u{203a}' => {}
            _ => digits.push(look_alike(character).or_else(|| other_digit(character))?),
        }
    }
    let quotes = |character: char| matches!(character, ' ' | '\'' | '\u{2019}');
    let digits = whole_part(digits.trim_matches(quotes))?;
    let number = thousands(digits, &['.', ',', ' ', '\'', '\u{2019}', '_'])?;
    let number = number.trim_start_matches('0');
    Some(if number.is_empty() { "0".to_owned() } else { number.to_owned() })
}

/// The text without a fraction of zeros: `131.047,00`. Three zeros are a group of thousands.
fn whole_part(text: &str) -> Option<&str> {
    let Some((whole, fraction)) = text.rsplit_once(['.', ',']) else { return Some(text) };
    if fraction.len() == 3 {
        return Some(text);
    }
    let is_zero = !fraction.is_empty() && fraction.bytes().all(|byte| byte == b'0');
    is_zero.then_some(whole)
}

/// The digits of a number, with one kind of separator between groups of three, if with any.
fn thousands(text: &str, separators: &[char]) -> Option<String> {
    let Some(separator) = text.chars().find(|letter| separators.contains(letter)) else {
        return is_plain(text).then(|| text.to_owned());
    };
    let mut groups = text.split(separator);
    let first = groups.next().filter(|first| is_plain(first) && first.len() <= 3)?;
    let mut number = first.to_owned();
    for group in groups {
        if !is_plain(group) || group.len() != 3 {
            return None;
        }
        number.push_str(group);
    }
    Some(number)
}

fn look_alike(letter: char) -> Option<char> {
    match letter {
        'O' | 'o' => Some('0'),
        'l' | 'I' => Some('1'),
        _ => None,
    }
}

/// The digit that a digit of another script stands for.
fn other_digit(character: char) -> Option<char> {
    const SCRIPTS: &[RangeInclusive<char>] =
        &['\u{ff10}'..='\u{ff19}', '\u{660}'..='\u{669}', '\u{6f0}'..='\u{6f9}'];
    let script = SCRIPTS.iter().find(|digits| digits.contains(&character))?;
    char::from_digit(u32::from(character) - u32::from(*script.start()), 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn explained(text: &str) -> CellError {
        assert_eq!(read(u32::MAX.into(), text), None, "{text}");
        explain_id("error code", u32::MAX.into(), text)
    }

    #[test]
    fn plain_digits_are_numbers() {
        for number in [0, 1, 131_047, u32::MAX.into()] {
            assert_eq!(read(u32::MAX.into(), &number.to_string()), Some(number));
        }
    }

    #[test]
    fn what_was_meant_is_offered() {
        let slips = [
            "131 047",
            "131\u{a0}047",
            "131\u{202f}047",
            "\u{201c}131047\u{201d}",
            "131,047",
            "131.047",
            "131'047",
            "131\u{2019}047",
            "131_047",
            "131047.0",
            "131047,00",
            "131.047,00",
            "131,047.00",
            "131O47",
            "l31047",
            "\u{ff11}\u{ff13}\u{ff11}\u{ff10}\u{ff14}\u{ff17}",
            "#131047",
            "+131047",
            "(#131047)",
            "0131047",
            "\u{661}\u{663}\u{661}\u{660}\u{664}\u{667}",
            "=\"131047\"",
            "'131047",
            "(131047*)",
            "Code 131047",
            "131047 (Cloud API)",
            "131047: re-engagement",
        ];
        for slip in slips {
            assert_eq!(explained(slip).replacement.as_deref(), Some("131047"), "{slip}");
        }
        assert_eq!(explained("131,000").replacement.as_deref(), Some("131000"));
        assert_eq!(explained("000").replacement.as_deref(), Some("0"));
        assert_eq!(explained("4O4").message, "error code `4O4` contains the letter `O`");
    }

    #[test]
    fn what_cannot_be_known_is_not_guessed() {
        for (slip, help) in [
            ("unknown", "type digits only"),
            ("131047.50", "type digits only"),
            ("1,31,047", "type digits only"),
            ("1xx", "type digits only"),
            ("v2", "type digits only"),
            (
                "1.31E+05",
                "format the column as text in the spreadsheet, then type the number in full",
            ),
            ("Jan-90", "format the column as text in the spreadsheet, then type the number again"),
            (
                "01/05/2026",
                "format the column as text in the spreadsheet, then type the number again",
            ),
            ("-5", "type a number without a sign"),
            ("4294967296", "the largest number is 4294967295"),
            ("99999999999999999999999999", "the largest number is 4294967295"),
        ] {
            let error = explained(slip);
            assert_eq!((error.help.as_str(), error.replacement), (help, None), "{slip}");
        }
        assert_eq!(explain("value", u64::MAX, "5 hours").replacement, None);
        for slip in ["190 / 191", "190;191", "190 or 191", "190, 191", "1 2", "190\n191"] {
            assert!(explained(slip).message.ends_with("is more than one number"), "{slip}");
        }
    }
}
