//! One array for each column, and the methods that read them.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;
use whatsapp_errors_table::{Standard, Table};

use crate::{
    accessor::{Accessor, ValueType},
    lexed::list,
    ranges::Ranges,
};

pub fn columns(
    table: &Table,
    ranges: &Ranges<'_>,
    name: &Ident,
    accessors: &[Accessor<'_>],
) -> TokenStream {
    let mut arrays = TokenStream::new();
    let mut methods = TokenStream::new();
    for accessor in accessors {
        let (array, method) = array_and_method(accessor);
        arrays.extend(array);
        methods.extend(method);
    }
    let names = list(table.rows.iter().map(|row| format!("{:?}", row.name)));
    let titles = list(table.rows.iter().map(|row| {
        let description = table.text(row, Standard::Description).unwrap_or_default();
        format!("{:?}", format!("{} {description}", row.codes))
    }));
    let length = Literal::usize_unsuffixed(table.rows.len());
    let last_code = ranges.last_code();
    let is_retryable = is_retryable(table);
    quote! {
        static NAME: [&::core::primitive::str; #length] = [#names];
        static CODE_AND_DESCRIPTION: [&::core::primitive::str; #length] = [#titles];
        #arrays

        impl #name {
            /// The code, which is also the discriminant; for a range, its first code.
            #[inline]
            #[must_use]
            pub const fn code(self) -> ::core::primitive::u32 {
                self as ::core::primitive::u32
            }

            /// All codes of the row: one, unless the table gives a range.
            #[inline]
            #[must_use]
            pub const fn codes(self) -> ::core::ops::RangeInclusive<::core::primitive::u32> {
                ::core::ops::RangeInclusive::new(self as ::core::primitive::u32, #last_code)
            }

            /// The name of the variant.
            #[inline]
            #[must_use]
            pub const fn name(self) -> &'static ::core::primitive::str {
                NAME[row(self as ::core::primitive::u32)]
            }

            #methods

            #is_retryable
        }
    }
}

fn array_and_method(accessor: &Accessor<'_>) -> (TokenStream, TokenStream) {
    let Accessor { name, array, doc, is_optional, value, values, .. } = accessor;
    let ValueType { tokens, stored, missing } = value;
    let length = Literal::usize_unsuffixed(values.len());
    let (stored, value, values) = if *is_optional {
        let some = |value: &String| format!("::core::option::Option::Some({value})");
        let none = || "::core::option::Option::None".to_owned();
        let values = list(values.iter().map(|value| value.as_ref().map_or_else(none, some)));
        let option = |value: &TokenStream| quote!(::core::option::Option<#value>);
        (option(stored), option(tokens), values)
    } else {
        let values = list(values.iter().map(|value| value.as_ref().unwrap_or(missing)));
        (stored.clone(), tokens.clone(), values)
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

fn is_retryable(table: &Table) -> TokenStream {
    let (doc, body) = match (
        table.columns.get(Standard::Retry),
        table.columns.get(Standard::HttpStatus),
    ) {
        (Some(retry), _) => {
            let body = if retry.is_optional {
                quote!(match Self::retry(self) {
                    ::core::option::Option::Some(retry) => __library::Retry::is_retryable(retry),
                    ::core::option::Option::None => false,
                })
            } else {
                quote!(__library::Retry::is_retryable(Self::retry(self)))
            };
            (
                " Whether the same request may succeed later, according to [`retry`](Self::retry).",
                body,
            )
        }
        (None, status) => {
            let statuses = quote!(429 | 500..=599);
            let statuses = match status {
                Some(column) if column.is_optional => {
                    quote!(::core::option::Option::Some(#statuses))
                }
                _ => statuses,
            };
            let doc =
                " Whether the same request may succeed later: true for HTTP status 429 and 5xx.";
            (doc, quote!(::core::matches!(Self::http_status(self), #statuses)))
        }
    };
    quote! {
        #[doc = #doc]
        #[inline]
        #[must_use]
        pub const fn is_retryable(self) -> ::core::primitive::bool {
            #body
        }
    }
}
