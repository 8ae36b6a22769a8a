//! What programs and people put into a cell that should be blank.

const PLACEHOLDERS: &[&str] = &[
    "-",
    "--",
    "---",
    "\u{2013}",
    "\u{2014}",
    "/",
    ".",
    "n/a",
    "na",
    "#n/a",
    "nan",
    "nil",
    "null",
    "none",
    "undefined",
    "(none)",
    "(blank)",
    "blank",
    "empty",
    "?",
];

/// Whether a text says only that there is nothing: `-`, `N/A`, `NaN`.
pub fn is_placeholder(text: &str) -> bool {
    // no placeholder is longer, and most cells are
    text.len() <= 9 && PLACEHOLDERS.iter().any(|it| it.eq_ignore_ascii_case(text))
}
