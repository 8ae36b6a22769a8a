//! From a code or a name to its variant.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use crate::{
    perfect_hash::PerfectHash,
    spec::{Heading, Spec},
};

pub fn lookup(name: &Ident, spec: &Spec) -> TokenStream {
    let variants = spec.rows.iter().map(|row| format_ident!("{}", row.name));
    let length = Literal::usize_unsuffixed(spec.rows.len());
    let row = row(spec);
    let by_name = by_name(spec);
    let unknown = ranges(spec);
    let from_parts = spec.columns.get(Heading::SubcodeOf).map(|_| from_parts());
    // The one constant value that lists variants: the compiler validates each such list in a time that grows with the
    // square of its length, and need not do so for a static that a constant only refers to.
    quote! {
        static VARIANTS: [#name; #length] = [#(#name::#variants),*];
        #row
        #by_name

        impl #name {
            /// All variants, in the order of the table.
            pub const ALL: &'static [Self] = &VARIANTS;

            /// The variant of a code; `None` if the table does not have it.
            #[inline]
            #[must_use]
            pub const fn from_code(code: u32) -> ::core::option::Option<Self> {
                let found = VARIANTS[row(code)];
                if found as u32 == code {
                    return ::core::option::Option::Some(found);
                }
                #unknown
            }

            /// The variant of a name as [`name`](Self::name) gives it; `None` if no variant is called so.
            #[must_use]
            pub fn from_name(name: &str) -> ::core::option::Option<Self> {
                let found = ROWS_BY_NAME.binary_search_by(|&row| ::core::cmp::Ord::cmp(NAME[row as usize], name));
                found.ok().map(|place| VARIANTS[ROWS_BY_NAME[place] as usize])
            }

            #from_parts
        }
    }
}

fn from_parts() -> TokenStream {
    quote! {
        /// The variant of a code and the sub-code that came with it: the sub-code's row where that names the code as
        /// its parent, else the code's row; `None` if the table has neither.
        #[must_use]
        pub const fn from_parts(code: u32, subcode: ::core::option::Option<u32>) -> ::core::option::Option<Self> {
            let found = match subcode {
                ::core::option::Option::Some(subcode) => Self::from_code(subcode),
                ::core::option::Option::None => ::core::option::Option::None,
            };
            if let ::core::option::Option::Some(found) = found {
                let parents = found.subcode_of();
                let mut index = 0;
                while index < parents.len() {
                    if parents[index] == code {
                        return ::core::option::Option::Some(found);
                    }
                    index += 1;
                }
            }
            Self::from_code(code)
        }
    }
}

/// The perfect hash as a function. Of a code that the table does not have it gives any row.
fn row(spec: &Spec) -> TokenStream {
    let codes: Vec<u32> = spec.rows.iter().map(|row| row.codes.first).collect();
    let hash = PerfectHash::find(&codes);
    let multiplier = Literal::u32_unsuffixed(hash.multiplier);
    let multipliers = hash.multipliers.iter().copied().map(Literal::u32_unsuffixed);
    let (buckets, slots) =
        (Literal::usize_unsuffixed(hash.multipliers.len()), Literal::usize_unsuffixed(hash.slots.len()));
    let rows = hash.slots.iter().copied().map(Literal::usize_unsuffixed);
    let (bucket_shift, slot_shift) =
        (Literal::u32_unsuffixed(hash.bucket_shift()), Literal::u32_unsuffixed(hash.slot_shift()));
    let index = index_type(codes.len());
    quote! {
        static MULTIPLIERS: [u32; #buckets] = [#(#multipliers),*];
        static ROWS: [#index; #slots] = [#(#rows),*];

        #[inline]
        const fn row(code: u32) -> usize {
            let multiplier = MULTIPLIERS[(code.wrapping_mul(#multiplier) >> #bucket_shift) as usize];
            ROWS[(code.wrapping_mul(multiplier) >> #slot_shift) as usize] as usize
        }
    }
}

/// The rows in the order of their names, for a binary search: the compiler takes a quarter of a minute to check a `match`
/// of 10,000 strings.
fn by_name(spec: &Spec) -> TokenStream {
    let mut rows: Vec<(&str, usize)> = spec.rows.iter().map(|row| row.name.as_str()).zip(0..).collect();
    rows.sort_unstable();
    let length = Literal::usize_unsuffixed(rows.len());
    let index = index_type(rows.len());
    let rows = rows.iter().map(|&(_, row)| Literal::usize_unsuffixed(row));
    quote!(static ROWS_BY_NAME: [#index; #length] = [#(#rows),*];)
}

/// The smallest integer that holds an index of the rows.
fn index_type(rows: usize) -> TokenStream {
    match rows {
        0..=0x100 => quote!(u8),
        0x101..=0x1_0000 => quote!(u16),
        _ => quote!(u32),
    }
}

/// What becomes of a code that is no row's first.
fn ranges(spec: &Spec) -> TokenStream {
    let ranges: Vec<_> = spec.rows.iter().filter(|row| row.codes.is_range()).collect();
    if ranges.is_empty() {
        return quote!(::core::option::Option::None);
    }
    let first = ranges.iter().map(|row| Literal::u32_unsuffixed(row.codes.first));
    let last = ranges.iter().map(|row| Literal::u32_unsuffixed(row.codes.last));
    let variants = ranges.iter().map(|row| format_ident!("{}", row.name));
    quote! {
        match code {
            #(#first..=#last => ::core::option::Option::Some(Self::#variants),)*
            _ => ::core::option::Option::None,
        }
    }
}
