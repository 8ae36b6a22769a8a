//! Whether a number is a code.

use std::ops::Range;

use super::{
    Sign,
    company::{self, Company},
    known,
    label::{self, Kind},
    number::Number,
    title,
};

/// Words behind a number that make it a count.
const UNITS: [&[u8]; 14] = [
    b"bytes",
    b"byte",
    b"kb",
    b"mb",
    b"ms",
    b"sec",
    b"messages",
    b"rows",
    b"records",
    b"items",
    b"times",
    b"users",
    b"recipients",
    b"requests",
];

/// Words in front of a `#` that make it the number of something else.
const ISSUES: [&str; 15] = [
    "pr",
    "prs",
    "pull",
    "request",
    "issue",
    "issues",
    "merge",
    "fixes",
    "closes",
    "ticket",
    "bug",
    "order",
    "color",
    "colour",
    "background",
];

/// What shows that the number on a line is a code, if anything does.
pub fn sign(
    text: &[u8],
    line: &Range<usize>,
    number: &Number,
    label: Option<&label::Label>,
) -> Option<Sign> {
    let (before, after) =
        (&text[line.start..number.start], text.get(number.end..line.end).unwrap_or_default());
    let is_telling = known::is_telling(number.value);
    let is_dump = label.is_some_and(|label| label.is_key);
    let company = || company::around(text, number.start..number.end, is_dump);
    if let Some(second) = number.second {
        let is_sure = known::is_pair(number.value, second) && known::is_telling(second);
        let is_shown = label.is_some() || label::is_behind(text, number.start, &["received"]);
        let is_shown = is_shown && (is_telling || known::is_row(number.value));
        return (is_sure || is_shown || is_telling && known::is_telling(second))
            .then_some(Sign::Place);
    }
    if !is_telling && !known::is_row(number.value) {
        return None;
    }
    if before.ends_with(b"(#") && after.starts_with(b")") {
        let is_issue = label::is_behind(text, number.start, &ISSUES);
        // the number of a change is at the end of its title
        let title = before[..before.len() - 2].trim_ascii_end();
        let is_change =
            after.get(1) != Some(&b' ') && title.last().is_some_and(u8::is_ascii_alphabetic);
        let is_message = !is_issue && (!is_change || company() > Company::None);
        return (is_telling || is_message).then_some(Sign::Message);
    }
    if let Some(label) = label {
        let is_sure = match label.kind {
            _ if is_telling => !is_count(after),
            Kind::Code if label.is_key => company() == Company::Strong,
            _ if number.value < 100 => company() == Company::Strong,
            _ => company() > Company::None,
        };
        if is_sure {
            return Some(Sign::Label);
        }
    }
    if title::is_after(&text[..line.end], number.end, number.value)
        || title::is_before(&text[line.start..], number.start - line.start, number.value)
    {
        return Some(Sign::Title);
    }
    let is_hash = matches!(before, [b'#'] | [.., b' ' | b'(' | b'[' | b'*', b'#'])
        && !after.starts_with(b";")
        && !label::is_behind(text, number.start, &ISSUES);
    let is_bracketed = matches!(before, [.., b' ' | b'>', b'(' | b'['] | [b'(' | b'[']);
    let is_first = before.iter().all(|byte| b" \t\"'`*-".contains(byte));
    let is_last = after.iter().all(|byte| b" \t\r\"'`*.,".contains(byte));
    let is_letter = |byte: u8| byte.is_ascii_alphabetic() || byte >= 0x80;
    let is_heading = matches!(after, [b':', b' ', next, ..] if is_letter(*next))
        || after.starts_with(b" - ")
        || after.starts_with(" — ".as_bytes());
    let is_placed = is_hash
        || is_bracketed && matches!(after, [b')' | b']', ..]) && company() > Company::None
        || is_first && (is_heading || is_last);
    (is_telling && is_placed).then_some(Sign::Place)
}

/// Whether what follows makes a number a count, or the process of a log line.
fn is_count(after: &[u8]) -> bool {
    let word = after.strip_prefix(b" ").unwrap_or_default();
    let length = word.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    word.starts_with(b"---") || UNITS.iter().any(|unit| word[..length].eq_ignore_ascii_case(unit))
}
