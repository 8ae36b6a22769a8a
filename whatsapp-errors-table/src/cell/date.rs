//! The cell `Checked`: a day as ISO 8601 writes it.

use super::{digits, parts};
use crate::diagnostic::{CellError, backticked};

const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Whether a text is a day of the calendar as `2026-11-24`.
pub fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return false;
    }
    let digits = |range: std::ops::Range<usize>| {
        let digits = text.get(range).filter(|digits| digits::is_plain(digits))?;
        digits.parse::<u32>().ok()
    };
    let date = (digits(0..4), digits(5..7), digits(8..10));
    let (Some(year), Some(month), Some(day)) = date else { return false };
    (1..=days_of(year, month)).contains(&day)
}

/// How many days a month has; none if there is no such month.
fn days_of(year: u32, month: u32) -> u32 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 0,
    }
}

pub fn explain(text: &str) -> CellError {
    let message = format!("invalid date {}", backticked(text));
    let help = "type year, month and day, for example `2026-11-24`";
    let Some((year, month, day)) = meant(text) else { return CellError::new(message, help) };
    let days = days_of(year, month);
    if (1..=days).contains(&day) {
        CellError::typed(message, format!("{year:04}-{month:02}-{day:02}"))
    } else if days == 0 {
        CellError::new(format!("{message}: there is no month {month}"), help)
    } else {
        let month = format!("{year:04}-{month:02}");
        let message = format!("{message}: {month} has {days} days");
        CellError::new(message, format!("type a day from `{month}-01` to `{month}-{days}`"))
    }
}

/// Whether a text is a day in any of the usual spellings.
pub fn looks_like_a_date(text: &str) -> bool {
    const SEPARATORS: &[char] = &['-', '/', '.'];
    let parts: Vec<&str> = text.split(SEPARATORS).collect();
    let is_year = |part: &str| part.len() == 4 && digits::is_plain(part);
    let is_short = |part: &str| part.len() <= 2 && digits::is_plain(part);
    match parts.as_slice() {
        [first, second, third] => {
            is_short(second)
                && ((is_year(first) && is_short(third)) || (is_short(first) && is_year(third)))
        }
        _ => false,
    }
}

/// The year, month and day that a text means, if it can mean no others. There may be no such day.
fn meant(text: &str) -> Option<(u32, u32, u32)> {
    let day = without_time(text);
    let parts = parts(day, &['-', '/', '.', ',']);
    let number = |part: &str| part.parse::<u32>().ok().filter(|_| digits::is_plain(part));
    Some(match parts.as_slice() {
        // `20260911`
        [digits] if digits.len() == 8 && digits::is_plain(digits) => {
            (number(digits.get(..4)?)?, number(digits.get(4..6)?)?, number(digits.get(6..)?)?)
        }
        // `2026/9/11`
        [year, month, day] if year.len() == 4 && number(year).is_some() => {
            (number(year)?, number(month).or_else(|| month_of(month))?, number(day)?)
        }
        // `11 Sep 2026`
        [day, month, year] if year.len() == 4 && month_of(month).is_some() => {
            (number(year)?, month_of(month)?, number(day)?)
        }
        // `Sep 11, 2026`
        [month, day, year] if year.len() == 4 && month_of(month).is_some() => {
            (number(year)?, month_of(month)?, number(day)?)
        }
        [first, second, year] if year.len() == 4 => {
            let (first, second) = (number(first)?, number(second)?);
            match (first, second) {
                // with dots the day comes first
                (day, month) if text.contains('.') => (number(year)?, month, day),
                (day, month) if day > 12 || day == month => (number(year)?, month, day),
                (month, day) if day > 12 => (number(year)?, month, day),
                // `9/11/2026` is one day in Europe and another in America
                _ => return None,
            }
        }
        _ => return None,
    })
}

/// `2026-09-11T00:00:00Z` without the time.
fn without_time(text: &str) -> &str {
    let is_time =
        |time: &str| time.contains(':') && time.starts_with(|letter: char| letter.is_ascii_digit());
    match text.split_once(['T', ' ']) {
        Some((day, time)) if is_time(time) => day,
        _ => text,
    }
}

fn month_of(text: &str) -> Option<u32> {
    let text = text.to_lowercase();
    let is_month = |month: &&str| **month == text || (text.len() == 3 && month.starts_with(&text));
    let index = MONTHS.iter().position(is_month)?;
    u32::try_from(index + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar_are_dates() {
        for date in ["2026-11-24", "2024-02-29", "2000-02-29", "1999-12-31"] {
            assert!(is_date(date), "{date}");
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
            "2026-11-2\u{e9}",
        ] {
            assert!(!is_date(text), "{text}");
        }
    }

    #[test]
    fn the_day_that_was_meant_is_offered() {
        for slip in [
            "2026/09/24",
            "2026-9-24",
            "2026.09.24",
            "20260924",
            "2026-09-24T00:00:00",
            "2026-09-24 00:00:00",
            "24.09.2026",
            "24.9.2026",
            "24/09/2026",
            "9/24/2026",
            "24 Sep 2026",
            "Sep 24, 2026",
            "September 24 2026",
        ] {
            assert_eq!(explain(slip).replacement.as_deref(), Some("2026-09-24"), "{slip}");
        }
        for (text, why) in [
            ("2026-11-31", "2026-11 has 30 days"),
            ("31.11.2026", "2026-11 has 30 days"),
            ("2025-02-29", "2025-02 has 28 days"),
            ("2026-13-01", "there is no month 13"),
        ] {
            let error = explain(text);
            assert!(error.message.ends_with(why), "{text}: {}", error.message);
            assert_eq!(error.replacement, None, "{text}");
        }
        assert_eq!(explain("2026-11-31").help, "type a day from `2026-11-01` to `2026-11-30`");
        for text in ["9/11/2026", "11-09-2026", "2026-02-30", "soon", "46276", "11/24/26"] {
            assert_eq!(explain(text).replacement, None, "{text}");
        }
    }
}
