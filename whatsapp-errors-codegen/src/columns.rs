//! One array for each column, and the methods that read them.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};
use whatsapp_errors_table::{Standard, Table};

use crate::{accessor::Accessor, lexed::list};

pub fn columns(table: &Table, name: &Ident, accessors: &[Accessor<'_>]) -> TokenStream {
    let (arrays, functions): (Vec<_>, Vec<_>) = accessors.iter().map(array_and_method).unzip();
    let names = list(table.rows.iter().map(|row| format!("{:?}", row.name)));
    let length = Literal::usize_unsuffixed(table.rows.len());
    let codes = codes(table);
    let is_retryable = is_retryable(table);
    quote! {
        static NAME: [&::core::primitive::str; #length] = [#names];
        #(#arrays)*

        impl #name {
            /// The code, which is also the discriminant; the first code of a range.
            #[inline]
            #[must_use]
            pub const fn code(self) -> ::core::primitive::u32 {
                self as ::core::primitive::u32
            }

            #codes

            /// The name of the variant.
            #[inline]
            #[must_use]
            pub const fn name(self) -> &'static ::core::primitive::str {
                NAME[row(self as ::core::primitive::u32)]
            }

            #(#functions)*

            #is_retryable
        }
    }
}

fn array_and_method(accessor: &Accessor<'_>) -> (TokenStream, TokenStream) {
    let Accessor { name, array, doc, is_optional, stored, value, values, missing, .. } = accessor;
    let length = Literal::usize_unsuffixed(values.len());
    let (stored, value, values) = if *is_optional {
        let some = |value: &String| format!("::core::option::Option::Some({value})");
        let none = || "::core::option::Option::None".to_owned();
        let values = list(values.iter().map(|value| value.as_ref().map_or_else(none, some)));
        let option = |value: &TokenStream| quote!(::core::option::Option<#value>);
        (option(stored), option(value), values)
    } else {
        let values = list(values.iter().map(|value| value.as_ref().unwrap_or(missing)));
        (stored.clone(), value.clone(), values)
    };
    let array_tokens = quote!(static #array: [#stored; #length] = [#values];);
    let method = quote! {
        #[doc = #doc]
        #[inline]
        #[must_use]
        pub const fn #name(self) -> #value {
            #array[row(self as ::core::primitive::u32)]
        }
    };
    (array_tokens, method)
}

fn codes(table: &Table) -> TokenStream {
    let ranges: Vec<_> = table.rows.iter().filter(|row| row.codes.first != row.codes.last).collect();
    let variants = ranges.iter().map(|row| format_ident!("{}", row.name));
    let last = ranges.iter().map(|row| Literal::u32_unsuffixed(row.codes.last));
    let last = if ranges.is_empty() {
        quote!(self as ::core::primitive::u32)
    } else {
        quote!(match self { #(Self::#variants => #last,)* _ => self as ::core::primitive::u32 })
    };
    quote! {
        /// All codes of the row: a single one, unless the table gives a range.
        #[must_use]
        pub const fn codes(self) -> ::core::ops::RangeInclusive<::core::primitive::u32> {
            ::core::ops::RangeInclusive::new(self as ::core::primitive::u32, #last)
        }
    }
}

fn is_retryable(table: &Table) -> TokenStream {
    let (doc, body) = match (table.columns.get(Standard::Retry), table.columns.get(Standard::HttpStatus)) {
        (Some(retry), _) => {
            let body = if retry.is_optional {
                quote!(match Self::retry(self) {
                    ::core::option::Option::Some(retry) => __library::Retry::is_retryable(retry),
                    ::core::option::Option::None => false,
                })
            } else {
                quote!(__library::Retry::is_retryable(Self::retry(self)))
            };
            (" Whether the same request may succeed later, by its retry.", body)
        }
        (None, status) => {
            let statuses = quote!(429 | 500..=599);
            let statuses = match status {
                Some(column) if column.is_optional => quote!(::core::option::Option::Some(#statuses)),
                _ => statuses,
            };
            let doc = " Whether the same request may succeed later: HTTP status 429 or 5xx.";
            (doc, quote!(::core::matches!(Self::http_status(self), #statuses)))
        }
    };
    quote! {
        #[doc = #doc]
        #[must_use]
        pub const fn is_retryable(self) -> ::core::primitive::bool {
            #body
        }
    }
}
