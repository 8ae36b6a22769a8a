//! A table as JSON. `docs/export.md` documents the schema; `version` changes when a key changes its meaning or goes.

use serde_json::{Value, json};
use whatsapp_errors::Row;

use crate::arguments::Table;

pub fn export(table: Table) -> String {
    let rows: Vec<Value> = table.rows().iter().map(row).collect();
    format!("{:#}\n", json!({"version": 1, "table": table.name(), "rows": rows}))
}

/// A row; what its table does not say is `null`.
pub fn row(row: &Row) -> Value {
    json!({
        "code": row.code,
        "last_code": row.last_code,
        "name": row.name,
        "description": row.description,
        "details": row.details,
        "reasons_and_solutions": row.reasons_and_solutions,
        "http_status": row.http_status,
        "is_retryable": row.is_retryable,
        "category": row.category.map(|word| word.as_str()),
        "retry": row.retry.map(|retry| retry.to_string()),
        "scope": row.scope.map(|word| word.as_str()),
        "actor": row.actor.map(|word| word.as_str()),
        "delivery": row.delivery.map(|word| word.as_str()),
        "subcode_of": row.subcode_of,
        "provenance": row.provenance,
        "last_checked": row.last_checked,
        "note": row.note,
    })
}
