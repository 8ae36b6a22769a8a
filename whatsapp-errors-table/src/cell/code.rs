//! The cell `Error Code`: a number, or a range of numbers.

use super::number;
use crate::{
    Codes,
    diagnostic::{self, CellError},
};

/// How a message names the codes of a row.
pub fn describe(codes: Codes) -> String {
    if codes.is_range() { format!("range `{codes}`") } else { format!("error code `{codes}`") }
}

pub fn parse(text: &str) -> Result<Codes, CellError> {
    let Some((first, last)) = range(text) else {
        let code = number::parse("error code", text)?;
        return Ok(Codes { first: code, last: code });
    };
    let name = diagnostic::backticked(text);
    let (first, last) = match (number::parse("error code", first.trim()), number::parse("error code", last.trim())) {
        (Ok(first), Ok(last)) => (first, last),
        _ if range(last).is_some() => {
            return Err(CellError::new(
                format!("range {name} has more than two ends"),
                "type the first and the last code: `201-299`",
            ));
        }
        (Err(error), _) | (_, Err(error)) => return Err(error),
    };
    if first == last {
        return Err(CellError::new(format!("range {name} holds a single error code"), format!("type `{first}`")));
    }
    if first > last {
        return Err(CellError::new(format!("range {name} is reversed"), format!("type `{last}-{first}`")));
    }
    let typed = format!("{first}-{last}");
    if typed != text {
        return Err(CellError::new(
            format!("range {name} is not written with a hyphen alone"),
            format!("type `{typed}`"),
        ));
    }
    Ok(Codes { first, last })
}

/// The two ends of what looks like a range: a digit on both sides of a hyphen, a dash, dots or `to`.
fn range(text: &str) -> Option<(&str, &str)> {
    if number::is_plain(text) {
        return None;
    }
    let marks =
        ["-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}", "..=", "..", "\u{2026}", " to "];
    let (first, last) = marks.iter().find_map(|mark| text.split_once(mark))?;
    let has_digits = |end: &str| end.contains(|character: char| character.is_ascii_digit());
    let is_exponent = first.ends_with(['e', 'E']);
    (has_digits(first) && has_digits(last) && !is_exponent).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_ranges_are_read() {
        assert_eq!(parse("131047"), Ok(Codes { first: 131_047, last: 131_047 }));
        assert_eq!(parse("201-299"), Ok(Codes { first: 201, last: 299 }));
        assert_eq!(parse("0-4294967295"), Ok(Codes { first: 0, last: u32::MAX }));
    }

    #[test]
    fn a_range_in_another_spelling_is_told_the_right_one() {
        for slip in ["201 - 299", "201\u{2013}299", "201..299", "201..=299", "201 to 299", "299-201", "201\u{2026}299"]
        {
            assert_eq!(parse(slip).expect_err(slip).help, "type `201-299`", "{slip}");
        }
        assert_eq!(parse("7-7").expect_err("single").help, "type `7`");
        assert!(parse("1-2-3").expect_err("three").message.ends_with("has more than two ends"));
        assert!(parse("1.31E-05").expect_err("rounded").message.ends_with("is a rounded number"));
    }
}
