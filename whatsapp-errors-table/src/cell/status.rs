//! The cell `HTTP Status`.

use super::number;
use crate::diagnostic::CellError;

pub fn parse(text: &str) -> Result<u16, CellError> {
    let error = match number::parse("HTTP status", text) {
        Ok(number) => match u16::try_from(number) {
            Ok(status @ 100..=599) => return Ok(status),
            _ => {
                return Err(CellError::new(
                    format!("HTTP status `{number}` is out of range"),
                    "type a number from 100 to 599",
                ));
            }
        },
        Err(error) => error,
    };
    let digits = text.get(..3).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
    match digits {
        Some(digits) if text.chars().nth(3).is_some_and(|next| !next.is_ascii_digit()) => {
            Err(CellError { help: format!("type `{digits}`"), ..error })
        }
        _ => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statuses_lie_between_100_and_599() {
        assert_eq!(parse("100"), Ok(100));
        assert_eq!(parse("599"), Ok(599));
        for outside in ["0", "99", "600", "65536", "4294967295"] {
            assert_eq!(parse(outside).expect_err(outside).help, "type a number from 100 to 599", "{outside}");
        }
    }

    #[test]
    fn what_was_meant_is_offered() {
        for slip in ["404 Not Found", "404.0", "4O4", "404/Not Found", "404 "] {
            assert_eq!(parse(slip).expect_err(slip).help, "type `404`", "{slip}");
        }
        assert_eq!(parse("none").expect_err("none").help, "type digits only");
    }
}
