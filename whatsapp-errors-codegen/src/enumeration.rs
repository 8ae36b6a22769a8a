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
    quote! {
        #attributes
        #[doc = #overview]
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        #[repr(u32)]
        #visibility enum #name {
            #variants
        }
    }
}

/// A variant whose code is that of the variant before it plus one has no number: when the compiler validates a list of
/// variants, it evaluates every number that is written out once for each of them.
fn variant(table: &Table, row: &Row, next_code: Option<u32>) -> String {
    let docs = docs::row(table, row).replace('\n', "\n///");
    let (alias, name, code) = (row.codes.to_string(), &row.name, row.codes.first);
    let deprecated = match table.text(row, Standard::Deprecated) {
        Some(instead) => format!("#[deprecated(note = {:?})]", docs::markdown(instead)),
        None => String::new(),
    };
    let number = if next_code == Some(code) { String::new() } else { format!("= {code}") };
    format!("///{docs}\n#[doc(alias = {alias:?})]{deprecated}{name} {number}")
}
