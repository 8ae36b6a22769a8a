//! What stands in the user's source: `#[error_codes("table.csv", crate = path)]` and the enum below it.

use proc_macro2::{Delimiter, Group, Ident, Punct, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{
    Error, LitStr, Result, Token,
    parse::{Parse, ParseStream},
    token::Brace,
};

/// The arguments of the attribute.
pub struct Args {
    /// The path literal, kept as the token that the user wrote: its span says which file it is relative to.
    pub path: LitStr,
    /// Where the generated code finds the library.
    pub krate: TokenStream,
}

impl Parse for Args {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if !input.peek(LitStr) {
            return Err(Error::new(input.span(), "expected the path of the table: `#[error_codes(\"errors.csv\")]`"));
        }
        let path = input.parse()?;
        let mut krate = quote!(::whatsapp_errors);
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
        if !input.is_empty() {
            krate = library(input)?;
        }
        Ok(Self { path, krate })
    }
}

fn library(input: ParseStream<'_>) -> Result<TokenStream> {
    if !input.peek(Token![crate]) {
        return Err(input.error("expected `crate = path`, for instance `crate = ::my_errors`"));
    }
    input.parse::<Token![crate]>()?;
    input.parse::<Token![=]>()?;
    let mut path = TokenStream::new();
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<TokenTree>()?.to_tokens(&mut path);
    }
    input.parse::<Option<Token![,]>>()?;
    if !input.is_empty() {
        return Err(input.error("expected nothing more"));
    }
    let in_a_path = |token: &TokenTree| match token {
        TokenTree::Ident(_) => true,
        TokenTree::Punct(punct) => punct.as_char() == ':',
        _ => false,
    };
    if path.is_empty() || !path.clone().into_iter().all(|token| in_a_path(&token)) {
        return Err(Error::new_spanned(path, "expected a path without quotes, for instance `crate = ::my_errors`"));
    }
    Ok(path)
}

/// The enum that the attribute stands on. Its variants come from the table.
pub struct Declaration {
    pub attributes: TokenStream,
    pub visibility: TokenStream,
    pub name: Ident,
}

impl Parse for Declaration {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut attributes = TokenStream::new();
        while input.peek(Token![#]) {
            input.parse::<Punct>()?.to_tokens(&mut attributes);
            let attribute: Group = input.parse()?;
            refuse_derived(&attribute)?;
            attribute.to_tokens(&mut attributes);
        }
        let mut visibility = TokenStream::new();
        while !input.is_empty() && !input.peek(Token![enum]) {
            let token: TokenTree = input.parse()?;
            let is_a_visibility = match &token {
                TokenTree::Ident(ident) => ident == "pub" || ident == "crate",
                // `pub(crate)`; a visibility that another macro was given stands in a group without delimiters
                TokenTree::Group(group) => !visibility.is_empty() || group.delimiter() == Delimiter::None,
                _ => false,
            };
            if !is_a_visibility {
                return Err(Error::new(token.span(), "expected an empty enum, for instance `pub enum ErrorCode {}`"));
            }
            token.to_tokens(&mut visibility);
        }
        input.parse::<Token![enum]>()?;
        let name = input.parse()?;
        if !input.peek(Brace) {
            return Err(input.error("expected `{}`: the enum takes no parameters, its variants come from the table"));
        }
        let variants: Group = input.parse()?;
        if !variants.stream().is_empty() {
            let message = "expected `{}`: the variants come from the table, a row each";
            return Err(Error::new_spanned(variants.stream(), message));
        }
        Ok(Self { attributes, visibility, name })
    }
}

/// The traits that every generated enum has. A second implementation would be told of in code that nobody wrote.
const DERIVED: &[&str] = &["Debug", "Clone", "Copy", "PartialEq", "Eq", "PartialOrd", "Ord", "Hash"];

fn refuse_derived(attribute: &Group) -> Result<()> {
    let mut tokens = attribute.stream().into_iter();
    let (Some(TokenTree::Ident(name)), Some(TokenTree::Group(traits))) = (tokens.next(), tokens.next()) else {
        return Ok(());
    };
    let twice = traits.stream().into_iter().find_map(|token| match token {
        TokenTree::Ident(name) if DERIVED.iter().any(|derived| name == derived) => Some(name),
        _ => None,
    });
    match twice.filter(|_| name == "derive") {
        Some(twice) => Err(Error::new(twice.span(), format!("the enum has `{twice}` already: delete it here"))),
        None => Ok(()),
    }
}
