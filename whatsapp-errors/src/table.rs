//! What all tables have in common.

use core::{error::Error, fmt, hash::Hash, ops::RangeInclusive, str::FromStr};

use whatsapp_errors_table::{Actor, Category, Delivery, Retry, Scope};

use crate::{__private::Generated, ParseCodeError};

macro_rules! error_table {
    ($(
        $heading:literal $variant:ident $kind:ident $presence:ident
            $(core($core:ident))? $(data($data:ident: $type:ty))? $doc:literal;
    )*) => {
        /// A table of error codes. Every enum of [`error_codes`](crate::error_codes) implements it,
        /// for code that works with any table.
        ///
        /// The enums have most of these methods themselves, and those return an `Option` only if
        /// the heading of the column allows blank cells. You need the trait only for
        /// [`row`](Self::row), and for columns that a table does not have.
        ///
        /// Only the macro can implement the trait, so that methods can be added: the method of a
        /// new column returns `None` for tables that do not have the column. Rows are ordered by
        /// code.
        ///
        /// `std::error::Error` is not a supertrait, because its `description` would shadow the one
        /// here. Every generated enum implements it.
        ///
        /// ```
        /// use whatsapp_errors::{ErrorTable, Scope, UnknownCode, cloud_api};
        ///
        /// fn affects_everybody<T: ErrorTable>(code: i64) -> Result<bool, UnknownCode> {
        ///     Ok(T::try_from(code)?.scope() == Some(Scope::Platform))
        /// }
        ///
        /// assert_eq!(affects_everybody::<cloud_api::ErrorCode>(131031), Ok(false));
        /// assert_eq!(affects_everybody::<cloud_api::ErrorCode>(999999), Err(UnknownCode(999999)));
        /// ```
        pub trait ErrorTable:
            Generated
            + Copy
            + Ord
            + Hash
            + fmt::Debug
            + fmt::Display
            + TryFrom<u32, Error = UnknownCode>
            + TryFrom<i64, Error = UnknownCode>
            + FromStr<Err = ParseCodeError>
            + Send
            + Sync
            + 'static
        {
            /// All rows, in the order of the table.
            const ALL: &'static [Self];

            /// Looks up a code; `None` if the table does not have it.
            fn from_code(code: u32) -> Option<Self>;

            /// Looks up the name of a variant; `None` if no variant has it.
            fn from_name(name: &str) -> Option<Self>;

            /// The code; for a range, its first code.
            fn code(self) -> u32 {
                *self.codes().start()
            }

            /// All codes of the row: one, unless the table gives a range.
            fn codes(self) -> RangeInclusive<u32>;

            /// The name of the variant.
            fn name(self) -> &'static str;

            /// The short title.
            fn description(self) -> &'static str;

            /// Whether the same request may succeed later.
            fn is_retryable(self) -> bool;

            /// The parent codes that this one arrives under as a sub-code.
            fn subcode_of(self) -> &'static [u32] {
                &[]
            }

            $($(
                #[doc = $doc]
                fn $data(self) -> Option<$type> {
                    None
                }
            )?)*

            /// Looks up a code and the sub-code that came with it. This is the sub-code's row if it
            /// names the code as its parent, otherwise the code's row; `None` if the table has
            /// neither.
            fn from_parts(code: u32, subcode: Option<u32>) -> Option<Self> {
                let found = subcode.and_then(Self::from_code);
                let found = found.filter(|row| row.subcode_of().contains(&code));
                found.or_else(|| Self::from_code(code))
            }

            /// The whole row as plain data.
            fn row(self) -> Row {
                Row {
                    code: self.code(),
                    last_code: *self.codes().end(),
                    name: self.name(),
                    description: self.description(),
                    is_retryable: self.is_retryable(),
                    subcode_of: self.subcode_of(),
                    $($($data: self.$data(),)?)*
                }
            }
        }

        /// A row of a table as plain data, the same type for every table.
        ///
        /// ```
        /// use whatsapp_errors::{ErrorCode, ErrorTable};
        ///
        /// let row = ErrorCode::TemplateNotFound.row();
        /// assert_eq!((row.code, row.name), (132000, "TemplateNotFound"));
        /// assert_eq!(row.http_status, Some(404));
        /// ```
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub struct Row {
            /// The code; for a range, its first code.
            pub code: u32,
            /// The last code of a range; otherwise the same as `code`.
            pub last_code: u32,
            /// The name of the variant.
            pub name: &'static str,
            /// The short title.
            pub description: &'static str,
            /// Whether the same request may succeed later.
            pub is_retryable: bool,
            /// The parent codes that this one arrives under as a sub-code.
            pub subcode_of: &'static [u32],
            $($(
                #[doc = $doc]
                pub $data: Option<$type>,
            )?)*
        }

        #[cfg(any(feature = "serde", feature = "json"))]
        impl serde_core::Serialize for Row {
            fn serialize<S>(&self, serializer: S) -> Result<S::Ok, S::Error>
            where
                S: serde_core::Serializer,
            {
                use serde_core::ser::SerializeStruct;
                let fields = 6 $($(+ { let _ = stringify!($data); 1 })?)*;
                let mut row = serializer.serialize_struct("Row", fields)?;
                row.serialize_field("code", &self.code)?;
                row.serialize_field("last_code", &self.last_code)?;
                row.serialize_field("name", self.name)?;
                row.serialize_field("description", self.description)?;
                row.serialize_field("is_retryable", &self.is_retryable)?;
                row.serialize_field("subcode_of", self.subcode_of)?;
                $($(row.serialize_field(stringify!($data), &self.$data)?;)?)*
                row.end()
            }
        }
    };
}

whatsapp_errors_table::__standard_columns!(error_table);

/// A number that is not a code of the table. This is normal, since Meta adds codes at any time.
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
    pub i64,
);

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown error code {}", self.0)
    }
}

impl Error for UnknownCode {}
