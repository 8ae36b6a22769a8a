//! Any text, but for what a spreadsheet or a program wrote in place of one.

use super::placeholder;
use crate::{
    Column,
    diagnostic::{CellError, backticked},
};

/// What a formula of a spreadsheet gives when it fails.
const FORMULA_ERRORS: &[&str] =
    &["#N/A", "#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!"];

pub fn read(text: &str, is_optional: bool) -> Option<&str> {
    let is_error = text.starts_with('#') && FORMULA_ERRORS.contains(&text);
    let is_blank = is_optional && placeholder::is_placeholder(text);
    (!is_error && !is_blank).then_some(text)
}

pub fn explain(text: &str, column: &Column) -> CellError {
    let message =
        format!("expected text in column `{}`, found {}", column.heading, backticked(text));
    if FORMULA_ERRORS.contains(&text) {
        return CellError::new(message, "correct the formula in the spreadsheet, or type the text");
    }
    CellError::typed(message, "")
}
