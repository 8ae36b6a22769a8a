//! A checked table as data.

use std::fmt;

use crate::{Actor, Category, Columns, Delivery, Retry, Scope, Standard, Verdict};

/// A table that has been checked.
#[derive(Debug, Clone)]
pub struct Table {
    /// Its columns.
    pub columns: Columns,
    /// Its rows, in the order of the file.
    pub rows: Vec<Row>,
}

/// What a table says about one error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The code, or the range of codes.
    pub codes: Codes,
    /// The variant's name: from the cell `Name`, or derived from the description.
    pub name: String,
    /// A value for each column, in the order of the file; `None` for a blank cell.
    pub values: Vec<Option<Value>>,
}

/// The codes of a row: a single one, or all from the first to the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Codes {
    /// The first code.
    pub first: u32,
    /// The last code; the same as the first for a single one.
    pub last: u32,
}

/// The value of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A code or a range.
    Codes(Codes),
    /// A text, a name or a date.
    Text(String),
    /// Names of variants.
    Names(Vec<String>),
    /// An HTTP status.
    Status(u16),
    /// A category.
    Category(Category),
    /// A retry.
    Retry(Retry),
    /// A scope.
    Scope(Scope),
    /// An actor.
    Actor(Actor),
    /// A delivery.
    Delivery(Delivery),
    /// Parent codes.
    Parents(Vec<u32>),
    /// A number, in a column that the table declares.
    Number(u64),
    /// `yes` or `no`.
    YesNo(bool),
    /// A word of a closed list, as its index in that list.
    Choice(usize),
}

impl Codes {
    pub(crate) fn is_range(self) -> bool {
        self.first != self.last
    }

    /// Whether the row has this code.
    #[must_use]
    pub fn contains(self, code: u32) -> bool {
        (self.first..=self.last).contains(&code)
    }
}

/// `131047` or `201-299`.
impl fmt::Display for Codes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_range() {
            write!(f, "{}-{}", self.first, self.last)
        } else {
            write!(f, "{}", self.first)
        }
    }
}

/// As it is written in the table. Only the column knows the words of a closed list, so one of them
/// is shown as its index; see [`Column::cell`](crate::Column::cell).
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Codes(codes) => codes.fmt(f),
            Self::Text(text) => text.fmt(f),
            Self::Names(names) => f.write_str(&names.join(" ")),
            Self::Status(status) => status.fmt(f),
            Self::Category(category) => category.fmt(f),
            Self::Retry(retry) => retry.fmt(f),
            Self::Scope(scope) => scope.fmt(f),
            Self::Actor(actor) => actor.fmt(f),
            Self::Delivery(delivery) => delivery.fmt(f),
            Self::Parents(parents) => {
                let parents: Vec<_> = parents.iter().map(u32::to_string).collect();
                f.write_str(&parents.join(", "))
            }
            Self::Number(number) => number.fmt(f),
            Self::YesNo(yes) => f.write_str(if *yes { "yes" } else { "no" }),
            Self::Choice(index) => index.fmt(f),
        }
    }
}

impl Table {
    /// The value of a row in a column; `None` if the cell is blank or the table does not have the
    /// column.
    #[must_use]
    pub fn value<'a>(&self, row: &'a Row, column: Standard) -> Option<&'a Value> {
        row.value(&self.columns, column)
    }

    /// The text of a row in a column of texts, names or dates.
    #[must_use]
    pub fn text<'a>(&self, row: &'a Row, column: Standard) -> Option<&'a str> {
        match self.value(row, column)? {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The names that a row had before.
    #[must_use]
    pub fn former_names<'a>(&self, row: &'a Row) -> &'a [String] {
        match self.value(row, Standard::Formerly) {
            Some(Value::Names(names)) => names,
            _ => &[],
        }
    }

    /// Whether the same request may succeed later without any change: by the row's retry or, in a
    /// table without the column `Retry`, by an HTTP status of 429 or 5xx.
    #[must_use]
    pub fn is_retryable(&self, row: &Row) -> bool {
        if self.columns.get(Standard::Retry).is_some() {
            let retry = self.value(row, Standard::Retry);
            return matches!(retry, Some(Value::Retry(retry)) if retry.is_retryable());
        }
        let status = self.value(row, Standard::HttpStatus);
        matches!(status, Some(Value::Status(429 | 500..=599)))
    }

    /// The row of a code, which may be inside a range.
    #[must_use]
    pub fn by_code(&self, code: u32) -> Option<&Row> {
        self.rows.iter().find(|row| row.codes.contains(code))
    }

    /// What to do about a row, as far as the table says it.
    #[must_use]
    pub fn verdict(&self, row: &Row) -> Verdict {
        let is_retryable = self.is_retryable(row);
        let mut verdict = Verdict { retry: None, scope: None, actor: None, is_retryable };
        for value in row.values.iter().flatten() {
            match *value {
                Value::Retry(retry) => verdict.retry = Some(retry),
                Value::Scope(scope) => verdict.scope = Some(scope),
                Value::Actor(actor) => verdict.actor = Some(actor),
                _ => {}
            }
        }
        verdict
    }
}

impl Row {
    pub(crate) fn value(&self, columns: &Columns, column: Standard) -> Option<&Value> {
        self.values[columns.index_of(column)?].as_ref()
    }
}
