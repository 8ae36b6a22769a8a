//! The cell `HTTP Status`.

use super::{digits, number};
use crate::diagnostic::{CellError, backticked};

const WHAT: &str = "HTTP status";

pub fn read(text: &str) -> Option<u16> {
    let status = u16::try_from(number::read(599, text)?).ok()?;
    (status >= 100).then_some(status)
}

pub fn explain(text: &str) -> CellError {
    let range = "type a number from 100 to 599";
    if digits::is_plain(text) && !text.starts_with('0') || text == "0" {
        return CellError::new(format!("{WHAT} {} is out of range", backticked(text)), range);
    }
    let error = number::explain_id(WHAT, u64::MAX, text);
    // what was probably meant has to be a status too
    match &error.replacement {
        Some(status) if read(status).is_none() => CellError::new(error.message, range),
        _ => error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statuses_lie_between_100_and_599() {
        assert_eq!((read("100"), read("599")), (Some(100), Some(599)));
        for outside in ["0", "99", "600", "65536", "4294967295", "007", "1,401"] {
            assert_eq!(read(outside), None, "{outside}");
            assert_eq!(explain(outside).help, "type a number from 100 to 599", "{outside}");
        }
    }

    #[test]
    fn what_was_meant_is_offered() {
        for slip in ["404 Not Found", "404.0", "4O4", "404/Not Found", "HTTP 404", "(404)"] {
            assert_eq!(explain(slip).replacement.as_deref(), Some("404"), "{slip}");
        }
        for slip in ["none", "401/403", "401;403", "401 403", "401 or 403", "1xx", "404.5"] {
            assert_eq!(explain(slip).replacement, None, "{slip}");
        }
        assert!(explain("401/403").message.ends_with("is more than one number"));
    }
}
