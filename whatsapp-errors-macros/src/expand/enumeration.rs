//! The enum itself.

use std::iter;

use proc_macro2::TokenStream;
use quote::quote;

use super::{docs, list::list};
use crate::{
    args::Declaration,
    spec::{Row, Spec},
};

pub fn enumeration(declaration: &Declaration, spec: &Spec) -> TokenStream {
    let Declaration { attributes, visibility, name } = declaration;
    let overview = docs::overview(spec);
    let codes_in_turn = iter::once(None).chain(spec.rows.iter().map(|row| row.codes.first.checked_add(1)));
    let variants = list(spec.rows.iter().zip(codes_in_turn).map(|(row, code_in_turn)| variant(row, code_in_turn)));
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

/// A variant whose code is that of the variant before it plus one goes without a number: when the compiler validates a list
/// of variants, it evaluates every number that is written out once for each of them.
fn variant(row: &Row, code_in_turn: Option<u32>) -> String {
    let docs = docs::row(row).replace('\n', "\n///");
    let alias = docs::codes(row.codes);
    let deprecated = row.deprecated.as_ref().map(|instead| format!("#[deprecated(note = {instead:?})]"));
    let (deprecated, name, code) = (deprecated.unwrap_or_default(), &row.name, row.codes.first);
    let number = if code_in_turn == Some(code) { String::new() } else { format!("= {code}") };
    format!("///{docs}\n#[doc(alias = {alias:?})]{deprecated}{name} {number}")
}
