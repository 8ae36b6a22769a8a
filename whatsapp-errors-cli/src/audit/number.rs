//! Numbers on a page: which of them can be codes.

use std::ops::RangeInclusive;

use whatsapp_errors_table::Codes;

/// The numbers that Meta uses for errors of this platform only: one of them in running text is a
/// code.
const FAMILIES: [RangeInclusive<u32>; 5] = [
    130_000..=139_999,
    140_000..=149_999,
    2_388_000..=2_388_999,
    2_494_000..=2_494_999,
    2_593_000..=2_593_999,
];

pub const HTTP_STATUSES: RangeInclusive<u32> = 100..=599;

/// Longer numbers are ids.
const MOST_DIGITS: usize = 7;

pub fn is_of_a_family(number: u32) -> bool {
    FAMILIES.iter().any(|family| family.contains(&number))
}

/// The numbers of the families in a text.
pub fn of_the_families(text: &str) -> Vec<u32> {
    let mut numbers = Vec::new();
    let mut end = 0;
    while let Some(offset) = text[end..].find(|c: char| c.is_ascii_digit()) {
        let start = end + offset;
        let digits = &text[start..];
        end = start + digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        let (before, digits, after) = (&text[..start], &text[start..end], &text[end..]);
        if let Some(number) = short_number(digits)
            && is_of_a_family(number)
            && !before.ends_with(is_part_of_a_word)
            && !ends_with_point(before)
            && is_end(after)
        {
            numbers.push(number);
        }
    }
    numbers
}

/// `+` begins a phone number.
fn is_part_of_a_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '+')
}

/// Whether the digits that follow are decimals.
fn ends_with_point(before: &str) -> bool {
    before.strip_suffix('.').is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()))
}

/// Whether a number ends before this text: not in a word, nor before decimals or thousands.
fn is_end(after: &str) -> bool {
    let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
    match after.chars().next() {
        Some('.') => digits(&after[1..]) == 0,
        Some(',') => digits(&after[1..]) != 3,
        Some(c) => !is_part_of_a_word(c),
        None => true,
    }
}

/// The codes that a text begins with, and what follows them: `131047`, `200-299`, `#131047`,
/// `2388091, 2388093`.
pub fn leading(text: &str) -> Option<(Vec<Codes>, &str)> {
    let (first, mut rest) = one(text)?;
    let mut codes = vec![first];
    while let Some((more, after)) = rest.trim_start().strip_prefix([',', '/']).and_then(one) {
        codes.push(more);
        rest = after;
    }
    Some((codes, rest))
}

fn one(text: &str) -> Option<(Codes, &str)> {
    let text = text.trim_start();
    let (text, is_in_brackets) = match text.strip_prefix("(#") {
        Some(text) => (text, true),
        None => (text.strip_prefix('#').unwrap_or(text), false),
    };
    let (first, mut rest) = number(text)?;
    let mut last = first;
    // `200-299`, but not `2388040 - 24 hours`
    if let Some(after) = rest.trim_start().strip_prefix(['-', '–'])
        && let Some((number, after)) = number(after.trim_start())
        && number > first
        && number.ilog10() == first.checked_ilog10().unwrap_or_default()
    {
        (last, rest) = (number, after);
    }
    if is_in_brackets {
        rest = rest.strip_prefix(')')?;
    }
    Some((Codes { first, last }, rest))
}

/// The number that a text begins with, if it is not a part of a word or of a figure.
fn number(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let number = short_number(digits)?;
    is_end(rest).then_some((number, rest))
}

fn short_number(digits: &str) -> Option<u32> {
    if digits.len() <= MOST_DIGITS { digits.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<u32> {
        of_the_families(text)
    }

    #[test]
    fn numbers_of_the_families_are_found_where_they_are_whole() {
        assert_eq!(found("code 131047, (#131048) and `2388001`."), [131_047, 131_048, 2_388_001]);
        assert_eq!(found("\"code\":139102}"), [139_102]);
        assert_eq!(found("138000-138002"), [138_000, 138_002]);
        assert_eq!(found("131047,131048. 131049"), [131_047, 131_048, 131_049]);
        let others = "131,047 131047.5 0.131047 131047,000 x131047 131047th +131047 1310470000";
        assert_eq!(found(others), Vec::<u32>::new());
        assert_eq!(found("ends with 131047"), [131_047]);
        assert_eq!(found("400 250 120363"), Vec::<u32>::new());
    }

    #[test]
    fn a_text_begins_with_codes_or_not() {
        let range = |first, last| Codes { first, last };
        assert_eq!(leading("131047 Title"), Some((vec![range(131_047, 131_047)], " Title")));
        assert_eq!(leading("200-299\nTitle"), Some((vec![range(200, 299)], "\nTitle")));
        assert_eq!(
            leading("2388091, 2388093 - Title"),
            Some((vec![range(2_388_091, 2_388_091), range(2_388_093, 2_388_093)], " - Title"))
        );
        assert_eq!(leading("(#100) Title"), Some((vec![range(100, 100)], " Title")));
        assert_eq!(leading("0"), Some((vec![range(0, 0)], "")));
        assert_eq!(
            leading("131047 - 24 hours"),
            Some((vec![range(131_047, 131_047)], " - 24 hours"))
        );
        for text in ["131xxx", "1.5", "120363000000000000", "code 1", "", "(#100 Title", "131,047"]
        {
            assert_eq!(leading(text).map(|(codes, _)| codes), None, "{text}");
        }
    }
}
