//! What the macro emits for an invalid table.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

use crate::input::{Input, compile_error};

/// Turns messages into compile errors at the path literal.
pub struct Failure<'a> {
    input: &'a Input,
    span: Span,
}

impl<'a> Failure<'a> {
    pub fn new(input: &'a Input) -> Self {
        Self { input, span: input.span }
    }

    /// The message for a path that starts from another directory.
    pub fn other_path(&self, path: &str) -> String {
        let written = &self.input.path;
        format!("file not found: `{written}` is relative to this source file; type `{path}`")
    }

    /// The messages, in addition to the enum of the valid rows.
    pub fn beside_enum(&self, messages: &[String]) -> TokenStream {
        let errors = messages.iter().map(|message| compile_error(self.span, message));
        quote!(#(#errors)*)
    }

    /// The messages, without the enum. Its name becomes an alias of a type that does not exist.
    /// Next to a `compile_error`, the compiler reports neither that nor the uses of the alias, so
    /// there are no follow-up errors.
    pub fn without_enum(&self, messages: &[String]) -> TokenStream {
        let errors = self.beside_enum(messages);
        let no_table = self.no_table();
        quote!(#errors #no_table)
    }

    /// The message, for the compiler alone: an editor does not evaluate constants.
    pub fn where_the_table_is_unknown(&self) -> TokenStream {
        let message = format!("no file is known that `{}` is relative to", self.input.path);
        let no_table = self.no_table();
        quote_spanned! {self.span=>
            const _: () = ::core::panic!(#message);
            #no_table
        }
    }

    fn no_table(&self) -> TokenStream {
        let (visibility, name) = (&self.input.declaration.visibility, &self.input.declaration.name);
        quote!(#visibility type #name = __NoTable;)
    }
}
