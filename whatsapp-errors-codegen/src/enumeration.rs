//! The enum itself.

use proc_macro2::TokenStream;
use quote::quote;
use whatsapp_errors_table::{Row, Standard, Table};

use crate::{Declaration, docs, lexed::list};

pub fn enumeration(table: &Table, declaration: &Declaration) -> TokenStream {
    let Declaration { attributes, visibility, name, .. } = declaration;
    let overview = docs::overview(table);
    let mut next_code = None;
    let variants = list(table.rows.iter().map(|row| {
        let variant = variant(table, row, next_code);
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

/// A variant whose code is that of the variant before it plus one has no number: when the compiler
/// validates a list of variants, it evaluates every number that is written out once for each of
/// them.
fn variant(table: &Table, row: &Row, next_code: Option<u32>) -> String {
    let docs = docs::row(table, row).replace('\n', "\n///");
    let (alias, name, code) = (row.codes.to_string(), &row.name, row.codes.first);
    let deprecated = match table.text(row, Standard::Deprecated) {
        Some(instead) => format!("#[deprecated(note = {:?})]", docs::note(instead)),
        None => String::new(),
    };
    let number = if next_code == Some(code) { String::new() } else { format!("= {code}") };
    format!("///{docs}\n#[doc(alias = {alias:?})]{deprecated}{name} {number}")
}
