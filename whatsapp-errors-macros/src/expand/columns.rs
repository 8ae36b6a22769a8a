//! One array for each column, and the accessors that read them.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use super::list::list;
use crate::{
    name,
    spec::{Behaviour, Heading, Retry, Row, Spec},
};

/// A method that reads a column.
pub struct Accessor {
    pub heading: Heading,
    name: &'static str,
    /// A blank cell is `None`.
    is_optional: bool,
    doc: &'static str,
    values: Column,
}

/// The values of a column.
struct Column {
    /// The type of a value in a `static`, where a lifetime is `'static` without saying so.
    stored: TokenStream,
    /// The type of a value.
    value: TokenStream,
    /// As source text.
    values: Vec<Option<String>>,
    /// Stands in for the value of a wrong cell: the build fails all the same.
    missing: String,
}

impl Accessor {
    fn tokens(&self) -> (TokenStream, TokenStream) {
        let Self { name, doc, values: Column { stored, value, values, missing }, .. } = self;
        let accessor = format_ident!("{name}");
        let column = format_ident!("{}", name.to_uppercase());
        let length = Literal::usize_unsuffixed(values.len());
        let (stored, value, values) = if self.is_optional {
            let some = |value: &String| format!("::core::option::Option::Some({value})");
            let none = || "::core::option::Option::None".to_owned();
            let values = list(values.iter().map(|value| value.as_ref().map_or_else(none, some)));
            let option = |value: &TokenStream| quote!(::core::option::Option<#value>);
            (option(stored), option(value), values)
        } else {
            (stored.clone(), value.clone(), list(values.iter().map(|value| value.as_ref().unwrap_or(missing))))
        };
        let array = quote!(static #column: [#stored; #length] = [#values];);
        let function = quote! {
            #[doc = #doc]
            #[inline]
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
        let value = &self.values.value;
        let (value, body) = match self.heading {
            Heading::Description | Heading::SubcodeOf => (value.clone(), quote!(self.#accessor())),
            _ if self.is_optional => (quote!(::core::option::Option<#value>), quote!(self.#accessor())),
            _ => (quote!(::core::option::Option<#value>), quote!(::core::option::Option::Some(self.#accessor()))),
        };
        quote! {
            #[inline]
            fn #accessor(self) -> #value {
                #body
            }
        }
    }
}

/// The accessors of a table: one for each of its columns that is more than code and name.
pub fn accessors(spec: &Spec) -> Vec<Accessor> {
    Heading::ALL.iter().filter_map(|&heading| accessor(spec, heading)).collect()
}

fn accessor(spec: &Spec, heading: Heading) -> Option<Accessor> {
    let column = spec.columns.get(heading)?;
    let text = |of: fn(&Row) -> Option<&String>| Column {
        stored: quote!(&str),
        value: quote!(&'static str),
        values: spec.rows.iter().map(|row| of(row).map(|text| format!("{text:?}"))).collect(),
        missing: "\"\"".to_owned(),
    };
    let word = |name: &str, missing: Behaviour, of: fn(&Row) -> Option<Behaviour>| {
        // `template-owner` is `Actor::TemplateOwner`
        let path = |word| format!("library::{name}::{}", name::camel_case(word));
        let values = spec.rows.iter().map(|row| of(row).map(path)).collect();
        let name = format_ident!("{name}");
        Column { stored: quote!(library::#name), value: quote!(library::#name), values, missing: path(missing) }
    };
    let (name, doc, values) = match heading {
        Heading::ErrorCode | Heading::Name | Heading::Deprecated => return None,
        Heading::Description => ("description", " The short title.", text(|row| Some(&row.description))),
        Heading::Details => ("details", " What the error means.", text(|row| row.details.as_ref())),
        Heading::Reasons => {
            ("reasons_and_solutions", " Why it occurs, and what to do about it.", text(|row| row.reasons.as_ref()))
        }
        Heading::HttpStatus => {
            ("http_status", " The HTTP status that the table gives, from 100 to 599.", statuses(spec))
        }
        Heading::Category => ("category", " What kind of error it is.", word("Category", "Server", |row| row.category)),
        Heading::Retry => ("retry", " Whether and when the same request may be sent again.", retries(spec)),
        Heading::Scope => ("scope", " How much is affected.", word("Scope", "message", |row| row.scope)),
        Heading::Actor => ("actor", " Who has to act.", word("Actor", "nobody", |row| row.actor)),
        Heading::Delivery => {
            ("delivery", " How the error reaches a caller.", word("Delivery", "both", |row| row.delivery))
        }
        Heading::SubcodeOf => ("subcode_of", " The codes under which this one arrives as a sub-code.", parents(spec)),
        Heading::Source => ("source", " Where the error is documented or was seen.", text(|row| row.source.as_ref())),
        Heading::Checked => (
            "checked",
            " The day of the last look at the source, as ISO 8601 writes it.",
            text(|row| row.checked.as_ref()),
        ),
        Heading::Note => ("note", " Traps and disagreements that change what to do.", text(|row| row.note.as_ref())),
    };
    // no parents are an empty list
    let is_optional = column.is_optional && heading != Heading::SubcodeOf;
    Some(Accessor { heading, name, is_optional, doc, values })
}

fn statuses(spec: &Spec) -> Column {
    let status = |row: &Row| row.http_status.map(|status| status.to_string());
    let values = spec.rows.iter().map(status).collect();
    Column { stored: quote!(u16), value: quote!(u16), values, missing: "500".to_owned() }
}

fn retries(spec: &Spec) -> Column {
    let duration = |seconds| format!("::core::time::Duration::from_secs({seconds})");
    let retry = |retry| match retry {
        Retry::Never => "library::Retry::Never".to_owned(),
        Retry::Fix => "library::Retry::AfterFix".to_owned(),
        Retry::Reauth => "library::Retry::AfterReauth".to_owned(),
        Retry::Backoff { seconds, factor } => {
            format!("library::Retry::Backoff(library::Backoff::new({}, {factor}))", duration(seconds))
        }
        Retry::After { seconds } => format!("library::Retry::After({})", duration(seconds)),
    };
    Column {
        stored: quote!(library::Retry),
        value: quote!(library::Retry),
        values: spec.rows.iter().map(|row| row.retry.map(retry)).collect(),
        missing: retry(Retry::Never),
    }
}

fn parents(spec: &Spec) -> Column {
    let values = spec.rows.iter().map(|row| Some(format!("&{:?}", row.subcode_of))).collect();
    Column { stored: quote!(&[u32]), value: quote!(&'static [u32]), values, missing: "&[]".to_owned() }
}

pub fn columns(name: &Ident, spec: &Spec, accessors: &[Accessor]) -> TokenStream {
    let (arrays, functions): (Vec<_>, Vec<_>) = accessors.iter().map(Accessor::tokens).unzip();
    let names = list(spec.rows.iter().map(|row| format!("{:?}", row.name)));
    let length = Literal::usize_unsuffixed(spec.rows.len());
    let codes = codes(spec);
    let is_retryable = is_retryable(spec);
    quote! {
        static NAME: [&str; #length] = [#names];
        #(#arrays)*

        impl #name {
            /// The code, the same number as the discriminant; of a range the first.
            #[inline]
            #[must_use]
            pub const fn code(self) -> u32 {
                self as u32
            }

            #codes

            /// The name of the variant.
            #[inline]
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
    let (doc, body) = match (spec.columns.get(Heading::Retry), spec.columns.get(Heading::HttpStatus)) {
        (Some(retry), _) => {
            let body = if retry.is_optional {
                quote!(match self.retry() {
                    ::core::option::Option::Some(retry) => retry.is_retryable(),
                    ::core::option::Option::None => false,
                })
            } else {
                quote!(self.retry().is_retryable())
            };
            (" Whether the same request may succeed later, by its retry.", body)
        }
        (None, status) => {
            let statuses = quote!(429 | 500..=599);
            let statuses = match status {
                Some(column) if column.is_optional => quote!(::core::option::Option::Some(#statuses)),
                _ => statuses,
            };
            let doc = " Whether the same request may succeed later: HTTP status 429 or 5xx.";
            (doc, quote!(::core::matches!(self.http_status(), #statuses)))
        }
    };
    quote! {
        #[doc = #doc]
        #[must_use]
        pub const fn is_retryable(self) -> bool {
            #body
        }
    }
}
