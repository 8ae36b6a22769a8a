//! Links from the numbers in a text to the rows that explain them.

use std::ops::Range;

use super::escaped;

/// What is before a number that is an error code, not an amount.
const CUES: [&str; 10] = [
    "#",
    "code ",
    "codes ",
    "subcode ",
    "subcode of ",
    "sub-code of ",
    "see ",
    "gives ",
    "that is ",
    "under ",
];
/// What is between the numbers of a list or a range.
const CONNECTORS: [&str; 6] = ["-", ", ", " or ", " and ", ", or ", ", and "];
/// A number of this many digits needs no cue.
const CERTAIN_DIGITS: usize = 5;

/// The text as HTML, with links. `anchor` gives the id of a number's row, if it has one.
///
/// `250` is a code in `see 250` and an amount in `250 templates`: a short number is a code after a
/// cue, or in a list with one that certainly is (`as 10 or 131005`).
pub fn linked(text: &str, anchor: impl Fn(&str) -> Option<String>) -> String {
    let mut links: Vec<(Range<usize>, String)> = Vec::new();
    for list in lists(text) {
        let is_code = |number: &Range<usize>| {
            number.len() >= CERTAIN_DIGITS && anchor(&text[number.clone()]).is_some()
        };
        let before = &text[..list[0].start];
        if !CUES.iter().any(|cue| ends_with_word(before, cue)) && !list.iter().any(is_code) {
            continue;
        }
        for number in list {
            let Some(anchor) = anchor(&text[number.clone()]) else { continue };
            match links.last_mut() {
                // both ends of a range that is one row
                Some((first, same)) if *same == anchor && &text[first.end..number.start] == "-" => {
                    first.end = number.end;
                }
                _ => links.push((number, anchor)),
            }
        }
    }
    let mut html = String::new();
    let mut end = 0;
    for (number, anchor) in links {
        html += &escaped(&text[end..number.start]);
        html += &format!("<a href=\"#{anchor}\">{}</a>", &text[number.clone()]);
        end = number.end;
    }
    html + &escaped(&text[end..])
}

/// The numbers of a text, those of a list or a range together.
fn lists(text: &str) -> Vec<Vec<Range<usize>>> {
    let mut lists: Vec<Vec<Range<usize>>> = Vec::new();
    for number in numbers(text) {
        match lists.last_mut() {
            Some(list) if CONNECTORS.contains(&&text[list[list.len() - 1].end..number.start]) => {
                list.push(number);
            }
            _ => lists.push(vec![number]),
        }
    }
    lists
}

/// Whole numbers: not parts of words (`SHA-256`, `24h`) or of other figures (`5,000`, `+1`, `50%`).
fn numbers(text: &str) -> Vec<Range<usize>> {
    let mut numbers = Vec::new();
    let mut rest = 0;
    while let Some(start) = text[rest..].find(|c: char| c.is_ascii_digit()).map(|at| rest + at) {
        let is_digit = |c: &char| c.is_ascii_digit();
        let end = start + text[start..].chars().take_while(is_digit).count();
        let mut before = text[..start].chars().rev();
        let mut after = text[end..].chars();
        let is_part = match (before.next(), before.next()) {
            (Some('.' | ','), Some(other)) => other.is_ascii_digit(),
            (Some('-'), Some(other)) => other.is_alphabetic(),
            (Some(other), _) => other.is_alphanumeric() || matches!(other, '_' | '+' | '$' | '€'),
            (None, _) => false,
        };
        let goes_on = match (after.next(), after.next()) {
            (Some('.' | ','), Some(other)) => other.is_ascii_digit(),
            (Some('-'), Some(other)) => other.is_alphabetic(),
            (Some(other), _) => other.is_alphanumeric() || matches!(other, '_' | '%'),
            (None, _) => false,
        };
        if !is_part && !goes_on {
            numbers.push(start..end);
        }
        rest = end;
    }
    numbers
}

fn ends_with_word(text: &str, cue: &str) -> bool {
    let start = text.len().checked_sub(cue.len()).filter(|&start| text.is_char_boundary(start));
    start.is_some_and(|start| {
        text[start..].eq_ignore_ascii_case(cue)
            && !text[..start].ends_with(|c: char| c.is_alphanumeric())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// With rows for these numbers, the last of them a range.
    fn links(text: &str) -> String {
        linked(text, |number| match number {
            "1" | "10" | "100" | "131005" => Some(number.to_owned()),
            "201" | "250" | "299" => Some("201-299".to_owned()),
            _ => None,
        })
    }

    #[test]
    fn codes_are_links() {
        for (text, html) in [
            ("131005", "<a href=\"#131005\">131005</a>"),
            ("see 201-299.", "see <a href=\"#201-299\">201-299</a>."),
            ("(#10) Denied", "(#<a href=\"#10\">10</a>) Denied"),
            ("Code 250", "Code <a href=\"#201-299\">250</a>"),
            ("as a subcode of 100,", "as a subcode of <a href=\"#100\">100</a>,"),
            ("As a sub-code of 100,", "As a sub-code of <a href=\"#100\">100</a>,"),
            ("with sub-code 100", "with sub-code <a href=\"#100\">100</a>"),
            (
                "as 10, 200-299 or 131005",
                "as <a href=\"#10\">10</a>, 200-<a href=\"#201-299\">299</a> or \
                 <a href=\"#131005\">131005</a>",
            ),
        ] {
            assert_eq!(links(text), html);
        }
    }

    #[test]
    fn amounts_are_not_links() {
        for text in [
            "250 templates",
            "1 message, then 10 and 100",
            "HTTP 250",
            "SHA-250",
            "131005-bit",
            "+131005",
            "131005%",
            "131005.5",
            "131,005",
            "131005x",
            "barcode 10",
            "999999 and 10",
            "é10",
        ] {
            assert_eq!(links(text), text);
        }
    }

    #[test]
    fn text_is_escaped() {
        assert_eq!(
            links("<b> & 131005 \"x\""),
            "&lt;b&gt; &amp; <a href=\"#131005\">131005</a> &quot;x&quot;"
        );
    }
}
