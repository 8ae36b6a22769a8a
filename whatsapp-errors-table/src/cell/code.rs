//! The cell `Error Code`: a number, or a range of numbers.

use super::number;
use crate::{
    Codes,
    diagnostic::{CellError, backticked},
};

const WHAT: &str = "error code";
const MAX: u64 = u32::MAX as u64;

/// What people write between the two ends of a range.
const MARKS: &[&str] = &[
    "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}", "..=", "...",
    "..", "\u{2026}", " to ",
];

/// How a message names the codes of a row.
pub fn describe(codes: Codes) -> String {
    if codes.is_range() { format!("range `{codes}`") } else { format!("error code `{codes}`") }
}

pub fn read(text: &str) -> Option<Codes> {
    if let Some((first, last)) = text.split_once('-') {
        let (first, last) = (read_one(first)?, read_one(last)?);
        return (first < last).then_some(Codes { first, last });
    }
    read_one(text).map(|code| Codes { first: code, last: code })
}

fn read_one(text: &str) -> Option<u32> {
    u32::try_from(number::read(MAX, text)?).ok()
}

pub fn explain(text: &str) -> CellError {
    let range = MARKS.iter().find_map(|mark| text.split_once(mark));
    let Some((first, last)) = range.filter(|_| !number::is_date(text)) else {
        return explain_one(text);
    };
    let name = backticked(text);
    let (Some(first), Some(last)) = (read_one(first.trim()), read_one(last.trim())) else {
        if text.matches(|letter: char| letter.is_ascii_digit()).next().is_some()
            && MARKS.iter().any(|mark| last.contains(mark))
        {
            let message = format!("range {name} has more than two numbers");
            return CellError::new(message, "type the first and the last code: `201-299`");
        }
        return explain_one(text);
    };
    match first.cmp(&last) {
        std::cmp::Ordering::Equal => {
            CellError::typed(format!("range {name} contains a single code"), first.to_string())
        }
        std::cmp::Ordering::Greater => {
            CellError::typed(format!("range {name} is reversed"), format!("{last}-{first}"))
        }
        std::cmp::Ordering::Less => {
            let message = format!("range {name} must use a plain hyphen");
            CellError::typed(message, format!("{first}-{last}"))
        }
    }
}

/// What is wrong with a text that is not even meant as a range.
fn explain_one(text: &str) -> CellError {
    let error = number::explain_id(WHAT, MAX, text);
    if error.message.ends_with("is more than one number") {
        let help = "type one code, and add a row for each of the others; \
                    consecutive codes with the same meaning can be a range such as `201-299`";
        return CellError::new(error.message, help);
    }
    error
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_ranges_are_read() {
        assert_eq!(read("131047"), Some(Codes { first: 131_047, last: 131_047 }));
        assert_eq!(read("201-299"), Some(Codes { first: 201, last: 299 }));
        assert_eq!(read("0-4294967295"), Some(Codes { first: 0, last: u32::MAX }));
        for text in ["", "-", "-5", "5-", "7-7", "9-7", "1-2-3", "201 - 299", "0201-299"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_range_in_another_spelling_is_offered_the_right_one() {
        for slip in [
            "201 - 299",
            "201\u{2013}299",
            "201..299",
            "201..=299",
            "201 to 299",
            "299-201",
            "201\u{2026}299",
        ] {
            assert_eq!(explain(slip).replacement.as_deref(), Some("201-299"), "{slip}");
        }
        assert_eq!(explain("7-7").replacement.as_deref(), Some("7"));
        assert!(explain("1-2-3").message.ends_with("has more than two numbers"));
        assert!(explain("1.31E-05").message.ends_with("is in scientific notation"));
        assert!(explain("2026-01-05").message.ends_with("is a date"));
        assert!(explain("-5").message.ends_with("is negative"));
    }
}
