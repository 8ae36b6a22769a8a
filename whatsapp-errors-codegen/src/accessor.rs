//! A method that reads a column.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use whatsapp_errors_table::{Column, Kind, Retry, Standard, Table, Value};

use crate::{closed_list, markdown};

/// A method that reads a column, with the values of the column.
pub struct Accessor<'a> {
    pub column: &'a Column,
    pub name: Ident,
    /// The static that holds the values.
    pub array: Ident,
    pub doc: String,
    /// Whether a blank cell is `None`.
    pub is_optional: bool,
    pub value: ValueType,
    /// For each row the value as source text.
    pub values: Vec<Option<String>>,
}

/// The type of a column's values.
pub struct ValueType {
    pub tokens: TokenStream,
    /// The same in a static, where `'static` is implied.
    pub stored: TokenStream,
    /// Stands in for an invalid cell; the build fails anyway.
    pub missing: String,
}

/// The accessors of a table: one for each column, except codes and names. Standard columns come
/// first, in a fixed order, since a table may have its columns in any order.
pub fn accessors<'a>(table: &'a Table, enum_name: &Ident) -> Vec<Accessor<'a>> {
    let columns = table.columns.in_order();
    let mut accessors = Vec::with_capacity(columns.len());
    for &standard in Standard::ALL {
        if let Some(index) = table.columns.index_of(standard) {
            accessors.extend(accessor(table, index, enum_name));
        }
    }
    for (index, column) in columns.iter().enumerate() {
        if column.standard.is_none() {
            accessors.extend(accessor(table, index, enum_name));
        }
    }
    accessors
}

fn accessor<'a>(table: &'a Table, index: usize, enum_name: &Ident) -> Option<Accessor<'a>> {
    let column = &table.columns.in_order()[index];
    let list = closed_list::name(enum_name, column);
    let value = value_type(&column.kind, &list)?;
    let upper_case = column.accessor.to_uppercase();
    let (array, doc) = match column.standard {
        Some(standard) => (format_ident!("{upper_case}"), standard.doc().to_owned()),
        None => (
            format_ident!("OWN_{upper_case}"),
            format!("The value of the column {}.", markdown::code(&column.heading)),
        ),
    };
    let is_list = column.kind == Kind::Parents;
    let mut values = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        let value = row.values[index].as_ref();
        values.push(value.map(|value| literal(value, &column.kind, &list)));
    }
    Some(Accessor {
        column,
        name: format_ident!("{}", column.accessor),
        array,
        doc: format!(" {doc}"),
        // no parents are an empty list
        is_optional: column.is_optional && !is_list,
        value,
        values,
    })
}

/// The type of a column's values; `None` for what the enum itself shows. `list` is the enum of a
/// closed list.
fn value_type(kind: &Kind, list: &Ident) -> Option<ValueType> {
    let copied = |tokens: TokenStream, missing: &str| ValueType {
        stored: tokens.clone(),
        tokens,
        missing: missing.to_owned(),
    };
    let borrowed = |tokens: TokenStream, missing: &str| ValueType {
        stored: quote!(&#tokens),
        tokens: quote!(&'static #tokens),
        missing: missing.to_owned(),
    };
    Some(match kind {
        Kind::Codes | Kind::Name | Kind::Names => return None,
        Kind::Text | Kind::Date => borrowed(quote!(::core::primitive::str), "\"\""),
        Kind::Parents => borrowed(quote!([::core::primitive::u32]), "&[]"),
        Kind::Status => copied(quote!(::core::primitive::u16), "500"),
        Kind::Number => copied(quote!(::core::primitive::u64), "0"),
        Kind::YesNo => copied(quote!(::core::primitive::bool), "false"),
        Kind::Category => copied(quote!(__library::Category), "__library::Category::Server"),
        Kind::Retry => copied(quote!(__library::Retry), "__library::Retry::Never"),
        Kind::Scope => copied(quote!(__library::Scope), "__library::Scope::Message"),
        Kind::Actor => copied(quote!(__library::Actor), "__library::Actor::Nobody"),
        Kind::Delivery => copied(quote!(__library::Delivery), "__library::Delivery::Both"),
        Kind::Choice(choices) => copied(quote!(#list), &format!("{list}::{}", choices[0].variant)),
    })
}

/// A value as source text.
fn literal(value: &Value, kind: &Kind, list: &Ident) -> String {
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
        Value::Choice(index) => match kind {
            Kind::Choice(choices) => format!("{list}::{}", choices[*index].variant),
            _ => unreachable!("only a closed list has choices"),
        },
        Value::Codes(_) | Value::Names(_) => unreachable!("a column without an accessor"),
    }
}

fn retry(retry: Retry) -> String {
    let duration = |wait: std::time::Duration| {
        format!("::core::time::Duration::from_secs({})", wait.as_secs())
    };
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
