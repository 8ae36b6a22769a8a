//! From a code or a name to its variant.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};
use whatsapp_errors_table::{Standard, Table};

use crate::{former_names, lexed::list, name_key, perfect_hash::PerfectHash, ranges::Ranges};

pub fn lookup(table: &Table, ranges: &Ranges<'_>, name: &Ident) -> TokenStream {
    let variants = variants(table, name);
    let codes: Vec<u32> = table.rows.iter().map(|row| row.codes.first).collect();
    let hash = PerfectHash::find(&codes);
    let by_code = by_code(&hash, codes.len(), name);
    let code_slots = code_slots(&codes, &hash);
    let by_name = by_name(table);
    let range_search = ranges.search();
    let first_code = ranges.first_code();
    let in_a_range = ranges.variant();
    let former_name = former_names::variant(table);
    let from_parts = table.columns.get(Standard::SubcodeOf).map(|_| from_parts());
    quote! {
        #variants
        #by_code
        #code_slots
        #by_name
        #range_search

        impl #name {
            /// All variants, in the order of the table.
            pub const ALL: &'static [Self] = all::<()>();

            // It compares the variant's own number. So the compiler knows that both numbers are the
            // same, and reads a column of the variant without a second lookup.
            /// Looks up a code; `None` if the table does not have it.
            #[inline]
            #[must_use]
            pub const fn from_code(code: ::core::primitive::u32) -> ::core::option::Option<Self> {
                #first_code
                let variant = variants::<()>()[code_slot(code)];
                if variant as ::core::primitive::u32 == code {
                    return ::core::option::Option::Some(variant);
                }
                #in_a_range
            }

            /// Looks up a variant by its [`name`](Self::name); `None` if no variant has it.
            #[inline]
            #[must_use]
            pub fn from_name(name: &::core::primitive::str) -> ::core::option::Option<Self> {
                let row = row_by_name(name);
                if NAME[row] == name {
                    let slot = CODE_SLOTS[row] as ::core::primitive::usize;
                    return ::core::option::Option::Some(variants::<()>()[slot]);
                }
                #former_name
            }

            #from_parts
        }
    }
}

fn from_parts() -> TokenStream {
    quote! {
        /// Looks up a code and the sub-code that came with it. This is the sub-code's variant if it
        /// names the code as its parent, otherwise the code's variant; `None` if the table has
        /// neither.
        #[inline]
        #[must_use]
        pub const fn from_parts(
            code: ::core::primitive::u32,
            subcode: ::core::option::Option<::core::primitive::u32>,
        ) -> ::core::option::Option<Self> {
            let found = match subcode {
                ::core::option::Option::Some(subcode) => Self::from_code(subcode),
                ::core::option::Option::None => ::core::option::Option::None,
            };
            if let ::core::option::Option::Some(found) = found {
                let parents = Self::subcode_of(found);
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

/// The variants in the order of the table.
///
/// The compiler validates a constant list of variants in a time that grows with the square of its
/// length. It does not validate what a function returns, and a constant whose type has a parameter
/// only once a build knows the type, so that `cargo check` need not wait.
fn variants(table: &Table, name: &Ident) -> TokenStream {
    let variants = list(table.rows.iter().map(|row| format!("{name}::{}", row.name)));
    let length = Literal::usize_unsuffixed(table.rows.len());
    quote! {
        const fn in_order() -> [#name; #length] {
            [#variants]
        }

        const fn all<__Later: 'static>() -> &'static [#name] {
            let (_, all): &'static ([__Later; 0], [#name; #length]) =
                const { &([], in_order()) };
            all
        }
    }
}

/// For each slot of the codes' perfect hash the row of the code that it holds, and that row's
/// variant. A free slot has the first row, whose code has another slot.
fn by_code(hash: &PerfectHash, row_count: usize, name: &Ident) -> TokenStream {
    let slot = slot(&format_ident!("code_slot"), &format_ident!("CODE_MULTIPLIERS"), hash);
    let slots = Literal::usize_unsuffixed(hash.slots.len());
    let row = index_type(row_count);
    let rows = list(&hash.slots);
    quote! {
        #slot
        static ROWS_BY_CODE: [#row; #slots] = [#rows];

        #[inline]
        const fn row(code: ::core::primitive::u32) -> ::core::primitive::usize {
            ROWS_BY_CODE[code_slot(code)] as ::core::primitive::usize
        }

        #[inline]
        const fn variants<__Later: 'static>() -> &'static [#name; #slots] {
            let (_, variants): &'static ([__Later; 0], _) = const {
                let all = in_order();
                let mut variants = [all[0]; #slots];
                let mut slot = 0;
                while slot < #slots {
                    variants[slot] = all[ROWS_BY_CODE[slot] as ::core::primitive::usize];
                    slot += 1;
                }
                &([], variants)
            };
            variants
        }
    }
}

/// For each row the slot of its code.
fn code_slots(codes: &[u32], hash: &PerfectHash) -> TokenStream {
    let length = Literal::usize_unsuffixed(codes.len());
    let slot = index_type(hash.slots.len());
    let slots = list(codes.iter().map(|&code| hash.slot(code)));
    quote!(static CODE_SLOTS: [#slot; #length] = [#slots];)
}

/// For each slot of the names' perfect hash the row of the name that it holds.
fn by_name(table: &Table) -> TokenStream {
    let names: Vec<&str> = table.rows.iter().map(|row| row.name.as_str()).collect();
    let (seed, keys) = name_key::find(&names);
    let hash = PerfectHash::find(&keys);
    let name_key = name_key::function();
    let slot = slot(&format_ident!("name_slot"), &format_ident!("NAME_MULTIPLIERS"), &hash);
    let (seed, slots) =
        (Literal::u64_unsuffixed(seed), Literal::usize_unsuffixed(hash.slots.len()));
    let row = index_type(names.len());
    let rows = list(&hash.slots);
    quote! {
        #name_key
        #slot
        static ROWS_BY_NAME: [#row; #slots] = [#rows];

        #[inline]
        fn row_by_name(name: &::core::primitive::str) -> ::core::primitive::usize {
            ROWS_BY_NAME[name_slot(name_key(name, #seed))] as ::core::primitive::usize
        }
    }
}

/// A perfect hash as a function from a key to its slot.
fn slot(function: &Ident, multipliers: &Ident, hash: &PerfectHash) -> TokenStream {
    let multiplier = Literal::u32_unsuffixed(hash.multiplier);
    let buckets = Literal::usize_unsuffixed(hash.multipliers.len());
    let numbers = list(&hash.multipliers);
    let (bucket_shift, slot_shift) =
        (Literal::u32_unsuffixed(hash.bucket_shift()), Literal::u32_unsuffixed(hash.slot_shift()));
    quote! {
        static #multipliers: [::core::primitive::u32; #buckets] = [#numbers];

        #[inline]
        const fn #function(key: ::core::primitive::u32) -> ::core::primitive::usize {
            let multiplier = #multipliers[
                (key.wrapping_mul(#multiplier) >> #bucket_shift) as ::core::primitive::usize
            ];
            (key.wrapping_mul(multiplier) >> #slot_shift) as ::core::primitive::usize
        }
    }
}

/// The smallest integer that holds an index of a list.
fn index_type(length: usize) -> TokenStream {
    match length {
        0..=0x100 => quote!(::core::primitive::u8),
        0x101..=0x1_0000 => quote!(::core::primitive::u16),
        _ => quote!(::core::primitive::u32),
    }
}
