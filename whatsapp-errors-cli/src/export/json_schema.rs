//! The JSON Schema of the JSON of a table. It follows from the columns.

use serde_json::{Map, Value, json};
use whatsapp_errors::{Actor, Category, Delivery, Scope};
use whatsapp_errors_table::{Column, Kind, Standard};

use super::json::VERSION;
use crate::{
    record::{Key, keys},
    tables::Catalog,
};

pub fn export(catalog: &Catalog) -> Value {
    let keys = keys(&catalog.table.columns);
    let required: Vec<&str> = keys.iter().map(Key::name).collect();
    let properties: Map<String, Value> =
        keys.iter().map(|key| (key.name().to_owned(), property(catalog, key))).collect();
    // later versions may add keys, so other properties are allowed
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": format!("Error codes of {}", catalog.title),
        "type": "object",
        "required": ["version", "table", "rows"],
        "properties": {
            "version": { "const": VERSION },
            "table": { "const": catalog.name },
            "rows": {
                "type": "array",
                "items": { "type": "object", "required": required, "properties": properties },
            },
        },
    })
}

fn property(catalog: &Catalog, key: &Key<'_>) -> Value {
    let columns = &catalog.table.columns;
    match *key {
        Key::LastCode => described("The last code of a range.", of_kind(&Kind::Codes)),
        Key::IsRetryable => described(
            "Whether the same request may succeed later without any change.",
            json!({ "type": "boolean" }),
        ),
        Key::Own(column) => described(&column.heading, of_column(column)),
        Key::Standard(standard) => {
            let schema = match (standard, columns.get(standard)) {
                // every row has a name, and what is a list is empty rather than null
                (Standard::Name | Standard::SubcodeOf | Standard::Formerly, _) => {
                    of_kind(&standard.kind())
                }
                (_, Some(column)) => of_column(column),
                (_, None) => json!({ "type": "null" }),
            };
            described(standard.doc(), schema)
        }
    }
}

fn described(description: &str, mut schema: Value) -> Value {
    schema["description"] = description.into();
    schema
}

fn of_column(column: &Column) -> Value {
    let schema = of_kind(&column.kind);
    if column.is_optional { json!({ "anyOf": [schema, { "type": "null" }] }) } else { schema }
}

fn of_kind(kind: &Kind) -> Value {
    if let Some(words) = words(kind) {
        return json!({ "enum": words });
    }
    match kind {
        Kind::Codes | Kind::Number => json!({ "type": "integer", "minimum": 0 }),
        Kind::Status => json!({ "type": "integer", "minimum": 100, "maximum": 599 }),
        Kind::YesNo => json!({ "type": "boolean" }),
        Kind::Parents => json!({ "type": "array", "items": of_kind(&Kind::Codes) }),
        Kind::Names => json!({ "type": "array", "items": { "type": "string" } }),
        _ => json!({ "type": "string" }),
    }
}

/// The words of a column that has a closed list of them.
pub fn words(kind: &Kind) -> Option<Vec<&str>> {
    Some(match kind {
        Kind::Category => Category::ALL.iter().map(|word| word.as_str()).collect(),
        Kind::Scope => Scope::ALL.iter().map(|word| word.as_str()).collect(),
        Kind::Actor => Actor::ALL.iter().map(|word| word.as_str()).collect(),
        Kind::Delivery => Delivery::ALL.iter().map(|word| word.as_str()).collect(),
        Kind::Choice(choices) => choices.iter().map(|choice| choice.text.as_str()).collect(),
        _ => return None,
    })
}
