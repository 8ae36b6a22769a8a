//! Reads, checks and compares CSV tables of error codes: the reader behind the crate
//! `whatsapp-errors`.
//!
//! Without features this crate is `no_std` and holds the keywords of the tables: [`Category`],
//! [`Retry`], [`Scope`], [`Actor`] and [`Delivery`]. With the feature `read`, `check` turns the
//! bytes of a table into checked rows, or into diagnostics that name the line and the column of
//! each mistake and say how to fix it. With the feature `diff`, `diff` says what the changes to a
//! table mean for programs.
//!
//! ```
//! # #[cfg(feature = "read")] {
//! use whatsapp_errors_table::{SourceFile, check};
//!
//! let bytes = b"Error Code,Description,Details,Possible Reasons & Solutions,HTTP Status\n\
//!               17,Queue Full,The queue is full.,Wait a minute.,429\n";
//! let source = SourceFile::new("gateway.csv", bytes.to_vec());
//! let checked = check(&source);
//!
//! assert!(checked.diagnostics.is_empty());
//! assert_eq!(checked.table.unwrap().rows[0].name, "QueueFull");
//! # }
//! ```

#![cfg_attr(not(feature = "read"), no_std)]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod standard_columns;
mod words;

// source file → records → header → rows → rules across rows
#[cfg(feature = "read")]
mod source_file;
#[cfg(feature = "read")]
mod foreign;
#[cfg(feature = "read")]
mod record;
#[cfg(feature = "read")]
mod records;
#[cfg(feature = "read")]
mod quotes;
#[cfg(feature = "read")]
mod conflict;
#[cfg(feature = "read")]
mod first_line;
#[cfg(feature = "read")]
mod header;
#[cfg(feature = "read")]
mod heading;
#[cfg(feature = "read")]
mod column;
#[cfg(feature = "read")]
mod own_column;
#[cfg(feature = "read")]
mod row;
#[cfg(feature = "read")]
mod cell;
#[cfg(feature = "read")]
mod row_shape;
#[cfg(feature = "read")]
mod cell_count;
#[cfg(feature = "read")]
mod mistakes;
#[cfg(feature = "read")]
mod cross_row;
#[cfg(feature = "read")]
mod check;
// what comes out
#[cfg(feature = "read")]
mod table;
#[cfg(feature = "read")]
mod diagnostic;
#[cfg(feature = "read")]
mod group;
#[cfg(feature = "read")]
mod render;
#[cfg(feature = "diff")]
mod diff;
// helpers
#[cfg(feature = "read")]
mod characters;
#[cfg(feature = "read")]
mod name;
#[cfg(feature = "read")]
mod nearest;
#[cfg(feature = "read")]
mod path;

#[cfg(feature = "read")]
pub use characters::is_hidden;
#[cfg(feature = "read")]
pub use check::{Checked, check};
#[cfg(feature = "read")]
pub use column::{Choice, Column, Columns, Kind, Standard};
#[cfg(feature = "read")]
pub use diagnostic::{Diagnostic, Edit, Help, Label};
#[cfg(feature = "diff")]
pub use diff::{Change, ChangeKind, Diff, Severity, diff};
#[cfg(feature = "read")]
pub use name::camel_case;
#[cfg(feature = "read")]
pub use nearest::nearest;
#[cfg(feature = "read")]
pub use render::{MAX_PRINTED, render, render_within};
#[cfg(feature = "read")]
pub use source_file::{Position, SourceFile};
#[cfg(feature = "read")]
pub use table::{Codes, Row, Table, Value};
pub use words::{Actor, Backoff, Category, Delivery, ParseWordError, Retry, Scope, Verdict, label};

#[cfg(feature = "serde")]
#[doc(hidden)]
pub use serde_core as __serde_core;
#[cfg(feature = "serde")]
#[doc(hidden)]
pub use words::KeywordVisitor as __KeywordVisitor;
