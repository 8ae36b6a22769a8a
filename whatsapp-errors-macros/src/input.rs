//! The user's source: `#[error_codes("table.csv", serde, no_alias, crate = path)]` and the enum
//! below it.
//!
//! Both are read token by token, because a parser for all of Rust would take longer to compile than
//! everything else that a crate with its own table needs.

use std::iter::Peekable;

use proc_macro2::{Delimiter, Group, Ident, Punct, Span, TokenStream, TokenTree, token_stream};
use quote::{quote, quote_spanned};
use whatsapp_errors_codegen::Declaration;

use crate::string_literal;

/// What the user wrote.
pub struct Input {
    /// The path of the table.
    pub path: String,
    /// Where the path is written, which identifies the file that it is relative to.
    pub span: Span,
    /// The enum, and the other arguments.
    pub declaration: Declaration,
}

/// Something in the user's source that the macro does not accept.
pub struct Error {
    span: Span,
    message: String,
}

type Result<T> = std::result::Result<T, Error>;

impl Error {
    fn new(span: Span, message: impl Into<String>) -> Self {
        Self { span, message: message.into() }
    }

    pub fn into_compile_error(self) -> TokenStream {
        compile_error(self.span, &self.message)
    }
}

impl Input {
    pub fn parse(args: TokenStream, item: TokenStream) -> Result<Self> {
        let mut args = Tokens::new(args);
        let (path, span) = path(&mut args)?;
        let mut library = quote!(::whatsapp_errors);
        let (mut serde, mut aliases) = (false, true);
        while args.punct(',').is_some() && !args.is_empty() {
            match args.next() {
                Some(TokenTree::Ident(name)) if name == "serde" => serde = true,
                Some(TokenTree::Ident(name)) if name == "no_alias" => aliases = false,
                Some(TokenTree::Ident(name)) if name == "crate" => {
                    library = crate_path(&mut args, name.span())?;
                }
                other => {
                    let message = "expected `serde`, `no_alias` or `crate = path`";
                    return Err(Error::new(span_of(other.as_ref()), message));
                }
            }
        }
        if let Some(token) = args.next() {
            return Err(Error::new(token.span(), "expected a comma"));
        }
        Ok(Self { path, span, declaration: declaration(item, library, serde, aliases)? })
    }
}

/// The path literal, which may have been passed through another macro.
fn path(args: &mut Tokens) -> Result<(String, Span)> {
    let token = args.next();
    let span = span_of(token.as_ref());
    let literal = match &token {
        Some(TokenTree::Literal(literal)) => string_literal::value(literal),
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::None => {
            return path(&mut Tokens::new(group.stream()));
        }
        _ => None,
    };
    let Some(path) = literal else {
        let message =
            "expected the path of the table as a literal: `#[error_codes(\"errors.csv\")]`";
        return Err(Error::new(span, message));
    };
    Ok((path, span))
}

/// What follows `crate`: `= ::some::path`.
fn crate_path(args: &mut Tokens, span: Span) -> Result<TokenStream> {
    let expected = "expected a path without quotes, for example `crate = ::my_errors`";
    if args.punct('=').is_none() {
        return Err(Error::new(span, "expected `crate = path`, for example `crate = ::my_errors`"));
    }
    let mut path = TokenStream::new();
    while let Some(token) = args.next_if(|token| !is_punct(token, ',')) {
        let token = match token {
            // a path that was passed through another macro
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => group.stream(),
            token => token.into(),
        };
        for token in token {
            let is_part = matches!(token, TokenTree::Ident(_)) || is_punct(&token, ':');
            if !is_part {
                return Err(Error::new(token.span(), expected));
            }
            path.extend([token]);
        }
    }
    if path.is_empty() { Err(Error::new(span, expected)) } else { Ok(path) }
}

fn declaration(
    item: TokenStream,
    library: TokenStream,
    serde: bool,
    aliases: bool,
) -> Result<Declaration> {
    let mut item = Tokens::new(item);
    let mut attributes = TokenStream::new();
    while let Some(pound) = item.punct('#') {
        let Some(TokenTree::Group(attribute)) = item.next() else { break };
        refuse_derived(&attribute)?;
        attributes.extend([TokenTree::from(pound), attribute.into()]);
    }
    let mut visibility = TokenStream::new();
    loop {
        let token = item.next();
        match &token {
            Some(TokenTree::Ident(ident)) if ident == "enum" => break,
            Some(TokenTree::Ident(ident)) if ident == "pub" || ident == "crate" => {}
            // `pub(crate)`; a visibility that was passed through another macro is in a group
            // without delimiters
            Some(TokenTree::Group(group))
                if !visibility.is_empty() || group.delimiter() == Delimiter::None => {}
            other => {
                let message = "expected an empty enum, for example `pub enum ErrorCode {}`";
                return Err(Error::new(span_of(other.as_ref()), message));
            }
        }
        visibility.extend(token);
    }
    let name = name(&mut item)?;
    match item.next() {
        Some(TokenTree::Group(body)) if body.delimiter() == Delimiter::Brace => {
            if let Some(variant) = body.stream().into_iter().next() {
                let message = "expected `{}`: the variants come from the table, one for each row";
                return Err(Error::new(variant.span(), message));
            }
        }
        other => {
            let message =
                "expected `{}`: the enum cannot be generic, and its variants come from the table";
            return Err(Error::new(span_of(other.as_ref()), message));
        }
    }
    Ok(Declaration { attributes, visibility, name, library, serde, aliases })
}

/// The name of the enum, which may have been passed through another macro.
fn name(item: &mut Tokens) -> Result<Ident> {
    match item.next() {
        Some(TokenTree::Ident(name)) => Ok(name),
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::None => {
            name(&mut Tokens::new(group.stream()))
        }
        other => Err(Error::new(span_of(other.as_ref()), "expected the name of the enum")),
    }
}

/// The traits that every generated enum implements. Deriving one again would cause an error inside
/// generated code, so it is reported here.
const DERIVED: &[&str] =
    &["Debug", "Clone", "Copy", "PartialEq", "Eq", "PartialOrd", "Ord", "Hash"];

fn refuse_derived(attribute: &Group) -> Result<()> {
    let mut tokens = attribute.stream().into_iter();
    let (Some(TokenTree::Ident(name)), Some(TokenTree::Group(arguments))) =
        (tokens.next(), tokens.next())
    else {
        return Ok(());
    };
    if name == "repr" {
        return Err(Error::new(
            name.span(),
            "the enum already has `#[repr(u32)]`: remove this one",
        ));
    }
    if name != "derive" {
        return Ok(());
    }
    for token in arguments.stream() {
        if let TokenTree::Ident(derived) = token
            && DERIVED.iter().any(|known| derived == known)
        {
            let message = format!("the enum already implements `{derived}`: remove it here");
            return Err(Error::new(derived.span(), message));
        }
    }
    Ok(())
}

/// Tokens with one token of lookahead.
struct Tokens(Peekable<token_stream::IntoIter>);

impl Tokens {
    fn new(tokens: TokenStream) -> Self {
        Self(tokens.into_iter().peekable())
    }

    fn next(&mut self) -> Option<TokenTree> {
        self.0.next()
    }

    fn next_if(&mut self, wanted: impl FnOnce(&TokenTree) -> bool) -> Option<TokenTree> {
        self.0.next_if(wanted)
    }

    fn punct(&mut self, character: char) -> Option<Punct> {
        match self.next_if(|token| is_punct(token, character))? {
            TokenTree::Punct(punct) => Some(punct),
            _ => None,
        }
    }

    fn is_empty(&mut self) -> bool {
        self.0.peek().is_none()
    }
}

fn is_punct(token: &TokenTree, character: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == character)
}

fn span_of(token: Option<&TokenTree>) -> Span {
    token.map_or_else(Span::call_site, TokenTree::span)
}

pub fn compile_error(span: Span, message: &str) -> TokenStream {
    quote_spanned!(span=> ::core::compile_error! { #message })
}
