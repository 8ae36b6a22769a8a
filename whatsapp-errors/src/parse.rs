//! Reads error codes from text.

use core::{error::Error, fmt};

use crate::{ErrorTable, UnknownCode};

/// Why a text could not be read as an error code.
///
/// ```
/// use whatsapp_errors::{ErrorCode, ParseCodeError, UnknownCode};
///
/// let code: ErrorCode = "(#131047) Re-engagement message".parse()?;
/// assert_eq!(code, ErrorCode::ReEngagementRequired);
///
/// let error = "999999".parse::<ErrorCode>().unwrap_err();
/// assert_eq!(error, ParseCodeError::Unknown(UnknownCode(999999)));
/// # Ok::<(), ParseCodeError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ParseCodeError {
    /// The text has a number, but no row of the table has it.
    Unknown(UnknownCode),
    /// The text does not begin with a number or with `(#number)`, and is not the name of a variant.
    NotACode,
}

impl fmt::Display for ParseCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(unknown) => unknown.fmt(f),
            Self::NotACode => f.write_str("neither an error code nor the name of one"),
        }
    }
}

impl Error for ParseCodeError {}

impl From<UnknownCode> for ParseCodeError {
    fn from(unknown: UnknownCode) -> Self {
        Self::Unknown(unknown)
    }
}

/// Reads `131047`, `131047 Re-engagement Required`, `ReEngagementRequired` or
/// `(#131047) Re-engagement message`.
///
/// # Errors
///
/// If the text has another form, or if the table does not have the code.
pub fn parse<T: ErrorTable>(text: &str) -> Result<T, ParseCodeError> {
    match read(text) {
        Ok(code) => Ok(T::try_from(code)?),
        Err(name) => T::from_name(name).ok_or(ParseCodeError::NotACode),
    }
}

/// A code, or else what may be a name. Not generic, so that it is compiled once for all tables.
fn read(text: &str) -> Result<u32, &str> {
    let text = text.trim();
    number(text).ok_or(text)
}

fn number(text: &str) -> Option<u32> {
    let digits = match text.strip_prefix("(#") {
        Some(rest) => rest.split_once(')')?.0,
        // what `Display` writes: the number, then the title
        None => {
            text.strip_prefix('#').unwrap_or(text).split_whitespace().next().unwrap_or_default()
        }
    };
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { digits.parse().ok() } else { None }
}
