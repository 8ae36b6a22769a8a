//! The traits of the standard library, and the library's own.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use whatsapp_errors_table::Standard;

use crate::{Declaration, accessor::Accessor};

pub fn traits(declaration: &Declaration, accessors: &[Accessor<'_>]) -> TokenStream {
    let name = &declaration.name;
    let formatting = formatting(name);
    let conversions = conversions(name);
    let error_table = error_table(name, accessors);
    let serde = declaration.serde.then(|| quote!(__library::__serde!(code #name);));
    quote! {
        #formatting
        #conversions
        #error_table
        #serde
    }
}

fn formatting(name: &Ident) -> TokenStream {
    quote! {
        #[automatically_derived]
        impl ::core::fmt::Debug for #name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(Self::name(*self))
            }
        }

        #[automatically_derived]
        impl ::core::fmt::Display for #name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                __library::__private::display(*self, f)
            }
        }

        #[automatically_derived]
        impl ::core::error::Error for #name {
            #[inline]
            fn description(&self) -> &::core::primitive::str {
                Self::description(*self)
            }
        }
    }
}

fn conversions(name: &Ident) -> TokenStream {
    // `i32` is what the compiler takes a number for whose type nothing says
    let integers = ["u32", "i32", "i64"].map(|integer| {
        let number =
            if integer == "i64" { quote!(code) } else { quote!(::core::convert::From::from(code)) };
        let integer = format_ident!("{integer}");
        quote! {
            #[automatically_derived]
            impl ::core::convert::TryFrom<::core::primitive::#integer> for #name {
                type Error = __library::UnknownCode;

                #[inline]
                fn try_from(
                    code: ::core::primitive::#integer,
                ) -> ::core::result::Result<Self, __library::UnknownCode> {
                    __library::__private::from_number(#number)
                }
            }
        }
    });
    quote! {
        #(#integers)*

        #[automatically_derived]
        impl ::core::convert::From<#name> for ::core::primitive::u32 {
            #[inline]
            fn from(code: #name) -> Self {
                #name::code(code)
            }
        }

        #[automatically_derived]
        impl ::core::str::FromStr for #name {
            type Err = __library::ParseCodeError;

            #[inline]
            fn from_str(
                text: &::core::primitive::str,
            ) -> ::core::result::Result<Self, __library::ParseCodeError> {
                __library::__private::parse(text)
            }
        }
    }
}

fn error_table(name: &Ident, accessors: &[Accessor<'_>]) -> TokenStream {
    let columns = accessors.iter().filter_map(method);
    quote! {
        #[automatically_derived]
        impl __library::__private::Generated for #name {
            #[inline]
            fn code_and_description(self) -> &'static ::core::primitive::str {
                CODE_AND_DESCRIPTION[row(self as ::core::primitive::u32)]
            }
        }

        #[automatically_derived]
        impl __library::ErrorTable for #name {
            const ALL: &'static [Self] = all::<()>();

            #[inline]
            fn from_code(code: ::core::primitive::u32) -> ::core::option::Option<Self> {
                Self::from_code(code)
            }

            #[inline]
            fn from_name(name: &::core::primitive::str) -> ::core::option::Option<Self> {
                Self::from_name(name)
            }

            #[inline]
            fn codes(self) -> ::core::ops::RangeInclusive<::core::primitive::u32> {
                Self::codes(self)
            }

            #[inline]
            fn name(self) -> &'static ::core::primitive::str {
                Self::name(self)
            }

            #[inline]
            fn is_retryable(self) -> ::core::primitive::bool {
                Self::is_retryable(self)
            }

            #(#columns)*
        }
    }
}

/// The method of `ErrorTable`, where a value that not every table has is an `Option`. A column that
/// the table declares has none.
fn method(accessor: &Accessor<'_>) -> Option<TokenStream> {
    let Accessor { column, name, is_optional, .. } = accessor;
    let value = &accessor.value.tokens;
    let (value, body) = match column.standard? {
        Standard::Description | Standard::SubcodeOf => (value.clone(), quote!(Self::#name(self))),
        _ if *is_optional => (quote!(::core::option::Option<#value>), quote!(Self::#name(self))),
        _ => (
            quote!(::core::option::Option<#value>),
            quote!(::core::option::Option::Some(Self::#name(self))),
        ),
    };
    Some(quote! {
        #[inline]
        fn #name(self) -> #value {
            #body
        }
    })
}
