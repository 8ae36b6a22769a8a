//! Checked rows → tokens. Nothing below this module can fail.

mod columns;
mod docs;
mod enumeration;
mod list;
mod lookup;
mod traits;

#[cfg(test)]
mod golden;

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::LitStr;

use crate::{
    args::{Args, Declaration},
    problem,
    source::Source,
    spec::{self, Spec},
};

/// Everything that the attribute puts in the place of the enum.
pub fn expand(args: &Args, declaration: &Declaration, table: Result<Source, String>) -> TokenStream {
    let source = match table {
        Ok(source) => source,
        Err(message) => return failure(&args.path, declaration, &[message]),
    };
    let checked = spec::check(&source);
    let is_flood = checked.problems.len() > problem::PRINTED;
    let problems = problem::reports(&source, checked.problems);
    let tracking = tracking(&args.path);
    let Some(spec) = checked.spec.filter(|spec| !spec.rows.is_empty() && !is_flood) else {
        let failure = failure(&args.path, declaration, &problems);
        return quote!(#failure #tracking);
    };
    let problems = problems.iter().map(|message| compile_error(&args.path, message));
    let api = api(args, declaration, &spec);
    quote! {
        #(#problems)*
        #tracking
        #api
    }
}

fn compile_error(path: &LitStr, message: &str) -> TokenStream {
    quote_spanned!(path.span()=> ::core::compile_error! { #message })
}

/// Problems, and no enum. Its name stands for a type that does not exist: beside a `compile_error` in the same module the
/// compiler does not report that, and it says nothing about code that uses a type which it knows to be wrong.
fn failure(path: &LitStr, declaration: &Declaration, messages: &[String]) -> TokenStream {
    let Declaration { visibility, name, .. } = declaration;
    let messages = messages.iter().map(|message| compile_error(path, message));
    quote! {
        #(#messages)*
        #visibility type #name = __NoTable;
    }
}

/// Makes the compiler read the table too, so that cargo builds again when it changes. In the body of a function nothing
/// of it reaches the compiled crate.
fn tracking(path: &LitStr) -> TokenStream {
    quote! {
        const _: () = {
            fn _track() {
                let _ = ::core::include_bytes!(#path);
            }
        };
    }
}

fn api(args: &Args, declaration: &Declaration, spec: &Spec) -> TokenStream {
    let enumeration = enumeration::enumeration(declaration, spec);
    let lookup = lookup::lookup(&declaration.name, spec);
    let accessors = columns::accessors(spec);
    let columns = columns::columns(&declaration.name, spec, &accessors);
    let traits = traits::traits(&declaration.name, &accessors);
    let library = &args.krate;
    let is_deprecated = spec.rows.iter().any(|row| row.deprecated.is_some());
    let allow = is_deprecated.then(|| quote!(#[allow(deprecated)]));
    quote! {
        #enumeration
        #allow
        const _: () = {
            use #library as library;
            #lookup
            #columns
            #traits
        };
    }
}
