//! The traits of the standard library, and the library's own.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::columns::Accessor;

pub fn traits(krate: &TokenStream, name: &Ident, accessors: &[Accessor]) -> TokenStream {
    let conversions = conversions(krate, name);
    let formatting = formatting(krate, name);
    let error_table = error_table(krate, name, accessors);
    quote! {
        #formatting
        #conversions
        #error_table
        #krate::__integrations!(#name);
    }
}

fn formatting(krate: &TokenStream, name: &Ident) -> TokenStream {
    quote! {
        impl ::core::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(self.name())
            }
        }

        impl ::core::fmt::Display for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #krate::__private::display(*self, f)
            }
        }

        impl ::core::error::Error for #name {}
    }
}

fn conversions(krate: &TokenStream, name: &Ident) -> TokenStream {
    quote! {
        impl ::core::convert::TryFrom<u32> for #name {
            type Error = #krate::UnknownCode;

            fn try_from(code: u32) -> ::core::result::Result<Self, #krate::UnknownCode> {
                Self::from_code(code).ok_or(#krate::UnknownCode(code))
            }
        }

        impl ::core::convert::From<#name> for u32 {
            fn from(code: #name) -> Self {
                code.code()
            }
        }

        impl ::core::str::FromStr for #name {
            type Err = #krate::ParseCodeError;

            fn from_str(text: &str) -> ::core::result::Result<Self, #krate::ParseCodeError> {
                #krate::__private::parse(text)
            }
        }
    }
}

fn error_table(krate: &TokenStream, name: &Ident, accessors: &[Accessor]) -> TokenStream {
    let columns = accessors.iter().map(Accessor::method);
    quote! {
        impl #krate::ErrorTable for #name {
            const ALL: &'static [Self] = &VARIANTS;

            fn from_code(code: u32) -> ::core::option::Option<Self> {
                Self::from_code(code)
            }

            fn from_name(name: &str) -> ::core::option::Option<Self> {
                Self::from_name(name)
            }

            fn codes(self) -> ::core::ops::RangeInclusive<u32> {
                self.codes()
            }

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
