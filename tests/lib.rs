//! What the tests share: the tables as plain rows, read without the macro, and crates in temporary
//! directories.

mod consumer;
mod rows;

pub use consumer::{Consumer, Outcome};
pub use rows::{Rows, spec};

use std::path::Path;

/// The root of the repository.
///
/// # Panics
///
/// If this crate is not in a directory of it.
#[must_use]
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests are a member of the workspace")
}

// With a doc comment, the examples would belong to this file, but they read a table next to theirs.
#[cfg(doctest)]
#[doc = include_str!("../whatsapp-errors-macros/src/error_codes.md")]
struct ErrorCodes;
