//! The distinct errors of all questions, and how often each occurs.

use std::{collections::HashMap, io::Read};

use whatsapp_errors::{ApiError, Failure, Mention, Mentions, Sign};
use whatsapp_errors_table::Row;

use super::progress;
use crate::{error::Message, tables::Catalog};

/// At most this many distinct errors are kept, since a stream may have any number of them.
const MOST: usize = 1000;

#[derive(Default)]
pub struct Tally {
    found: Vec<Found>,
    index: HashMap<(Option<i64>, Option<i64>), usize>,
    /// How often an error occurred that was one too many.
    left_out: u64,
}

/// A distinct error.
pub struct Found {
    pub code: Option<i64>,
    pub subcode: Option<i64>,
    pub count: u64,
    /// Where it occurs first: a file and a line of it, if it comes from a file.
    pub first: Option<(String, u64)>,
    /// What was received, where it first occurs as a whole.
    pub failure: Option<Failure>,
    /// Whether it comes from JSON that is cut or damaged.
    pub is_cut: bool,
}

impl Tally {
    /// A code that somebody typed.
    pub fn add_code(&mut self, code: i64) {
        self.entry(Some(code), None);
    }

    /// An error that a text mentions; `source` names the file that the text comes from.
    pub fn add(&mut self, mention: &Mention, source: Option<&str>) {
        let Some(found) = self.entry(mention.code(), mention.subcode()) else { return };
        if found.first.is_none() {
            found.first = source.map(|source| (source.to_owned(), mention.line()));
        }
        found.is_cut |= mention.sign() == Sign::CutJson;
        if found.failure.is_none() {
            found.failure = mention.failure().cloned();
        }
    }

    /// All errors that a stream mentions. `length` is the number of its bytes, if it is known.
    pub fn add_stream(
        &mut self,
        stream: impl Read,
        source: &str,
        length: Option<u64>,
    ) -> Result<(), Message> {
        let mut is_empty = true;
        for mention in Mentions::new(progress::watched(stream, length)) {
            let mention = mention.map_err(|error| Message::unreadable(source, &error))?;
            self.add(&mention, Some(source));
            is_empty = false;
        }
        if is_empty {
            Err(Message::unknown(format!("no error found in `{source}`")))
        } else {
            Ok(())
        }
    }

    /// Counts an error once more; `None` if there are too many distinct ones already.
    fn entry(&mut self, code: Option<i64>, subcode: Option<i64>) -> Option<&mut Found> {
        let next = self.found.len();
        let index = *self.index.entry((code, subcode)).or_insert(next);
        if index == next {
            if next == MOST {
                self.index.remove(&(code, subcode));
                self.left_out += 1;
                return None;
            }
            self.found.push(Found {
                code,
                subcode,
                count: 0,
                first: None,
                failure: None,
                is_cut: false,
            });
        }
        let found = &mut self.found[index];
        found.count += 1;
        Some(found)
    }

    /// The message about errors that are not among those that were found.
    pub fn left_out(&self) -> Option<Message> {
        let count = self.left_out;
        let text = format!(
            "there are more than {MOST} different errors; {count} occurrences are left out"
        );
        (count > 0).then(|| Message::unknown(text))
    }

    /// Errors that occur equally often keep their order.
    pub fn most_frequent_first(mut self) -> Vec<Found> {
        self.found.sort_by_key(|found| std::cmp::Reverse(found.count));
        self.found
    }
}

impl Found {
    /// What is received, or as much of it as the text says.
    pub fn error(&self) -> ApiError {
        if let Some(failure) = &self.failure {
            return failure.error().clone();
        }
        let mut error = ApiError::builder();
        if let Some(code) = self.code.or(self.subcode) {
            error = error.code(code);
        }
        if let (Some(_), Some(subcode)) = (self.code, self.subcode) {
            error = error.subcode(subcode);
        }
        error.build()
    }

    /// The number that names it in a message.
    pub fn number(&self) -> Option<i64> {
        self.code.or(self.subcode)
    }

    /// Its row in a table.
    pub fn row<'a>(&self, catalog: &'a Catalog) -> Option<&'a Row> {
        let number = |number: Option<i64>| number.and_then(|number| u32::try_from(number).ok());
        match self.code {
            Some(_) => catalog.by_parts(number(self.code)?, number(self.subcode)),
            None => catalog.by_code(number(self.subcode)?),
        }
    }

    /// Whether there is more to say than that it is unknown.
    pub fn has_answer(&self, catalogs: &[Catalog]) -> bool {
        self.failure.is_some() || !self.rows(catalogs).is_empty()
    }

    /// The sub-code, if the row is not about it.
    pub fn unknown_subcode(&self, row: &Row) -> Option<i64> {
        let is_known =
            |subcode: i64| u32::try_from(subcode).is_ok_and(|code| row.codes.contains(code));
        self.subcode.filter(|&subcode| !is_known(subcode))
    }

    /// Its rows in all tables that have it.
    pub fn rows<'a>(&self, catalogs: &'a [Catalog]) -> Vec<(&'a Catalog, &'a Row)> {
        catalogs.iter().filter_map(|catalog| Some((catalog, self.row(catalog)?))).collect()
    }
}
