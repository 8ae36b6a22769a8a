//! The enum of a column whose cells are words of a closed list.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use whatsapp_errors_table::{Choice, Column, Kind, Table, camel_case};

use crate::{Declaration, enumeration, markdown};

/// The name of the enum: that of the table's enum, then that of the column.
pub fn name(enum_name: &Ident, column: &Column) -> Ident {
    format_ident!("{enum_name}{}", camel_case(&column.accessor))
}

/// The enums, for the module of the table's own.
pub fn enums(table: &Table, declaration: &Declaration) -> TokenStream {
    let Declaration { visibility, name: table_name, .. } = declaration;
    let derives = enumeration::derives();
    let enums = lists(table).map(|(column, choices)| {
        let name = name(table_name, column);
        let doc = format!(
            " A value of the column {} of [`{table_name}`].",
            markdown::code(&column.heading)
        );
        let variants = choices.iter().map(|choice| {
            let doc = format!(" {}", markdown::code(&choice.text));
            let variant = format_ident!("{}", choice.variant);
            quote!(#[doc = #doc] #variant)
        });
        quote! {
            #[doc = #doc]
            #derives
            #[derive(::core::fmt::Debug)]
            #[non_exhaustive]
            #visibility enum #name {
                #(#variants,)*
            }
        }
    });
    quote!(#(#enums)*)
}

/// What the enums implement, for the block of the table's own items.
pub fn impls(table: &Table, declaration: &Declaration) -> TokenStream {
    let impls = lists(table).map(|(column, choices)| {
        let name = name(&declaration.name, column);
        let words = words(&name, choices);
        let display = display(&name);
        let from_str = from_str(&name, column, choices);
        let serde = declaration.serde.then(|| quote!(__library::__serde!(word #name);));
        quote!(#words #display #from_str #serde)
    });
    quote!(#(#impls)*)
}

fn lists(table: &Table) -> impl Iterator<Item = (&Column, &[Choice])> {
    table.columns.in_order().iter().filter_map(|column| match &column.kind {
        Kind::Choice(choices) => Some((column, choices.as_slice())),
        _ => None,
    })
}

fn words(name: &Ident, choices: &[Choice]) -> TokenStream {
    let variants: Vec<_> =
        choices.iter().map(|choice| format_ident!("{}", choice.variant)).collect();
    let words = choices.iter().map(|choice| &choice.text);
    quote! {
        impl #name {
            /// All words, in the order of the list.
            pub const ALL: &'static [Self] = &[#(Self::#variants),*];

            /// The word as it is written in the table.
            #[must_use]
            pub const fn as_str(self) -> &'static ::core::primitive::str {
                match self {
                    #(Self::#variants => #words,)*
                }
            }
        }
    }
}

fn display(name: &Ident) -> TokenStream {
    quote! {
        #[automatically_derived]
        impl ::core::fmt::Display for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(Self::as_str(*self))
            }
        }
    }
}

fn from_str(name: &Ident, column: &Column, choices: &[Choice]) -> TokenStream {
    let variants = choices.iter().map(|choice| format_ident!("{}", choice.variant));
    let words = choices.iter().map(|choice| &choice.text);
    let heading = column.heading.to_lowercase();
    quote! {
        #[automatically_derived]
        impl ::core::str::FromStr for #name {
            type Err = __library::ParseWordError;

            fn from_str(
                text: &::core::primitive::str,
            ) -> ::core::result::Result<Self, __library::ParseWordError> {
                match text {
                    #(#words => ::core::result::Result::Ok(Self::#variants),)*
                    _ => ::core::result::Result::Err(__library::ParseWordError::new(#heading)),
                }
            }
        }
    }
}
