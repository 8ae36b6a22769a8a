//! The expansion of a three-row table, as a person would write it. A test of the workspace compiles and uses it.

use std::path::Path;

use expect_test::expect_file;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use whatsapp_errors_codegen::{Declaration, expand};
use whatsapp_errors_table::{SourceFile, Table, check};

fn declaration(attributes: TokenStream, visibility: TokenStream, name: &str) -> Declaration {
    let name = format_ident!("{name}");
    Declaration { attributes, visibility, name, library: quote!(::whatsapp_errors), serde: false }
}

fn table(bytes: &[u8]) -> Table {
    let checked = check(&SourceFile::new("table.csv", bytes.to_vec()));
    assert!(checked.diagnostics.is_empty(), "{:?}", checked.diagnostics);
    checked.table.expect("a table")
}

#[test]
fn the_expansion_of_three_rows_is_the_golden_one() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/golden");
    let Ok(bytes) = std::fs::read(golden.join("three_rows.csv")) else {
        eprintln!("skipped: the published archive does not have the golden expansion");
        return;
    };
    let declaration = declaration(quote!(#[doc = " Three errors."]), quote!(pub), "ErrorCode");
    let tokens = expand(&table(&bytes), &declaration);
    let file = syn::parse2(tokens).expect("an expansion that parses");
    expect_file![golden.join("three_rows.rs")].assert_eq(&prettyplease::unparse(&file));
}

#[test]
fn attributes_and_visibility_of_the_user_are_kept() {
    let attributes = quote!(#[derive(Debug2, Default2)] #[cfg(unix)]);
    let declaration = declaration(attributes.clone(), quote!(pub(in crate::errors)), "Fault");
    let bytes = b"Error Code,Description,Details,Possible Reasons & Solutions,HTTP Status\n1,One,A,B,400\n";
    let expansion = expand(&table(bytes), &declaration).to_string();
    assert!(expansion.contains(&attributes.to_string()), "{expansion}");
    let head = quote!(pub(in crate::errors) enum Fault).to_string();
    assert!(expansion.contains(&head), "{expansion}");
}
