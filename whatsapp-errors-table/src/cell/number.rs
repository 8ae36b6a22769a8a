//! Numbers in cells, and what spreadsheets and keyboards make of them.

use crate::diagnostic::{self, CellError};

/// Reads digits. `what` names the number in the message.
pub fn parse(what: &str, text: &str) -> Result<u32, CellError> {
    let number = parse_up_to(u32::MAX.into(), what, text)?;
    Ok(u32::try_from(number).unwrap_or(u32::MAX))
}

/// Reads digits of a number that is not larger than `max`.
pub fn parse_up_to(max: u64, what: &str, text: &str) -> Result<u64, CellError> {
    if !is_plain(text) {
        return Err(not_digits(what, text));
    }
    let name = || diagnostic::backticked(text);
    if text.len() > 1 && text.starts_with('0') {
        let digits = text.trim_start_matches('0');
        let digits = if digits.is_empty() { "0" } else { digits };
        return Err(CellError::new(format!("{what} {} has a leading zero", name()), format!("type `{digits}`")));
    }
    match text.parse() {
        Ok(number) if number <= max => Ok(number),
        _ => Err(CellError::new(format!("{what} {} is too large", name()), format!("the largest number is {max}"))),
    }
}

/// Whether a text is digits and nothing else.
pub fn is_plain(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn not_digits(what: &str, text: &str) -> CellError {
    let name = diagnostic::backticked(text);
    if is_scientific(text) {
        let help = "format the column as text in the spreadsheet, then type the number in full";
        return CellError::new(format!("{what} {name} is a rounded number"), help);
    }
    let unsigned = text.trim_start_matches(['-', '\u{2212}']);
    if unsigned.len() < text.len() && repair(unsigned).is_some() {
        return CellError::new(format!("{what} {name} is negative"), "type a number without a sign");
    }
    let help = match repair(text) {
        Some(number) => format!("type `{number}`"),
        None => "type digits only".to_owned(),
    };
    CellError::new(format!("{what} {name} is not a number"), help)
}

/// `1.31E+05`: what a spreadsheet shows of a number that is too wide for its column.
fn is_scientific(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['e', 'E']) else { return false };
    let mantissa = mantissa.replacen(['.', ','], "", 1);
    is_plain(&mantissa) && is_plain(exponent.trim_start_matches(['+', '-']))
}

/// The number that was probably meant: separators, quotes and invisible characters left out, digits of other scripts
/// and letters that look like digits replaced.
fn repair(text: &str) -> Option<u32> {
    // a fraction of three digits is a group of thousands
    let whole = match text.split_once(['.', ',']) {
        Some((whole, fraction)) if is_plain(fraction) && fraction.len() != 3 => {
            if fraction.bytes().any(|byte| byte != b'0') {
                return None;
            }
            whole
        }
        _ => text,
    };
    let mut digits = String::new();
    for character in whole.chars() {
        match character {
            '0'..='9' => digits.push(character),
            'O' | 'o' => digits.push('0'),
            'l' | 'I' | '|' => digits.push('1'),
            '\u{ff10}'..='\u{ff19}' => digits.extend(digit(character, '\u{ff10}')),
            '\u{660}'..='\u{669}' => digits.extend(digit(character, '\u{660}')),
            '\u{6f0}'..='\u{6f9}' => digits.extend(digit(character, '\u{6f0}')),
            '+' | '#' | '(' | ')' | ',' | '.' | '_' | '\'' | '"' | '`' | '=' => {}
            '\u{2018}'..='\u{201f}'
            | '\u{ab}'
            | '\u{bb}'
            | '\u{2039}'
            | '\u{203a}'
            | '\u{feff}'
            | '\u{200b}'..='\u{200f}' => {}
            _ if character.is_whitespace() || character.is_control() => {}
            _ => return None,
        }
    }
    digits.parse().ok()
}

fn digit(character: char, zero: char) -> Option<char> {
    char::from_digit(u32::from(character).saturating_sub(u32::from(zero)), 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn help(text: &str) -> String {
        parse("error code", text).expect_err(text).help
    }

    #[test]
    fn plain_digits_are_numbers() {
        for number in [0, 1, 131_047, u32::MAX] {
            assert_eq!(parse("error code", &number.to_string()), Ok(number));
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
            "131047.0",
            "131047,00",
            "131O47",
            "l31047",
            "\u{ff11}\u{ff13}\u{ff11}\u{ff10}\u{ff14}\u{ff17}",
            "#131047",
            "+131047",
            "(#131047)",
            "0131047",
            "\u{661}\u{663}\u{661}\u{660}\u{664}\u{667}",
            "=\"131047\"",
        ];
        for slip in slips {
            assert_eq!(help(slip), "type `131047`", "{slip}");
        }
        assert_eq!(help("131,000"), "type `131000`");
        assert_eq!(help("000"), "type `0`");
    }

    #[test]
    fn what_cannot_be_guessed_is_not_guessed() {
        assert_eq!(help("unknown"), "type digits only");
        assert_eq!(help("131047.50"), "type digits only");
        assert_eq!(help("1.31E+05"), "format the column as text in the spreadsheet, then type the number in full");
        assert_eq!(help("-5"), "type a number without a sign");
        assert_eq!(help("4294967296"), "the largest number is 4294967295");
        assert_eq!(help("99999999999999999999999999"), "the largest number is 4294967295");
    }
}
