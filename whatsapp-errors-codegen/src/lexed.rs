//! Long lists, and functions that are the same for every table, written as text. Cargo compiles
//! macros without optimization, and a token that the macro makes itself costs several times what
//! the compiler's own lexer takes for it.

use std::fmt::{Display, Write};

use proc_macro2::TokenStream;

/// Items with a comma after each.
pub fn list(items: impl IntoIterator<Item = impl Display>) -> TokenStream {
    let mut text = String::new();
    for item in items {
        let _ = write!(text, "{item},");
    }
    tokens(&text)
}

/// Source text that this crate writes, so that it can always be read.
pub fn tokens(text: &str) -> TokenStream {
    if proc_macro::is_available() {
        // as a `proc_macro2::TokenStream` it would be read twice
        text.parse::<proc_macro::TokenStream>().unwrap_or_default().into()
    } else {
        text.parse().unwrap_or_default()
    }
}
