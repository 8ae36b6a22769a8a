//! Rows whose code is a range.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use whatsapp_errors_table::{Row, Table};

use crate::lexed::list;

/// So many ranges are arms of a `match`, which costs a program less than a search. The compiler's
/// time for the arms grows with the square of their number.
const FEW: usize = 16;

/// The ranges of a table.
pub struct Ranges<'a> {
    /// With their index among the rows of the table.
    rows: Vec<(usize, &'a Row)>,
}

impl<'a> Ranges<'a> {
    /// In the order of their codes; no two overlap.
    pub fn new(table: &'a Table) -> Self {
        let mut order = Vec::new();
        for (index, row) in table.rows.iter().enumerate() {
            if row.codes.first != row.codes.last {
                order.push((row.codes.first as usize, index));
            }
        }
        order.sort_unstable();
        let mut rows = Vec::with_capacity(order.len());
        for (_, index) in order {
            rows.push((index, &table.rows[index]));
        }
        Self { rows }
    }

    /// What searches the ranges, if there are more than a few.
    pub fn search(&self) -> Option<TokenStream> {
        if self.rows.len() <= FEW {
            return None;
        }
        let length = Literal::usize_unsuffixed(self.rows.len());
        let ranges = list(
            self.rows
                .iter()
                .map(|(index, row)| format!("({}, {}, {index})", row.codes.first, row.codes.last)),
        );
        Some(quote! {
            static RANGES: [
                (::core::primitive::u32, ::core::primitive::u32, ::core::primitive::usize);
                #length
            ] = [#ranges];

            /// First code, last code and row of the range that a code is in.
            const fn range(
                code: ::core::primitive::u32,
            ) -> ::core::option::Option<&'static (
                ::core::primitive::u32,
                ::core::primitive::u32,
                ::core::primitive::usize,
            )> {
                let (mut start, mut end) = (0, RANGES.len());
                while start < end {
                    let middle = start + (end - start) / 2;
                    let range = &RANGES[middle];
                    if code < range.0 {
                        end = middle;
                    } else if range.1 < code {
                        start = middle + 1;
                    } else {
                        return ::core::option::Option::Some(range);
                    }
                }
                ::core::option::Option::None
            }
        })
    }

    /// The variant of a `code` that is not the first of a row.
    pub fn variant(&self) -> TokenStream {
        if self.rows.is_empty() {
            return quote!(::core::option::Option::None);
        }
        if self.rows.len() > FEW {
            return quote! {
                match range(code) {
                    ::core::option::Option::Some(range) => {
                        ::core::option::Option::Some(all::<()>()[range.2])
                    }
                    ::core::option::Option::None => ::core::option::Option::None,
                }
            };
        }
        let arms = self.rows.iter().map(|(_, row)| {
            let first = Literal::u32_unsuffixed(row.codes.first);
            let last = Literal::u32_unsuffixed(row.codes.last);
            let variant = format_ident!("{}", row.name);
            quote!(#first..=#last => ::core::option::Option::Some(Self::#variant))
        });
        quote! {
            match code {
                #(#arms,)*
                _ => ::core::option::Option::None,
            }
        }
    }

    /// The last code of `self`.
    pub fn last_code(&self) -> TokenStream {
        let code = quote!(self as ::core::primitive::u32);
        if self.rows.is_empty() {
            return code;
        }
        if self.rows.len() > FEW {
            return quote! {
                match range(#code) {
                    ::core::option::Option::Some(range) => range.1,
                    ::core::option::Option::None => #code,
                }
            };
        }
        let arms = self.rows.iter().map(|(_, row)| {
            let last = Literal::u32_unsuffixed(row.codes.last);
            let variant = format_ident!("{}", row.name);
            quote!(Self::#variant => #last)
        });
        quote!(match self { #(#arms,)* _ => #code })
    }
}
