//! Words of a table as enums.

use core::{error::Error, fmt};

/// A text that is no word of the column it was read for.
///
/// ```
/// use whatsapp_errors::Scope;
///
/// let error = "galaxy".parse::<Scope>().unwrap_err();
/// assert_eq!(error.to_string(), "not a scope");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct UnknownWord {
    pub(crate) expected: &'static str,
}

impl fmt::Display for UnknownWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not {}", self.expected)
    }
}

impl Error for UnknownWord {}

/// An enum whose variants are the words of a column, in the order given.
macro_rules! words {
    (
        $(#[$attribute:meta])*
        pub enum $name:ident, $expected:literal {
            $($(#[$doc:meta])* $variant:ident = $word:literal,)*
        }
    ) => {
        $(#[$attribute])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$doc])* $variant,)*
        }

        impl $name {
            /// All words, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word as the tables spell it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = $crate::UnknownWord;

            fn from_str(text: &str) -> Result<Self, $crate::UnknownWord> {
                match text {
                    $($word => Ok(Self::$variant),)*
                    _ => Err($crate::UnknownWord { expected: $expected }),
                }
            }
        }
    };
}

pub(crate) use words;
