//! One change to a table, and the release that it needs.

use std::fmt;

use crate::{Codes, Row};

/// The release that a change needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing that a program can depend on changes.
    Patch,
    /// Programs still compile, but the API has more items or returns other values.
    Minor,
    /// Programs may no longer compile.
    Major,
}

impl Severity {
    /// All of them, the least severe first.
    pub const ALL: &'static [Self] = &[Self::Patch, Self::Minor, Self::Major];

    /// `patch`, `minor` or `major`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

macro_rules! change_kinds {
    ($($variant:ident $severity:ident $key:literal $rule:literal;)*) => {
        /// What kind of change it is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum ChangeKind {
            $(#[doc = concat!("A ", stringify!($severity), " change: ", $rule, ".")] $variant,)*
        }

        impl ChangeKind {
            /// All of them, the most severe first.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The key of the kind in JSON, for example `row-removed`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $key,)* }
            }

            /// The rule as `spec/README.md` states it.
            #[must_use]
            pub const fn rule(self) -> &'static str {
                match self { $(Self::$variant => $rule,)* }
            }

            /// The release that it needs.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }
        }
    };
}

change_kinds! {
    RowRemoved Major "row-removed" "a row is removed";
    CodeChanged Major "code-changed" "the code of a row changes, or the first code of its range";
    RangeNarrowed Major "range-narrowed" "a range gets shorter";
    Renamed Major "renamed" "a row is renamed, and `Formerly` does not have the old name";
    FormerNameRemoved Major "former-name-removed" "a name is removed from `Formerly`";
    ColumnRemoved Major "column-removed" "a column is removed";
    OptionalityChanged Major "optionality-changed"
        "a `?` is added to a heading, or removed from one";
    TypeChanged Major "type-changed" "the type of a column of your own changes";
    WordRemoved Major "word-removed" "a word is removed from the list of a column of your own";
    RowAdded Minor "row-added" "a row is added";
    RangeWidened Minor "range-widened" "a range gets longer";
    RenamedWithFormerName Minor "renamed-with-former-name"
        "a row is renamed, and `Formerly` has the old name";
    FormerNameAdded Minor "former-name-added" "a name is added to `Formerly`";
    Deprecated Minor "deprecated" "`Deprecated` is filled in";
    BehaviourChanged Minor "behaviour-changed"
        "the category, retry, scope, actor, delivery or parent code changes";
    RetryableChanged Minor "retryable-changed"
        "whether a retry may succeed changes, because of the HTTP status or the column `Retry`";
    OwnValueChanged Minor "own-value-changed"
        "a number, word, `yes` or `no` in a column of your own changes";
    ColumnAdded Minor "column-added" "a column is added";
    WordAdded Minor "word-added" "a word is added to the list of a column of your own";
    StatusChanged Patch "status-changed"
        "the HTTP status changes, but not whether a retry may succeed";
    TextChanged Patch "text-changed" "a text, source or date changes";
    Undeprecated Patch "undeprecated" "`Deprecated` is cleared";
    OrderChanged Patch "order-changed" "the order of the rows, or of the words in a list, changes";
}

/// One change to a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What kind of change it is.
    pub kind: ChangeKind,
    /// The codes of the row, if a row changed: those of the new table, unless the row was removed.
    pub codes: Option<Codes>,
    /// The name of the row, from the same table.
    pub name: Option<String>,
    /// The heading of the column, if one is affected, without `?` and type.
    pub column: Option<String>,
    /// The value in the old table, as it is written there; `None` if there was none.
    pub old: Option<String>,
    /// The value in the new table, as it is written there; `None` if there is none.
    pub new: Option<String>,
    /// What changed, as a line for people, without the row.
    pub text: String,
    /// How to avoid a major release, where there is a way.
    pub help: Option<String>,
}

impl Change {
    pub(crate) fn new(kind: ChangeKind, text: impl Into<String>) -> Self {
        let text = text.into();
        Self { kind, codes: None, name: None, column: None, old: None, new: None, text, help: None }
    }

    pub(crate) fn row(mut self, row: &Row) -> Self {
        self.codes = Some(row.codes);
        self.name = Some(row.name.clone());
        self
    }

    pub(crate) fn column(mut self, heading: &str) -> Self {
        self.column = Some(heading.to_owned());
        self
    }

    pub(crate) fn values(mut self, old: Option<String>, new: Option<String>) -> Self {
        (self.old, self.new) = (old, new);
        self
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The release that it needs.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.kind.severity()
    }
}
