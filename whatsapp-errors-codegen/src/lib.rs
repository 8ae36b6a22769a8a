//! Generates the typed API of a table: the code generator behind the crate `whatsapp-errors`.
//!
//! [`expand`] takes a table that `whatsapp-errors-table` has checked, and cannot fail.
//!
//! ```
//! use quote::{format_ident, quote};
//! use whatsapp_errors_codegen::{Declaration, expand};
//! use whatsapp_errors_table::{SourceFile, check};
//!
//! let bytes = b"Error Code,Description,Details,Possible Reasons & Solutions,HTTP Status\n\
//!               17,Queue Full,The queue is full.,Wait a minute.,429\n";
//! let table = check(&SourceFile::new("gateway.csv", bytes.to_vec())).table.unwrap();
//! let declaration = Declaration {
//!     attributes: quote!(),
//!     visibility: quote!(pub),
//!     name: format_ident!("GatewayError"),
//!     library: quote!(::whatsapp_errors),
//!     serde: false,
//!     aliases: true,
//! };
//!
//! assert!(expand(&table, &declaration).to_string().contains("enum GatewayError"));
//! ```

// macro crates have it without naming it
extern crate proc_macro;

mod enumeration;
mod docs;
mod markdown;
mod lookup;
mod perfect_hash;
mod name_key;
mod ranges;
mod former_names;
mod accessor;
mod columns;
mod closed_list;
mod traits;
mod lexed;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use whatsapp_errors_table::{Standard, Table};

use crate::ranges::Ranges;

/// The enum as the user declares it, and the arguments of the attribute.
#[derive(Debug, Clone)]
pub struct Declaration {
    /// The attributes below this one.
    pub attributes: TokenStream,
    /// The enum's visibility.
    pub visibility: TokenStream,
    /// The enum's name.
    pub name: Ident,
    /// The path of the library, such as `::whatsapp_errors`.
    pub library: TokenStream,
    /// Whether the enum implements `Serialize` and `Deserialize`.
    pub serde: bool,
    /// Whether rustdoc's search finds a variant by its code.
    pub aliases: bool,
}

/// Generates the enum of a table, with its lookups, accessors, trait implementations and
/// documentation.
#[must_use]
pub fn expand(table: &Table, declaration: &Declaration) -> TokenStream {
    let enumeration = enumeration::enumeration(table, declaration);
    let ranges = Ranges::new(table);
    let lookup = lookup::lookup(table, &ranges, &declaration.name);
    let accessors = accessor::accessors(table, &declaration.name);
    let columns = columns::columns(table, &ranges, &declaration.name, &accessors);
    let traits = traits::traits(declaration, &accessors);
    let former_names = former_names::constants(table, &declaration.name);
    let list_enums = closed_list::enums(table, declaration);
    let list_impls = closed_list::impls(table, declaration);
    let library = &declaration.library;
    let allow = uses_deprecated(table, declaration).then(|| quote!(#[allow(deprecated)]));
    quote! {
        #enumeration
        #list_enums
        #allow
        const _: () = {
            use #library as __library;
            #lookup
            #columns
            #former_names
            #traits
            #list_impls
        };
    }
}

/// Whether the expansion itself names something deprecated: a row, or the enum.
fn uses_deprecated(table: &Table, declaration: &Declaration) -> bool {
    let mut rows = table.rows.iter();
    rows.any(|row| table.value(row, Standard::Deprecated).is_some())
        || declaration.attributes.to_string().contains("deprecated")
}
