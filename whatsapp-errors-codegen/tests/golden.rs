//! The expansions of small tables, as a person would write them. A test of the workspace compiles
//! and uses them.

use std::path::Path;

use expect_test::expect_file;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use whatsapp_errors_codegen::{Declaration, expand};
use whatsapp_errors_table::{SourceFile, Table, check};

fn declaration(attributes: TokenStream, visibility: TokenStream, name: &str) -> Declaration {
    let name = format_ident!("{name}");
    let library = quote!(::whatsapp_errors);
    Declaration { attributes, visibility, name, library, serde: false, aliases: true }
}

fn table(bytes: &[u8]) -> Table {
    let checked = check(&SourceFile::new("table.csv", bytes.to_vec()));
    assert!(checked.diagnostics.is_empty(), "{:?}", checked.diagnostics);
    checked.table.expect("a table")
}

fn assert_golden(name: &str, declaration: &Declaration) {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/golden").join(name);
    let Ok(bytes) = std::fs::read(golden.with_extension("csv")) else {
        eprintln!("skipped: the published archive does not have the golden expansions");
        return;
    };
    let tokens = expand(&table(&bytes), declaration);
    let file = syn::parse2(tokens).expect("an expansion that parses");
    expect_file![golden.with_extension("rs")].assert_eq(&prettyplease::unparse(&file));
}

#[test]
fn the_expansion_of_three_rows_is_the_golden_one() {
    assert_golden(
        "three_rows",
        &declaration(quote!(#[doc = " Three errors."]), quote!(pub), "ErrorCode"),
    );
}

#[test]
fn the_expansion_of_own_columns_a_range_and_a_former_name_is_the_golden_one() {
    let attributes = quote!(#[doc = " Errors of a gateway."]);
    let declaration = declaration(attributes, quote!(pub(crate)), "GatewayError");
    assert_golden("own_columns", &Declaration { serde: true, ..declaration });
}

#[test]
fn attributes_and_visibility_of_the_user_are_kept() {
    let attributes = quote!(#[derive(Debug2, Default2)] #[cfg(unix)]);
    let declaration = declaration(attributes.clone(), quote!(pub(in crate::errors)), "Fault");
    let bytes =
        b"Error Code,Description,Details,Possible Reasons & Solutions,HTTP Status\n1,One,A,B,400\n";
    let expansion = expand(&table(bytes), &declaration).to_string();
    assert!(expansion.contains(&attributes.to_string()), "{expansion}");
    let head = quote!(pub(in crate::errors) enum Fault).to_string();
    assert!(expansion.contains(&head), "{expansion}");
}

#[test]
fn only_a_table_with_aliases_is_found_by_its_codes() {
    let bytes =
        b"Error Code,Description,Details,Possible Reasons & Solutions,HTTP Status\n17,One,A,B,400\n";
    let declaration = declaration(quote!(), quote!(pub), "Fault");
    let with = expand(&table(bytes), &declaration).to_string();
    assert!(with.contains("alias = \"17\""), "{with}");
    let without = expand(&table(bytes), &Declaration { aliases: false, ..declaration });
    assert!(!without.to_string().contains("alias"), "{without}");
}
