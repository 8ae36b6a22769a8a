//! The macro behind `whatsapp-errors`, which turns a CSV table of error codes into a typed API at
//! compile time.

mod input;
mod string_literal;
mod locate;
mod failure;

use proc_macro::TokenStream;
use quote::quote;
use whatsapp_errors_codegen::expand;
use whatsapp_errors_table::{MAX_PRINTED, SourceFile, check, render};

use crate::{
    failure::Failure,
    input::Input,
    locate::{locate, meant},
};

#[doc = include_str!("error_codes.md")]
#[proc_macro_attribute]
pub fn error_codes(args: TokenStream, item: TokenStream) -> TokenStream {
    let input = match Input::parse(args.into(), item.into()) {
        Ok(input) => input,
        Err(error) => return error.into_compile_error().into(),
    };
    let failure = Failure::new(&input);

    let Some(location) = locate(&input.path, input.span) else {
        return failure.where_the_table_is_unknown().into();
    };
    let source = match SourceFile::read(&location.file) {
        Ok(source) => source,
        Err(message) => {
            let message = match meant(&input.path, input.span) {
                Some(path) if !location.file.exists() => failure.other_path(&path),
                _ => message,
            };
            return failure.without_enum(&[message]).into();
        }
    };
    let checked = check(&source);
    let is_flood = checked.diagnostics.len() > MAX_PRINTED;
    let messages = render(&source, &checked.diagnostics);
    let tracking = location.tracking();
    let tokens = match checked.table {
        Some(table) if !table.rows.is_empty() && !is_flood => {
            let errors = failure.beside_enum(&messages);
            let api = expand(&table, &input.declaration);
            quote!(#errors #tracking #api)
        }
        _ => {
            let errors = failure.without_enum(&messages);
            quote!(#errors #tracking)
        }
    };
    tokens.into()
}
