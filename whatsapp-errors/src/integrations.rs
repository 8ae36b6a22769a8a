//! Traits of other crates for every generated enum. The library knows which of its features are on; the macro crate
//! cannot, since cargo builds it for the host and may unite its features with those of another build.

/// Traits of other crates, by feature.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "serde"))]
macro_rules! __integrations {
    ($name:ident) => {};
}

/// Traits of other crates, by feature.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "serde")]
macro_rules! __integrations {
    ($name:ident) => {
        impl $crate::__private::serde_core::Serialize for $name {
            fn serialize<S: $crate::__private::serde_core::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_u32(self.code())
            }
        }

        impl<'de> $crate::__private::serde_core::Deserialize<'de> for $name {
            fn deserialize<D: $crate::__private::serde_core::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                let code = <u32 as $crate::__private::serde_core::Deserialize>::deserialize(deserializer)?;
                ::core::convert::TryFrom::try_from(code).map_err($crate::__private::serde_core::de::Error::custom)
            }
        }
    };
}
