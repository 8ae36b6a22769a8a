use core::{error::Error, fmt};

/// A text that is not one of the keywords that were expected.
///
/// ```
/// # use whatsapp_errors_table::Scope;
/// let error = "galaxy".parse::<Scope>().unwrap_err();
/// assert_eq!(error.to_string(), "unknown scope");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ParseWordError {
    kind: &'static str,
}

impl ParseWordError {
    /// `kind` names what was expected, such as `scope`.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(kind: &'static str) -> Self {
        Self { kind }
    }
}

impl fmt::Display for ParseWordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown {}", self.kind)
    }
}

impl Error for ParseWordError {}

/// An enum whose variants are keywords, in the order given. Errors use the literal after its name
/// to say what was expected.
#[doc(hidden)]
#[macro_export]
macro_rules! __keywords {
    (
        $(#[$attribute:meta])*
        pub enum $name:ident, $kind:literal {
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
            /// All keywords, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The keyword as text.
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
            type Err = $crate::ParseWordError;

            fn from_str(text: &str) -> Result<Self, $crate::ParseWordError> {
                match text {
                    $($word => Ok(Self::$variant),)*
                    _ => Err($crate::ParseWordError::new($kind)),
                }
            }
        }
    };
}
