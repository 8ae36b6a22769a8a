//! Rows whose code is a range.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use whatsapp_errors_table::{Row, Table};

use crate::lexed::list;

/// So many ranges are arms of a `match`, which every lookup passes. More are searched, and only if
/// a code is not found by itself.
const FEW: usize = 2;

/// The ranges of a table.
pub struct Ranges<'a> {
    rows: Vec<&'a Row>,
}

impl<'a> Ranges<'a> {
    /// In the order of their codes; no two overlap.
    pub fn new(table: &'a Table) -> Self {
        let mut rows = Vec::new();
        for row in &table.rows {
            if row.codes.first != row.codes.last {
                rows.push(row);
            }
        }
        rows.sort_unstable_by_key(|row| row.codes.first);
        Self { rows }
    }

    /// What searches the ranges, if there are more than a few.
    pub fn search(&self) -> Option<TokenStream> {
        if self.rows.len() <= FEW {
            return None;
        }
        let length = Literal::usize_unsuffixed(self.rows.len());
        let ranges = self.rows.iter().map(|row| (row.codes.first, row.codes.last));
        let ranges = list(ranges.map(|(first, last)| format!("({first}, {last})")));
        Some(quote! {
            static RANGES: [(::core::primitive::u32, ::core::primitive::u32); #length] = [#ranges];

            /// First and last code of the range that a code is in.
            const fn range(
                code: ::core::primitive::u32,
            ) -> ::core::option::Option<&'static (::core::primitive::u32, ::core::primitive::u32)> {
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

    /// Makes of a `code` inside a range the first code of that range, if there are only a few.
    pub fn first_code(&self) -> Option<TokenStream> {
        if self.rows.is_empty() || self.rows.len() > FEW {
            return None;
        }
        let arms = self.rows.iter().map(|row| {
            let first = Literal::u32_unsuffixed(row.codes.first);
            let last = Literal::u32_unsuffixed(row.codes.last);
            quote!(#first..=#last => #first)
        });
        Some(quote! {
            let code = match code {
                #(#arms,)*
                _ => code,
            };
        })
    }

    /// The variant of a `code` that is not the first of a row.
    pub fn variant(&self) -> TokenStream {
        if self.rows.len() <= FEW {
            return quote!(::core::option::Option::None);
        }
        quote! {
            match range(code) {
                ::core::option::Option::Some(range) => {
                    ::core::option::Option::Some(variants::<()>()[code_slot(range.0)])
                }
                ::core::option::Option::None => ::core::option::Option::None,
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
        let arms = self.rows.iter().map(|row| {
            let last = Literal::u32_unsuffixed(row.codes.last);
            let variant = format_ident!("{}", row.name);
            quote!(Self::#variant => #last)
        });
        quote!(match self { #(#arms,)* _ => #code })
    }
}
