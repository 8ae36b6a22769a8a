//! What generated code calls. Nobody else should.

use core::fmt;

use crate::ErrorTable;

pub use crate::parse::parse;
#[cfg(feature = "serde")]
pub use serde_core;

/// `131047 Re-engagement Required`; the alternate form adds a colon, the details and the solutions.
pub fn display<T: ErrorTable>(row: T, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let codes = row.codes();
    write!(f, "{}", codes.start())?;
    if codes.start() != codes.end() {
        write!(f, "-{}", codes.end())?;
    }
    f.write_str(" ")?;
    f.write_str(row.description())?;
    if f.alternate() {
        let mut separator = ": ";
        for text in [row.details(), row.reasons_and_solutions()].into_iter().flatten() {
            f.write_str(separator)?;
            f.write_str(text)?;
            separator = " ";
        }
    }
    Ok(())
}
