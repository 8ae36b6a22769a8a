//! What the argument `serde` of the attribute adds to an enum. The library knows whether its
//! feature is on; the macro cannot, since cargo builds it for the host and may unite its features
//! with those of another build.

/// `Serialize` and `Deserialize`: a code is its number, a word of a closed list its text.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "serde"))]
macro_rules! __serde {
    (code $name:ident) => {
        ::core::compile_error! {
            "the argument `serde` needs the feature `serde` of whatsapp-errors"
        }
    };
    (word $name:ident) => {};
}

/// `Serialize` and `Deserialize`: a code is its number, a word of a closed list its text.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "serde")]
macro_rules! __serde {
    (word $name:ident) => {
        $crate::__private::__keyword_serde! { $name }
    };
    (code $name:ident) => {
        #[automatically_derived]
        impl $crate::__private::serde_core::Serialize for $name {
            fn serialize<S: $crate::__private::serde_core::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_u32(<$name>::code(*self))
            }
        }

        #[automatically_derived]
        impl<'de> $crate::__private::serde_core::Deserialize<'de> for $name {
            fn deserialize<D: $crate::__private::serde_core::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::__private::deserialize(deserializer)
            }
        }
    };
}
