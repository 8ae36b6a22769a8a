//! The headings that a table may have.

use crate::table::{Cell, Record};

/// A heading: what the cells below it hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heading {
    ErrorCode,
    Name,
    Description,
    Details,
    Reasons,
    HttpStatus,
    Category,
    Retry,
    Scope,
    Actor,
    Delivery,
    SubcodeOf,
    Source,
    Checked,
    Note,
    Deprecated,
}

impl Heading {
    pub const ALL: &[Self] = &[
        Self::ErrorCode,
        Self::Name,
        Self::Description,
        Self::Details,
        Self::Reasons,
        Self::HttpStatus,
        Self::Category,
        Self::Retry,
        Self::Scope,
        Self::Actor,
        Self::Delivery,
        Self::SubcodeOf,
        Self::Source,
        Self::Checked,
        Self::Note,
        Self::Deprecated,
    ];

    pub const REQUIRED: &[Self] = &[Self::ErrorCode, Self::Description, Self::Details, Self::Reasons, Self::HttpStatus];

    /// The header of a table with nothing but what it must have.
    pub fn first_line() -> String {
        let texts: Vec<_> = Self::REQUIRED.iter().map(|heading| heading.text()).collect();
        texts.join(",")
    }

    pub fn text(self) -> &'static str {
        match self {
            Self::ErrorCode => "Error Code",
            Self::Name => "Name",
            Self::Description => "Description",
            Self::Details => "Details",
            Self::Reasons => "Possible Reasons & Solutions",
            Self::HttpStatus => "HTTP Status",
            Self::Category => "Category",
            Self::Retry => "Retry",
            Self::Scope => "Scope",
            Self::Actor => "Actor",
            Self::Delivery => "Delivery",
            Self::SubcodeOf => "Subcode Of",
            Self::Source => "Source",
            Self::Checked => "Checked",
            Self::Note => "Note",
            Self::Deprecated => "Deprecated",
        }
    }

    /// Whether a `?` may follow it. Without a code or a title a row would be nothing.
    pub fn can_be_blank(self) -> bool {
        !matches!(self, Self::ErrorCode | Self::Description)
    }

    pub fn from_text(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|heading| heading.text() == text)
    }
}

/// A column of a table.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    pub heading: Heading,
    /// A `?` follows the heading: cells may be blank, the accessor is an `Option`.
    pub is_optional: bool,
}

/// The columns of a table.
#[derive(Debug)]
pub struct Columns {
    /// As they stand in the file.
    pub in_order: Vec<Column>,
    /// Where each heading stands, by its number.
    places: Vec<Option<usize>>,
}

impl Columns {
    pub fn new(in_order: Vec<Column>) -> Self {
        let mut places = vec![None; Heading::ALL.len()];
        for (place, column) in in_order.iter().enumerate() {
            if let Some(entry) = places.get_mut(column.heading as usize) {
                *entry = Some(place);
            }
        }
        Self { in_order, places }
    }

    /// Where in the file, and in each of its records, the column stands.
    pub fn place(&self, heading: Heading) -> Option<usize> {
        self.places.get(heading as usize).copied().flatten()
    }

    /// The cell below a heading.
    pub fn cell<'a>(&self, record: &'a Record, heading: Heading) -> Option<&'a Cell> {
        record.cells.get(self.place(heading)?)
    }

    pub fn get(&self, heading: Heading) -> Option<Column> {
        self.in_order.get(self.place(heading)?).copied()
    }
}
