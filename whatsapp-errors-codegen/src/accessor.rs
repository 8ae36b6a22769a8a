//! A method that reads a column.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use whatsapp_errors_table::{Column, Kind, Retry, Standard, Table, Value};

/// A method that reads a column, and the values that it reads.
pub struct Accessor<'a> {
    pub column: &'a Column,
    pub name: Ident,
    /// The static that holds the values.
    pub array: Ident,
    pub doc: String,
    /// Whether a blank cell is `None`.
    pub is_optional: bool,
    /// The type of a value in a static, where a lifetime is `'static` anyway.
    pub stored: TokenStream,
    /// The type of a value.
    pub value: TokenStream,
    /// For each row the value as source text.
    pub values: Vec<Option<String>>,
    /// Takes the place of a wrong cell's value: the build fails all the same.
    pub missing: String,
}

/// The accessors of a table: one for each of its columns that is more than code and name. Those with a meaning of their
/// own come first, in a fixed order, since a table may have its columns in any order.
pub fn accessors(table: &Table) -> Vec<Accessor<'_>> {
    let columns = table.columns.in_order();
    let standard = Standard::ALL.iter().filter_map(|&standard| table.columns.index_of(standard));
    let own = (0..columns.len()).filter(|&index| columns[index].standard.is_none());
    standard.chain(own).filter_map(|index| accessor(table, index)).collect()
}

fn accessor(table: &Table, index: usize) -> Option<Accessor<'_>> {
    let column = &table.columns.in_order()[index];
    let (stored, value, missing) = types(&column.kind)?;
    let doc = match column.standard {
        Some(standard) => standard.doc().to_owned(),
        None => format!("The column `{}` of the table.", column.heading),
    };
    let array = match column.standard {
        Some(_) => format_ident!("{}", column.accessor.to_uppercase()),
        None => format_ident!("OWN_{}", column.accessor.to_uppercase()),
    };
    let is_list = column.kind == Kind::Parents;
    Some(Accessor {
        column,
        name: format_ident!("{}", column.accessor),
        array,
        doc: format!(" {doc}"),
        // no parents are an empty list
        is_optional: column.is_optional && !is_list,
        stored,
        value,
        values: table.rows.iter().map(|row| row.values[index].as_ref().map(literal)).collect(),
        missing: missing.to_owned(),
    })
}

/// The types of a column's values, and a value of that type.
fn types(kind: &Kind) -> Option<(TokenStream, TokenStream, &'static str)> {
    let same = |tokens: TokenStream, missing| (tokens.clone(), tokens, missing);
    Some(match kind {
        Kind::Codes | Kind::Name => return None,
        Kind::Text | Kind::Date => (quote!(&::core::primitive::str), quote!(&'static ::core::primitive::str), "\"\""),
        Kind::Parents => (quote!(&[::core::primitive::u32]), quote!(&'static [::core::primitive::u32]), "&[]"),
        Kind::Status => same(quote!(::core::primitive::u16), "500"),
        Kind::Number => same(quote!(::core::primitive::u64), "0"),
        Kind::YesNo => same(quote!(::core::primitive::bool), "false"),
        Kind::Category => same(quote!(__library::Category), "__library::Category::Server"),
        Kind::Retry => same(quote!(__library::Retry), "__library::Retry::Never"),
        Kind::Scope => same(quote!(__library::Scope), "__library::Scope::Message"),
        Kind::Actor => same(quote!(__library::Actor), "__library::Actor::Nobody"),
        Kind::Delivery => same(quote!(__library::Delivery), "__library::Delivery::Both"),
        _ => return None,
    })
}

/// A value as source text.
fn literal(value: &Value) -> String {
    match value {
        Value::Text(text) => format!("{text:?}"),
        Value::Parents(parents) => format!("&{parents:?}"),
        Value::Status(status) => status.to_string(),
        Value::Number(number) => number.to_string(),
        Value::YesNo(yes) => yes.to_string(),
        Value::Category(category) => format!("__library::Category::{category:?}"),
        Value::Retry(retry) => self::retry(*retry),
        Value::Scope(scope) => format!("__library::Scope::{scope:?}"),
        Value::Actor(actor) => format!("__library::Actor::{actor:?}"),
        Value::Delivery(delivery) => format!("__library::Delivery::{delivery:?}"),
        _ => String::new(),
    }
}

fn retry(retry: Retry) -> String {
    let duration = |wait: std::time::Duration| format!("::core::time::Duration::from_secs({})", wait.as_secs());
    match retry {
        Retry::Backoff(backoff) => format!(
            "__library::Retry::Backoff(__library::Backoff::new({}, {}))",
            duration(backoff.initial()),
            backoff.multiplier()
        ),
        Retry::After(wait) => format!("__library::Retry::After({})", duration(wait)),
        word => format!("__library::Retry::{word:?}"),
    }
}
