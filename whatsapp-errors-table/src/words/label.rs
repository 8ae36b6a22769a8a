//! The labels of a row's texts, the same everywhere.

/// The label of the details.
pub const WHAT_HAPPENED: &str = "What happened";

/// The label of the reasons and solutions.
pub const WHAT_TO_DO: &str = "What to do";

/// The label of the note.
pub const NOTE: &str = "Note";

/// The label of how an error is delivered.
pub const ARRIVES: &str = "Arrives";
