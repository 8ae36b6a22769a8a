use std::{collections::HashMap, fs};

use crate::root;

/// A table as the csv crate reads it: each row is a map from heading to cell.
pub type Rows = Vec<HashMap<String, String>>;

/// Reads a table of `spec/`.
///
/// # Panics
///
/// If the csv crate cannot read it.
#[must_use]
pub fn spec(file: &str) -> Rows {
    let text = fs::read(root().join("spec").join(file)).expect("a table of the repository");
    let mut reader = csv::Reader::from_reader(text.as_slice());
    reader.deserialize().collect::<Result<_, _>>().expect("a table that the csv crate reads")
}
