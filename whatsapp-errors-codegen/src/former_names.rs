//! The former names of rows.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use whatsapp_errors_table::{Row, Table};

/// A deprecated constant for each former name, so that programs that use it still compile, in
/// patterns too.
pub fn constants(table: &Table, name: &Ident) -> Option<TokenStream> {
    let constants: Vec<_> = former_names(table)
        .map(|(former, row)| {
            let (former, today) = (format_ident!("{former}"), format_ident!("{}", row.name));
            let doc = format!(" The former name of [`{today}`](Self::{today}).");
            let note = format!("renamed to `{today}`");
            quote! {
                #[doc = #doc]
                #[deprecated(note = #note)]
                #[allow(non_upper_case_globals)]
                pub const #former: Self = Self::#today;
            }
        })
        .collect();
    (!constants.is_empty()).then(|| quote!(impl #name { #(#constants)* }))
}

/// Looks up a `name` that only former names may have.
pub fn variant(table: &Table) -> TokenStream {
    let arms: Vec<_> = former_names(table)
        .map(|(former, row)| {
            let today = format_ident!("{}", row.name);
            quote!(#former => ::core::option::Option::Some(Self::#today))
        })
        .collect();
    if arms.is_empty() {
        return quote!(::core::option::Option::None);
    }
    quote! {
        match name {
            #(#arms,)*
            _ => ::core::option::Option::None,
        }
    }
}

fn former_names(table: &Table) -> impl Iterator<Item = (&str, &Row)> {
    let rows = table.rows.iter();
    rows.flat_map(|row| table.former_names(row).iter().map(move |former| (former.as_str(), row)))
}
