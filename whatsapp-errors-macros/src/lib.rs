//! The generator behind `whatsapp-errors`: a CSV table of error codes becomes a typed API while a crate compiles.

mod args;
mod expand;

mod name;
mod nearest;
mod perfect_hash;
mod problem;
#[cfg(test)]
mod properties;
mod source;
mod spec;
mod table;

use std::{env, path::PathBuf};

use proc_macro::TokenStream;
use syn::parse_macro_input;

use crate::{
    args::{Args, Declaration},
    source::Source,
};

/// Puts the errors of a CSV table into an enum: a variant for each row, and the lookups, texts, traits and documentation
/// that belong to it.
///
/// The path is relative to the source file that the literal stands in, as for `include_str!`. A mistake in the table is a
/// compile error that shows its line and column in the CSV, and what to type instead. `crate = path` names the library
/// where a crate knows it under another name.
///
/// The table's contract, the generated API and a complete example stand in the documentation of `whatsapp-errors`,
/// which exports this macro.
#[proc_macro_attribute]
pub fn error_codes(args: TokenStream, item: TokenStream) -> TokenStream {
    let args = parse_macro_input!(args as Args);
    let declaration = parse_macro_input!(item as Declaration);
    let source_file = args.path.span().unwrap().local_file();
    let manifest_dir = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let table = source::resolve(&args.path.value(), source_file.as_deref(), manifest_dir);
    expand::expand(&args, &declaration, Source::read(&table)).into()
}
