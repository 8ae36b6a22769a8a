//! The enum itself.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::docs;
use crate::{
    args::Declaration,
    spec::{Row, Spec},
};

pub fn enumeration(declaration: &Declaration, spec: &Spec) -> TokenStream {
    let Declaration { attributes, visibility, name } = declaration;
    let overview = docs::overview(spec);
    let variants = spec.rows.iter().map(variant);
    quote! {
        #attributes
        #(#[doc = #overview])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        #[repr(u32)]
        #visibility enum #name {
            #(#variants)*
        }
    }
}

fn variant(row: &Row) -> TokenStream {
    let name = format_ident!("{}", row.name);
    let code = Literal::u32_unsuffixed(row.codes.first);
    let docs = docs::row(row);
    let alias = docs::codes(row.codes);
    let deprecated = row.deprecated.as_ref().map(|instead| quote!(#[deprecated(note = #instead)]));
    quote! {
        #(#[doc = #docs])*
        #[doc(alias = #alias)]
        #deprecated
        #name = #code,
    }
}
