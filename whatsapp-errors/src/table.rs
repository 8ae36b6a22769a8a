//! What all tables have in common.

use core::{error::Error, fmt, hash::Hash, ops::RangeInclusive};

use crate::{Actor, Category, Delivery, Retry, Scope};

/// A table of error codes: what every enum of [`error_codes`](crate::error_codes) implements, for code that works with
/// any of them.
///
/// The enums have the same methods themselves, as `const fn`s and without an `Option` where their table leaves no cell
/// blank; nobody needs to import the trait to call them.
///
/// `std::error::Error` is no supertrait, since its `description` and `source` would hide the ones here on a reference; every
/// generated enum implements it all the same.
///
/// ```
/// use whatsapp_errors::{ErrorCode, ErrorTable};
///
/// fn retryable<T: ErrorTable>() -> impl Iterator<Item = u32> {
///     T::ALL.iter().filter(|row| row.is_retryable()).map(|row| row.code())
/// }
///
/// assert!(retryable::<ErrorCode>().eq([131031, 1, 2, 4]));
/// ```
pub trait ErrorTable: Copy + Ord + Hash + fmt::Debug + fmt::Display + Send + Sync + 'static {
    /// All rows, in the order of the table.
    const ALL: &'static [Self];

    /// The row of a code; `None` if the table does not have it.
    fn from_code(code: u32) -> Option<Self>;

    /// The row of a variant's name; `None` if no variant is called so.
    fn from_name(name: &str) -> Option<Self>;

    /// The code; of a range the first.
    fn code(self) -> u32 {
        *self.codes().start()
    }

    /// All codes of the row: a single one, unless the table gives a range.
    fn codes(self) -> RangeInclusive<u32>;

    /// The name of the variant.
    fn name(self) -> &'static str;

    /// The short title.
    fn description(self) -> &'static str;

    /// What the error means.
    fn details(self) -> Option<&'static str>;

    /// Why it occurs, and what to do about it.
    fn reasons_and_solutions(self) -> Option<&'static str>;

    /// The HTTP status that the table gives, from 100 to 599.
    fn http_status(self) -> Option<u16>;

    /// Whether the same request may succeed later.
    fn is_retryable(self) -> bool;

    /// What kind of error it is.
    fn category(self) -> Option<Category> {
        None
    }

    /// Whether and when the same request may be sent again.
    fn retry(self) -> Option<Retry> {
        None
    }

    /// How much is affected.
    fn scope(self) -> Option<Scope> {
        None
    }

    /// Who has to act.
    fn actor(self) -> Option<Actor> {
        None
    }

    /// How the error reaches a caller.
    fn delivery(self) -> Option<Delivery> {
        None
    }

    /// The codes under which this one arrives as a sub-code.
    fn subcode_of(self) -> &'static [u32] {
        &[]
    }

    /// Where the error is documented or was seen.
    fn source(self) -> Option<&'static str> {
        None
    }

    /// The day of the last look at the source, as ISO 8601 writes it.
    fn checked(self) -> Option<&'static str> {
        None
    }

    /// Traps and disagreements that change what to do.
    fn note(self) -> Option<&'static str> {
        None
    }

    /// The row of a code and the sub-code that came with it: the sub-code's row where that names the code as its
    /// parent, else the code's row; `None` if the table has neither.
    fn from_parts(code: u32, subcode: Option<u32>) -> Option<Self> {
        let found = subcode.and_then(Self::from_code).filter(|row| row.subcode_of().contains(&code));
        found.or_else(|| Self::from_code(code))
    }

    /// [`http_status`](Self::http_status) as the type of the `http` crate.
    #[cfg(feature = "http")]
    fn status_code(self) -> Option<http::StatusCode> {
        http::StatusCode::from_u16(self.http_status()?).ok()
    }

    /// The whole row as plain data.
    fn entry(self) -> Entry {
        Entry {
            code: self.code(),
            last_code: *self.codes().end(),
            name: self.name(),
            description: self.description(),
            details: self.details(),
            reasons_and_solutions: self.reasons_and_solutions(),
            http_status: self.http_status(),
            is_retryable: self.is_retryable(),
            category: self.category(),
            retry: self.retry(),
            scope: self.scope(),
            actor: self.actor(),
            delivery: self.delivery(),
            subcode_of: self.subcode_of(),
            source: self.source(),
            checked: self.checked(),
            note: self.note(),
        }
    }
}

/// A row of a table as plain data, the same type for every table.
///
/// ```
/// use whatsapp_errors::{ErrorCode, ErrorTable};
///
/// let entry = ErrorCode::TemplateNotFound.entry();
/// assert_eq!((entry.code, entry.name, entry.http_status), (132000, "TemplateNotFound", Some(404)));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Entry {
    /// The code; of a range the first.
    pub code: u32,
    /// The last code of a range; the same as `code` for a single one.
    pub last_code: u32,
    /// The name of the variant.
    pub name: &'static str,
    /// The short title.
    pub description: &'static str,
    /// What the error means.
    pub details: Option<&'static str>,
    /// Why it occurs, and what to do about it.
    pub reasons_and_solutions: Option<&'static str>,
    /// The HTTP status that the table gives, from 100 to 599.
    pub http_status: Option<u16>,
    /// Whether the same request may succeed later.
    pub is_retryable: bool,
    /// What kind of error it is.
    pub category: Option<Category>,
    /// Whether and when the same request may be sent again.
    pub retry: Option<Retry>,
    /// How much is affected.
    pub scope: Option<Scope>,
    /// Who has to act.
    pub actor: Option<Actor>,
    /// How the error reaches a caller.
    pub delivery: Option<Delivery>,
    /// The codes under which this one arrives as a sub-code.
    pub subcode_of: &'static [u32],
    /// Where the error is documented or was seen.
    pub source: Option<&'static str>,
    /// The day of the last look at the source, as ISO 8601 writes it.
    pub checked: Option<&'static str>,
    /// Traps and disagreements that change what to do.
    pub note: Option<&'static str>,
}

/// A code that a table does not have, with its number. Meta adds codes at any time, so this is normal.
///
/// ```
/// use whatsapp_errors::{ErrorCode, UnknownCode};
///
/// assert_eq!(ErrorCode::try_from(999999), Err(UnknownCode(999999)));
/// assert_eq!(UnknownCode(999999).to_string(), "unknown error code 999999");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnknownCode(
    /// The number.
    pub u32,
);

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown error code {}", self.0)
    }
}

impl Error for UnknownCode {}
