//! A keyword is serialized as its text.

use core::fmt;

use serde_core::de;

use super::{Actor, Category, Delivery, Retry, Scope};

/// Reads a keyword with its `FromStr` from any string.
#[doc(hidden)]
pub struct KeywordVisitor<T>(pub core::marker::PhantomData<T>);

impl<T: core::str::FromStr<Err = crate::ParseWordError>> de::Visitor<'_> for KeywordVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a keyword")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(|error| E::custom(format_args!("{error} `{text}`")))
    }
}

/// `Serialize` and `Deserialize` for types that `Display` writes and `FromStr` reads as one
/// keyword.
#[doc(hidden)]
#[macro_export]
macro_rules! __keyword_serde {
    ($($name:ident)*) => {
        $(
            impl $crate::__serde_core::Serialize for $name {
                fn serialize<S: $crate::__serde_core::Serializer>(
                    &self,
                    serializer: S,
                ) -> ::core::result::Result<S::Ok, S::Error> {
                    serializer.collect_str(self)
                }
            }

            impl<'de> $crate::__serde_core::Deserialize<'de> for $name {
                fn deserialize<D: $crate::__serde_core::Deserializer<'de>>(
                    deserializer: D,
                ) -> ::core::result::Result<Self, D::Error> {
                    let visitor = $crate::__KeywordVisitor(::core::marker::PhantomData);
                    deserializer.deserialize_str(visitor)
                }
            }
        )*
    };
}

crate::__keyword_serde!(Category Scope Actor Delivery Retry);
