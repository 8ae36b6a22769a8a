//! The expansion of a three-row table, as a person would write it.

use quote::quote;
use syn::parse_quote;

use crate::{
    args::{Args, Declaration},
    source::Source,
};

#[test]
fn the_expansion_of_three_rows_is_the_golden_one() {
    let folder = tests::root().join("tests/golden");
    let args = Args { path: parse_quote!("three_rows.csv"), krate: quote!(::whatsapp_errors) };
    let declaration: Declaration = parse_quote! {
        /// Three errors.
        pub enum ErrorCode {}
    };
    let tokens = super::expand(&args, &declaration, Source::read(&folder.join("three_rows.csv")));
    tests::assert_reviewed(&folder.join("three_rows.rs"), &pretty(&tokens.to_string()));
}

#[test]
fn attributes_derives_and_visibility_of_the_user_stay() {
    let args = Args { path: parse_quote!("three_rows.csv"), krate: quote!(::whatsapp_errors) };
    let declaration: Declaration = parse_quote! {
        #[derive(Debug2, Default2)]
        #[cfg(unix)]
        pub(in crate::errors) enum Fault {}
    };
    let table = "Error Code,Description,Details,Possible Reasons & Solutions,HTTP Status\n1,One,A,B,400\n";
    let expansion = super::expand(&args, &declaration, Ok(Source::new(String::new(), table.into()))).to_string();
    assert!(expansion.contains(&quote!(#[derive(Debug2, Default2)] #[cfg(unix)]).to_string()), "{expansion}");
    assert!(expansion.contains(&quote!(pub(in crate::errors) enum Fault).to_string()), "{expansion}");
}

fn pretty(tokens: &str) -> String {
    prettyplease::unparse(&syn::parse_file(tokens).expect("an expansion that parses"))
}
