//! What the differences between two versions of a table mean for programs that use its API.

mod change;
mod columns;
mod rows;

pub use change::{Change, ChangeKind, Severity};

use crate::Table;

/// The differences between two versions of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diff {
    /// The changes, the most severe first. Among changes of one severity, those of columns come
    /// first, then those of rows, in the order of the tables.
    pub changes: Vec<Change>,
}

impl Diff {
    /// The release that the changes need together; `None` if there are none.
    ///
    /// ```
    /// use whatsapp_errors_table::{Severity, SourceFile, check, diff};
    ///
    /// let table = |rows: &str| {
    ///     let header = "Error Code,Description,Details,Possible Reasons & Solutions,HTTP Status";
    ///     let source = SourceFile::new("gateway.csv", format!("{header}\n{rows}").into());
    ///     check(&source).table.unwrap()
    /// };
    /// let old = table("17,Queue Full,The queue is full.,Wait a minute.,429\n");
    /// let new = table("17,Queue Is Full,The queue is full.,Wait a minute.,429\n");
    ///
    /// let diff = diff(&old, &new);
    /// assert_eq!(diff.severity(), Some(Severity::Major));
    /// assert_eq!(diff.changes[0].text, "renamed from `QueueFull` to `QueueIsFull`");
    /// ```
    #[must_use]
    pub fn severity(&self) -> Option<Severity> {
        self.changes.iter().map(Change::severity).max()
    }
}

/// Compares two versions of a table.
///
/// Rows are matched by their first code, and otherwise by their name.
#[must_use]
pub fn diff(old: &Table, new: &Table) -> Diff {
    let mut changes = Vec::new();
    columns::compare(old, new, &mut changes);
    rows::compare(old, new, &mut changes);
    // a stable sort: changes of one severity keep their order
    changes.sort_by_key(|change| std::cmp::Reverse(change.severity()));
    Diff { changes }
}
