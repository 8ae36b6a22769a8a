//! The traits of the standard library, and the library's own.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::columns::Accessor;

pub fn traits(name: &Ident, accessors: &[Accessor]) -> TokenStream {
    let conversions = conversions(name);
    let formatting = formatting(name);
    let error_table = error_table(name, accessors);
    quote! {
        #formatting
        #conversions
        #error_table
        library::__integrations!(#name);
    }
}

fn formatting(name: &Ident) -> TokenStream {
    quote! {
        impl ::core::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(self.name())
            }
        }

        impl ::core::fmt::Display for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                library::__private::display(*self, f)
            }
        }

        impl ::core::error::Error for #name {}
    }
}

fn conversions(name: &Ident) -> TokenStream {
    quote! {
        impl ::core::convert::TryFrom<u32> for #name {
            type Error = library::UnknownCode;

            fn try_from(code: u32) -> ::core::result::Result<Self, library::UnknownCode> {
                Self::from_code(code).ok_or(library::UnknownCode(code))
            }
        }

        impl ::core::convert::From<#name> for u32 {
            fn from(code: #name) -> Self {
                code.code()
            }
        }

        impl ::core::str::FromStr for #name {
            type Err = library::ParseCodeError;

            fn from_str(text: &str) -> ::core::result::Result<Self, library::ParseCodeError> {
                library::__private::parse(text)
            }
        }
    }
}

fn error_table(name: &Ident, accessors: &[Accessor]) -> TokenStream {
    let columns = accessors.iter().map(Accessor::method);
    quote! {
        impl library::ErrorTable for #name {
            const ALL: &'static [Self] = all::<()>();

            #[inline]
            fn from_code(code: u32) -> ::core::option::Option<Self> {
                Self::from_code(code)
            }

            fn from_name(name: &str) -> ::core::option::Option<Self> {
                Self::from_name(name)
            }

            fn codes(self) -> ::core::ops::RangeInclusive<u32> {
                self.codes()
            }

            #[inline]
            fn name(self) -> &'static str {
                self.name()
            }

            fn is_retryable(self) -> bool {
                self.is_retryable()
            }

            #(#columns)*
        }
    }
}
