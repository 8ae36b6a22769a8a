//! What generated code calls. Nobody else should.

use core::fmt::{self, Write as _};

use crate::{ErrorTable, UnknownCode};

pub use crate::parse::parse;
#[cfg(feature = "json")]
pub use crate::received::masked as redacted;
#[cfg(feature = "serde")]
pub use serde_core;
#[cfg(feature = "serde")]
pub use whatsapp_errors_table::__keyword_serde;

/// What an enum is that the macro has generated.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an enum of `#[error_codes]`",
    note = "only the macro implements `ErrorTable`, so that tables can get new columns"
)]
pub trait Generated {
    /// `131047 Re-engagement Required`
    fn code_and_description(self) -> &'static str;
}

/// `131047 Re-engagement Required`; the alternate form adds a colon, the details and the solutions.
pub fn display<T: ErrorTable>(row: T, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let title = row.code_and_description();
    if f.alternate() {
        // some of Meta's titles are sentences
        let title = title.trim_end_matches('.');
        return write_row(title, [row.details(), row.reasons_and_solutions()], f);
    }
    write_row(title, [None; 2], f)
}

/// Compiled once for all tables.
fn write_row(title: &str, texts: [Option<&str>; 2], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let Some(width) = f.width() else { return write_texts(title, texts, f) };
    let mut length = Length(0);
    write_texts(title, texts, &mut length)?;
    let missing = width.saturating_sub(length.0);
    let before = match f.align() {
        None | Some(fmt::Alignment::Left) => 0,
        Some(fmt::Alignment::Center) => missing / 2,
        Some(fmt::Alignment::Right) => missing,
    };
    let fill = f.fill();
    (0..before).try_for_each(|_| f.write_char(fill))?;
    write_texts(title, texts, f)?;
    (before..missing).try_for_each(|_| f.write_char(fill))
}

fn write_texts(title: &str, texts: [Option<&str>; 2], f: &mut impl fmt::Write) -> fmt::Result {
    f.write_str(title)?;
    let mut separator = ": ";
    for text in texts.into_iter().flatten() {
        f.write_str(separator)?;
        f.write_str(text)?;
        separator = " ";
    }
    Ok(())
}

/// Counts the characters that are written.
struct Length(usize);

impl fmt::Write for Length {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.chars().count();
        Ok(())
    }
}

/// The row of a number as Meta sends it.
pub fn from_number<T: ErrorTable>(number: i64) -> Result<T, UnknownCode> {
    u32::try_from(number).ok().and_then(T::from_code).ok_or(UnknownCode(number))
}

/// The row that a number was serialized from. A code inside a range is refused, since it could not
/// be written back.
#[cfg(feature = "serde")]
pub fn deserialize<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: ErrorTable,
    D: serde_core::Deserializer<'de>,
{
    use serde_core::de::Error;
    let number = <i64 as serde_core::Deserialize>::deserialize(deserializer)?;
    let row: T = from_number(number).map_err(D::Error::custom)?;
    let codes = row.codes();
    if number == i64::from(*codes.start()) {
        return Ok(row);
    }
    let (first, last) = (codes.start(), codes.end());
    Err(D::Error::custom(format_args!(
        "error code {number} is one of the range {first}-{last}, which is serialized as {first}"
    )))
}
