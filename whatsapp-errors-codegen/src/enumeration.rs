//! The enum itself.

use proc_macro2::TokenStream;
use quote::quote;
use whatsapp_errors_table::{Row, Standard, Table};

use crate::{Declaration, docs::Docs, lexed::list, markdown};

pub fn enumeration(table: &Table, declaration: &Declaration) -> TokenStream {
    let Declaration { attributes, visibility, name, .. } = declaration;
    let docs = Docs::new(table);
    let overview = docs.overview();
    let is_long = table.rows.len() > MOST_WITH_ALL_NUMBERS;
    let mut next_code = None;
    let variants = list(table.rows.iter().map(|row| {
        let is_next = is_long && next_code == Some(row.codes.first);
        let variant = variant(table, row, &docs.row(row), is_next, declaration.aliases);
        next_code = row.codes.first.checked_add(1);
        variant
    }));
    let derives = derives();
    quote! {
        #attributes
        #[doc = #overview]
        #derives
        #[non_exhaustive]
        #[repr(u32)]
        #visibility enum #name {
            #variants
        }
    }
}

/// A derived `Debug` would take gigabytes for large tables.
pub fn derives() -> TokenStream {
    quote! {
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::cmp::PartialOrd,
            ::core::cmp::Ord,
            ::core::hash::Hash
        )]
    }
}

/// Tables of at most this many rows have every number written out, since rustdoc shows those in one
/// format (`131_047`) and the others in another (`131048`).
const MOST_WITH_ALL_NUMBERS: usize = 256;

/// In a longer table, a variant whose code is that of the variant before it plus one has no number:
/// when the compiler validates a list of variants, it evaluates every number that is written out
/// once for each of them.
fn variant(table: &Table, row: &Row, docs: &str, is_next: bool, has_alias: bool) -> String {
    let docs = docs.replace('\n', "\n///");
    let alias =
        if has_alias { format!("#[doc(alias = \"{}\")]", row.codes) } else { String::new() };
    let deprecated = match table.text(row, Standard::Deprecated) {
        Some(instead) => format!("#[deprecated(note = {:?})]", markdown::note(instead)),
        None => String::new(),
    };
    let number = if is_next { String::new() } else { format!("= {}", row.codes.first) };
    format!("///{docs}\n{alias}{deprecated}{} {number}", row.name)
}
