//! The text of a heading, and what people make of it.

use crate::{Standard, characters};

/// No heading is longer, in bytes; nothing longer is compared with the headings.
pub const MAX_HEADING: usize = 100;

/// A heading without its marks.
pub struct Heading<'a> {
    pub name: &'a str,
    pub is_optional: bool,
    /// What follows the colon of a column that the table declares.
    pub kind: Option<&'a str>,
}

impl<'a> Heading<'a> {
    pub fn parse(text: &'a str) -> Self {
        let (heading, kind) = match text.split_once(':') {
            Some((heading, kind)) => (heading.trim_end(), Some(kind.trim())),
            None => (text, None),
        };
        match heading.strip_suffix('?') {
            Some(name) => Self { name: name.trim_end(), is_optional: true, kind },
            None => Self { name: heading, is_optional: false, kind },
        }
    }
}

/// A heading as it would look without quotes, invisible characters and the like.
pub fn simple(text: &str) -> String {
    const QUOTES: &[char] =
        &['\'', '"', '`', '*', '\u{2018}', '\u{2019}', '\u{201c}', '\u{201d}', '#'];
    let visible = characters::visible(text).replace('\u{ff1f}', "?").replace('_', " ");
    let words: Vec<&str> = visible.split_whitespace().collect();
    let text = words.join(" ");
    let text = text.trim_matches(QUOTES);
    let name = text.trim_end_matches(&['?', ' '][..]);
    let text = if text.ends_with('?') { format!("{name}?") } else { text.to_owned() };
    for standard in Standard::ALL {
        if standard.heading().eq_ignore_ascii_case(name) {
            return text.replacen(name, standard.heading(), 1);
        }
    }
    text
}

/// The headings in a cell in which something else than a comma separates them.
pub fn separated(text: &str) -> Option<Vec<&str>> {
    for separator in [';', '\t', '|'] {
        let headings: Vec<&str> = text.split(separator).map(str::trim).collect();
        let is_known =
            |heading: &&str| Standard::from_heading(Heading::parse(heading).name).is_some();
        if headings.len() > 1 && headings.iter().all(is_known) {
            return Some(headings);
        }
    }
    None
}
