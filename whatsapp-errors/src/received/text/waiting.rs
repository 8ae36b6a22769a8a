//! Mentions to which what follows may still add.

use std::collections::VecDeque;

use super::{Mention, Sign, known};

/// A code and its sub-code are no farther apart.
const PAIR: u64 = 300;

/// The mentions of the last part of a text, in their order. A line often says one error twice: by
/// the program and by Meta's message, by Meta's header and by the body.
#[derive(Default)]
pub struct Waiting(VecDeque<Mention>);

impl Waiting {
    /// Takes the first mention, if it ends in front of a place.
    pub fn take(&mut self, place: u64) -> Option<Mention> {
        while self.0.front().is_some_and(|first| first.bytes.end <= place) {
            let first = self.0.pop_front();
            if first.as_ref().is_some_and(is_telling) {
                return first;
            }
        }
        None
    }

    /// Adds an error of a document, in place of what the text from a place on says of it, and of
    /// a document around it without a code.
    pub fn add_failure(&mut self, mention: Mention, from: u64) {
        let is_around = |other: &Mention| {
            other.failure.is_some()
                && other.bytes != mention.bytes
                && other.bytes.end >= mention.bytes.end
        };
        if mention.code.is_none() && self.0.back().is_some_and(is_around) {
            return;
        }
        let is_same = |other: &Mention| match other.failure {
            None => other.bytes.start >= from && other.code == mention.code,
            Some(_) => other.code.is_none() && is_around(other),
        };
        while self.0.back().is_some_and(is_same) {
            self.0.pop_back();
        }
        self.0.push_back(mention);
    }

    /// Adds the mention of a code, unless its line has it already.
    pub fn add(&mut self, mention: Mention, line_start: u64) {
        let on_line = self.0.iter_mut().rev().take_while(|other| other.bytes.end > line_start);
        for other in on_line {
            if other.code == mention.code {
                other.sign = other.sign.min(mention.sign);
                return;
            }
            // a sub-code that came first, or a document around it that has no code
            let is_inside = other.bytes.contains(&mention.bytes.start);
            if other.code.is_none() && (other.failure.is_none() || is_inside) {
                other.code = mention.code;
                other.subcode = other.subcode.or(mention.subcode);
                other.bytes.end = other.bytes.end.max(mention.bytes.end);
                return;
            }
        }
        // a title is recognized when the rest of its line has been read
        let is_before = |other: &Mention| other.bytes.start <= mention.bytes.start;
        let at = self.0.iter().rposition(is_before).map_or(0, |before| before + 1);
        self.0.insert(at, mention);
    }

    /// Adds a sub-code to the code in front of it; without one it waits for the code behind it. In
    /// a dump, they may be on different lines.
    pub fn add_subcode(&mut self, mention: Mention, is_dump: bool) {
        let last = self.0.back_mut().filter(|last| {
            let is_near = last.bytes.end + PAIR > mention.bytes.start;
            is_near && (is_dump || last.line == mention.line)
        });
        match last {
            Some(last) if last.failure.is_some() => {}
            Some(last) if last.subcode.is_none() => {
                last.subcode = mention.subcode;
                last.bytes.end = mention.bytes.end;
            }
            _ => self.0.push_back(mention),
        }
    }

    /// Whether a member of a dump repeats the code of the message in front of it.
    pub fn is_repeated(&self, code: u32, place: u64) -> bool {
        self.0.back().is_some_and(|last| {
            let is_message = last.sign == Sign::Message && last.code == Some(code.into());
            is_message && last.bytes.end + PAIR > place
        })
    }
}

/// A sub-code alone counts if a table has it as one, or its family.
fn is_telling(mention: &Mention) -> bool {
    let subcode = mention.subcode.and_then(|subcode| u32::try_from(subcode).ok());
    let subcode = subcode.unwrap_or_default();
    mention.failure.is_some()
        || mention.code.is_some()
        || known::is_telling(subcode)
        || !known::parents(subcode).is_empty()
}
