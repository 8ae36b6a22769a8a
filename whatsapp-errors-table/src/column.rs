//! The columns of a table: those with a meaning of their own, and those that the table declares
//! itself.

use crate::Value;

macro_rules! standard {
    ($(
        $heading:literal $variant:ident $kind:ident $presence:ident
            $(core($core:ident))? $(data($data:ident: $type:ty))? $doc:literal;
    )*) => {
        /// A column that has a meaning of its own.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Standard {
            $(#[doc = $doc] $variant,)*
        }

        impl Standard {
            /// All of them, in the order in which documents list them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The heading, without `?`.
            #[must_use]
            pub const fn heading(self) -> &'static str {
                match self { $(Self::$variant => $heading,)* }
            }

            /// The method that reads the column, which is also its key in exports.
            #[must_use]
            pub const fn accessor(self) -> &'static str {
                match self { $(Self::$variant => stringify!($($core)? $($data)?),)* }
            }

            /// One sentence on what the cells hold.
            #[must_use]
            pub const fn doc(self) -> &'static str {
                match self { $(Self::$variant => $doc,)* }
            }

            /// What its cells hold.
            #[must_use]
            pub const fn kind(self) -> Kind {
                match self { $(Self::$variant => Kind::$kind,)* }
            }

            pub(crate) const fn presence(self) -> Presence {
                match self { $(Self::$variant => presence!($presence),)* }
            }
        }
    };
}

macro_rules! presence {
    (never_blank) => {
        Presence::NeverBlank
    };
    (required) => {
        Presence::Required
    };
    (optional) => {
        Presence::Optional
    };
}

crate::__standard_columns!(standard);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Presence {
    /// A table must have it, and none of its cells is blank: without a code or a title a row would
    /// be nothing.
    NeverBlank,
    Required,
    Optional,
}

impl Standard {
    /// Whether every table must have the column.
    #[must_use]
    pub fn is_required(self) -> bool {
        self.presence() != Presence::Optional
    }

    /// Whether a `?` may follow the heading.
    #[must_use]
    pub fn can_be_blank(self) -> bool {
        self.presence() != Presence::NeverBlank
    }

    /// The column with exactly this heading.
    #[must_use]
    pub fn from_heading(heading: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|column| column.heading() == heading)
    }

    /// The headings of all columns that are like this.
    pub(crate) fn headings(is_wanted: &dyn Fn(Self) -> bool) -> Vec<&'static str> {
        let mut headings = Vec::new();
        for &column in Self::ALL {
            if is_wanted(column) {
                headings.push(column.heading());
            }
        }
        headings
    }

    /// The column that this method reads.
    pub(crate) fn from_accessor(accessor: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|column| column.accessor() == accessor)
    }

    /// The header of a table that has only the required columns.
    pub(crate) fn shortest_header() -> String {
        Self::headings(&Self::is_required).join(",")
    }
}

/// What the cells of a column hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A code or a range of codes.
    Codes,
    /// The name of a variant.
    Name,
    /// Names of variants, separated by spaces.
    Names,
    /// Any text.
    Text,
    /// An HTTP status from 100 to 599.
    Status,
    /// A [`Category`](crate::Category).
    Category,
    /// A [`Retry`](crate::Retry).
    Retry,
    /// A [`Scope`](crate::Scope).
    Scope,
    /// An [`Actor`](crate::Actor).
    Actor,
    /// A [`Delivery`](crate::Delivery).
    Delivery,
    /// The parent codes that a row arrives under as a sub-code.
    Parents,
    /// A date.
    Date,
    /// A whole number; only in a column that the table declares itself.
    Number,
    /// `yes` or `no`; only in a column that the table declares itself.
    YesNo,
    /// One word of a closed list; only in a column that the table declares itself.
    Choice(Vec<Choice>),
}

/// A word of a closed list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The word as it is written in the table.
    pub text: String,
    /// The name of the variant that it becomes.
    pub variant: String,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The standard column that it is; `None` if the table declares it.
    pub standard: Option<Standard>,
    /// The heading, without `?` and without a type.
    pub heading: String,
    /// The method that reads it, which is also its key in exports.
    pub accessor: String,
    /// What its cells hold.
    pub kind: Kind,
    /// Whether a `?` follows the heading: cells may be blank, and the accessor is an `Option`.
    pub is_optional: bool,
}

impl Column {
    pub(crate) fn standard(standard: Standard, is_optional: bool) -> Self {
        Self {
            standard: Some(standard),
            heading: standard.heading().to_owned(),
            accessor: standard.accessor().to_owned(),
            kind: standard.kind(),
            is_optional,
        }
    }

    /// The heading as it is written in the table, with `?` and type: `Sla Minutes?: number`.
    #[must_use]
    pub fn declaration(&self) -> String {
        let mark = if self.is_optional { "?" } else { "" };
        match self.standard {
            Some(_) => format!("{}{mark}", self.heading),
            None => format!("{}{mark}: {}", self.heading, self.type_name()),
        }
    }

    /// The type of a column that the table declares, as its heading writes it.
    pub(crate) fn type_name(&self) -> String {
        match &self.kind {
            Kind::Number => "number".to_owned(),
            Kind::YesNo => "yes/no".to_owned(),
            Kind::Choice(choices) => {
                let words: Vec<&str> = choices.iter().map(|choice| choice.text.as_str()).collect();
                words.join(" | ")
            }
            _ => "text".to_owned(),
        }
    }

    /// A value as it is written in the table.
    #[must_use]
    pub fn cell(&self, value: &Value) -> String {
        match (&self.kind, value) {
            (Kind::Choice(choices), Value::Choice(index)) => choices[*index].text.clone(),
            _ => value.to_string(),
        }
    }
}

/// The columns of a table.
#[derive(Debug, Clone)]
pub struct Columns {
    in_order: Vec<Column>,
    /// Which of them each standard column is.
    standard: Vec<Option<usize>>,
}

impl Columns {
    pub(crate) fn new(in_order: Vec<Column>) -> Self {
        let mut standard = vec![None; Standard::ALL.len()];
        for (index, column) in in_order.iter().enumerate() {
            if let Some(column) = column.standard {
                standard[column as usize] = Some(index);
            }
        }
        Self { in_order, standard }
    }

    /// The columns in the order of the file.
    #[must_use]
    pub fn in_order(&self) -> &[Column] {
        &self.in_order
    }

    /// Which column of the file, from 0, is this one.
    #[must_use]
    pub fn index_of(&self, standard: Standard) -> Option<usize> {
        self.standard[standard as usize]
    }

    /// The column, if the table has it.
    #[must_use]
    pub fn get(&self, standard: Standard) -> Option<&Column> {
        Some(&self.in_order[self.index_of(standard)?])
    }
    /// The heading of the table's own column with the address of the page that lists a row's code.
    pub const REFERENCE: &str = "Reference";

    /// Which column of the file, from 0, is the table's own column [`REFERENCE`](Self::REFERENCE).
    #[must_use]
    pub fn reference(&self) -> Option<usize> {
        self.in_order
            .iter()
            .position(|column| column.standard.is_none() && column.heading == Self::REFERENCE)
    }
}
