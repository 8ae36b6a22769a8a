//! The cell `Checked`: a day as ISO 8601 writes it.

use super::number;
use crate::diagnostic::{self, CellError};

pub fn parse(text: &str) -> Result<String, CellError> {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return Err(error(text)) };
    let digits = |text: &&str, length| text.len() == length && number::is_plain(text);
    if !(digits(year, 4) && digits(month, 2) && digits(day, 2)) {
        return Err(error(text));
    }
    let number = |text: &str| text.parse::<u32>().unwrap_or_default();
    let (year, month, day) = (number(year), number(month), number(day));
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 0,
    };
    if (1..=days).contains(&day) { Ok(text.to_owned()) } else { Err(error(text)) }
}

fn error(text: &str) -> CellError {
    CellError::new(
        format!("{} is no date", diagnostic::backticked(text)),
        "type year, month and day, for instance `2026-11-24`",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar_are_dates() {
        for date in ["2026-11-24", "2024-02-29", "2000-02-29", "1999-12-31"] {
            assert_eq!(parse(date).as_deref(), Ok(date));
        }
        for text in [
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "24.11.2026",
            "2026-1-2",
            "11/24/26",
            "2026-11-00",
        ] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
