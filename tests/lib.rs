//! What the tests share: the tables as plain rows, read without the macro, and crates in temporary folders.

mod consumer;
mod rows;

pub use consumer::{Consumer, Outcome};
pub use rows::{Rows, spec};

use std::path::Path;

/// The root of the repository.
#[must_use]
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests are a member of the workspace")
}

/// Compares a text with a reviewed file. With `UPDATE=1` in the environment it writes the file instead.
///
/// # Panics
///
/// If the two differ.
pub fn assert_reviewed(file: &Path, text: &str) {
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(file, text).expect("a file that can be written");
    }
    let reviewed = std::fs::read_to_string(file).unwrap_or_default();
    let name = file.strip_prefix(root()).unwrap_or(file).display();
    assert!(reviewed == text, "{name} is not up to date; run the test with `UPDATE=1` and review the difference");
}

// The examples read the table next to the document. A doc comment here would make them examples of this file.
#[cfg(doctest)]
#[doc = include_str!("../whatsapp-errors-macros/src/error_codes.md")]
struct ErrorCodes;
