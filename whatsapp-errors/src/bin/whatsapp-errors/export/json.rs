//! A table as JSON. `docs/export.md` documents the schema; `version` changes when a key changes its meaning or goes.

use serde_json::{Value, json};
use whatsapp_errors::Entry;

use crate::arguments::Table;

pub fn export(table: Table) -> String {
    let rows: Vec<Value> = table.entries().iter().map(row).collect();
    format!("{:#}\n", json!({"version": 1, "table": table.name(), "rows": rows}))
}

/// A row; what its table does not say is `null`.
pub fn row(entry: &Entry) -> Value {
    json!({
        "code": entry.code,
        "last_code": entry.last_code,
        "name": entry.name,
        "description": entry.description,
        "details": entry.details,
        "reasons_and_solutions": entry.reasons_and_solutions,
        "http_status": entry.http_status,
        "is_retryable": entry.is_retryable,
        "category": entry.category.map(|word| word.as_str()),
        "retry": entry.retry.map(|retry| retry.to_string()),
        "scope": entry.scope.map(|word| word.as_str()),
        "actor": entry.actor.map(|word| word.as_str()),
        "delivery": entry.delivery.map(|word| word.as_str()),
        "subcode_of": entry.subcode_of,
        "source": entry.source,
        "checked": entry.checked,
        "note": entry.note,
    })
}
