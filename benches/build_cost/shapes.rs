//! The same table as source code of several kinds.

use quote::{format_ident, quote};
use whatsapp_errors_codegen::{Declaration, expand};
use whatsapp_errors_table::{SourceFile, check};

use crate::rows::Row;

/// The macro, with a table next to the source file.
pub const MACRO: &str = "#[whatsapp_errors::error_codes(\"table.csv\")]\npub enum ErrorCode {}\n";

/// What the macro generates from a table.
pub fn expanded(table: &str) -> String {
    let declaration = Declaration {
        attributes: quote!(),
        visibility: quote!(pub),
        name: format_ident!("ErrorCode"),
        library: quote!(::whatsapp_errors),
        serde: false,
        aliases: true,
    };
    let source = SourceFile::new("table.csv", table.as_bytes().to_owned());
    let tokens = expand(&check(&source).table.expect("a right table"), &declaration);
    prettyplease::unparse(&syn::parse2(tokens).expect("an expansion that parses"))
}

/// Names, titles and codes, with strum.
pub fn strum(rows: &[Row]) -> String {
    let derives = "strum::EnumIter, strum::EnumMessage, strum::EnumString, strum::FromRepr, strum::IntoStaticStr";
    enumeration(derives, "strum", "message = ", rows)
}

/// Titles, with thiserror, which needs `Debug`.
pub fn thiserror(rows: &[Row]) -> String {
    enumeration("Debug, thiserror::Error", "error", "", rows)
}

fn enumeration(derives: &str, attribute: &str, key: &str, rows: &[Row]) -> String {
    let variant = |Row { code, name, description }: &Row| {
        format!("    #[{attribute}({key}\"{code} {description}\")]\n    {name} = {code},\n")
    };
    let variants: String = rows.iter().map(variant).collect();
    format!(
        "#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, {derives})]\n#[non_exhaustive]\n#[repr(u32)]\n\
         pub enum ErrorCode {{\n{variants}}}\n"
    )
}
