//! One array for each column, and the accessors that read them.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, format_ident, quote};

use crate::spec::{Heading, Row, Spec};

/// How a column becomes an accessor.
pub struct Accessor {
    pub heading: Heading,
    name: &'static str,
    is_optional: bool,
    /// The type of a value in a `static`, where a lifetime is `'static` without saying so.
    stored: TokenStream,
    /// The type of a value.
    value: TokenStream,
    doc: &'static str,
    values: Vec<Option<TokenStream>>,
    /// Stands in for the value of a wrong cell: the build fails all the same.
    missing: TokenStream,
}

impl Accessor {
    fn tokens(&self) -> (TokenStream, TokenStream) {
        let Self { stored, value, doc, missing, .. } = self;
        let accessor = format_ident!("{}", self.name);
        let column = format_ident!("{}", self.name.to_uppercase());
        let length = Literal::usize_unsuffixed(self.values.len());
        let (stored, value, values): (_, _, Vec<TokenStream>) = if self.is_optional {
            let some = |value: &TokenStream| quote!(::core::option::Option::Some(#value));
            let none = quote!(::core::option::Option::None);
            let values = self.values.iter().map(|value| value.as_ref().map_or(none.clone(), some));
            let option = |value: &TokenStream| quote!(::core::option::Option<#value>);
            (option(stored), option(value), values.collect())
        } else {
            (
                stored.clone(),
                value.clone(),
                self.values.iter().map(|value| value.as_ref().unwrap_or(missing).clone()).collect(),
            )
        };
        let array = quote!(static #column: [#stored; #length] = [#(#values),*];);
        let function = quote! {
            #[doc = #doc]
            #[must_use]
            pub const fn #accessor(self) -> #value {
                #column[row(self as u32)]
            }
        };
        (array, function)
    }

    /// The method of `ErrorTable`, where a value that not every table has is an `Option`.
    pub fn method(&self) -> TokenStream {
        let accessor = format_ident!("{}", self.name);
        let value = &self.value;
        let body = if self.is_optional {
            quote!(self.#accessor())
        } else {
            quote!(::core::option::Option::Some(self.#accessor()))
        };
        quote! {
            fn #accessor(self) -> ::core::option::Option<#value> {
                #body
            }
        }
    }
}

/// The accessors of a table, in a fixed order.
pub fn accessors(spec: &Spec) -> Vec<Accessor> {
    let is_optional = |heading| spec.columns.get(heading).is_some_and(|column| column.is_optional);
    let text = |heading, name, doc, of: fn(&Row) -> Option<&String>| Accessor {
        heading,
        name,
        is_optional: is_optional(heading),
        stored: quote!(&str),
        value: quote!(&'static str),
        doc,
        values: spec.rows.iter().map(|row| of(row).map(ToTokens::to_token_stream)).collect(),
        missing: quote!(""),
    };
    let description = text(Heading::Description, "description", " The short title.", |row| Some(&row.description));
    let details = text(Heading::Details, "details", " What the error means.", |row| row.details.as_ref());
    let reasons_doc = " Why it occurs, and what to do about it.";
    let reasons = text(Heading::Reasons, "reasons_and_solutions", reasons_doc, |row| row.reasons.as_ref());
    let statuses =
        spec.rows.iter().map(|row| row.http_status.map(|status| Literal::u16_unsuffixed(status).to_token_stream()));
    let http_status = Accessor {
        heading: Heading::HttpStatus,
        name: "http_status",
        is_optional: is_optional(Heading::HttpStatus),
        stored: quote!(u16),
        value: quote!(u16),
        doc: " The HTTP status that the table gives, from 100 to 599.",
        values: statuses.collect(),
        missing: quote!(500),
    };
    vec![description, details, reasons, http_status]
}

pub fn columns(name: &Ident, spec: &Spec, accessors: &[Accessor]) -> TokenStream {
    let (arrays, functions): (Vec<_>, Vec<_>) = accessors.iter().map(Accessor::tokens).unzip();
    let names = spec.rows.iter().map(|row| &row.name);
    let length = Literal::usize_unsuffixed(spec.rows.len());
    let codes = codes(spec);
    let is_retryable = is_retryable(spec);
    quote! {
        static NAME: [&str; #length] = [#(#names),*];
        #(#arrays)*

        impl #name {
            /// The code, the same number as the discriminant; of a range the first.
            #[must_use]
            pub const fn code(self) -> u32 {
                self as u32
            }

            #codes

            /// The name of the variant.
            #[must_use]
            pub const fn name(self) -> &'static str {
                NAME[row(self as u32)]
            }

            #(#functions)*

            #is_retryable
        }
    }
}

fn codes(spec: &Spec) -> TokenStream {
    let ranges: Vec<_> = spec.rows.iter().filter(|row| row.codes.is_range()).collect();
    let variants = ranges.iter().map(|row| format_ident!("{}", row.name));
    let last = ranges.iter().map(|row| Literal::u32_unsuffixed(row.codes.last));
    let last = if ranges.is_empty() {
        quote!(self as u32)
    } else {
        quote!(match self { #(Self::#variants => #last,)* _ => self as u32 })
    };
    quote! {
        /// All codes of the row: a single one, unless the table gives a range.
        #[must_use]
        pub const fn codes(self) -> ::core::ops::RangeInclusive<u32> {
            ::core::ops::RangeInclusive::new(self as u32, #last)
        }
    }
}

fn is_retryable(spec: &Spec) -> TokenStream {
    let statuses = quote!(429 | 500..=599);
    let statuses = match spec.columns.get(Heading::HttpStatus) {
        Some(column) if column.is_optional => quote!(::core::option::Option::Some(#statuses)),
        _ => statuses,
    };
    quote! {
        /// Whether the same request may succeed later: HTTP status 429 or 5xx.
        #[must_use]
        pub const fn is_retryable(self) -> bool {
            ::core::matches!(self.http_status(), #statuses)
        }
    }
}
