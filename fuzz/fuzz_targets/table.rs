//! Whatever a table holds, the expander answers with tokens that parse, and its problems lie inside the file.
#![no_main]

#[path = "../../whatsapp-errors-macros/src/args.rs"]
mod args;
#[path = "../../whatsapp-errors-macros/src/expand/mod.rs"]
mod expand;
#[path = "../../whatsapp-errors-macros/src/name.rs"]
mod name;
#[path = "../../whatsapp-errors-macros/src/nearest.rs"]
mod nearest;
#[path = "../../whatsapp-errors-macros/src/perfect_hash.rs"]
mod perfect_hash;
#[path = "../../whatsapp-errors-macros/src/problem.rs"]
mod problem;
#[path = "../../whatsapp-errors-macros/src/source.rs"]
mod source;
#[path = "../../whatsapp-errors-macros/src/spec/mod.rs"]
mod spec;
#[path = "../../whatsapp-errors-macros/src/table.rs"]
mod table;

use libfuzzer_sys::fuzz_target;
use quote::quote;
use syn::parse_quote;

fuzz_target!(|bytes: &[u8]| {
    let source = source::Source::new("table.csv".to_owned(), bytes.to_owned());
    for problem in spec::check(&source).problems {
        for place in [Some(&problem.at), problem.related.as_deref()].into_iter().flatten() {
            assert!(place.quoted.start <= place.focus.start && place.focus.end <= place.quoted.end, "{problem:?}");
            assert!(place.quoted.end <= source.len(), "{problem:?}");
        }
    }
    let args = args::Args { path: parse_quote!("table.csv"), krate: quote!(::whatsapp_errors) };
    let tokens = expand::expand(&args, &parse_quote!(pub enum E {}), Ok(source));
    syn::parse2::<syn::File>(tokens).expect("an expansion that parses");
});
