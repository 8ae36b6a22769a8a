//! A table as Markdown.

use whatsapp_errors::Row;

use crate::{arguments::Table, tables::codes};

pub fn export(table: Table) -> String {
    let head = "| Code | Name | HTTP | Retry | Meaning | What to do |\n|---|---|---|---|---|---|\n";
    head.to_owned() + &table.rows().iter().map(row).collect::<String>()
}

fn row(row: &Row) -> String {
    let status = row.http_status.map(|status| status.to_string()).unwrap_or_default();
    let retry = match row.retry {
        Some(retry) => retry.to_string(),
        None => if row.is_retryable { "later" } else { "no" }.to_owned(),
    };
    let (meaning, solution) = (row.details.unwrap_or_default(), row.reasons_and_solutions.unwrap_or_default());
    format!(
        "| {} | `{}` | {status} | {retry} | **{}** {} | {} |\n",
        codes(row),
        row.name,
        escaped(row.description),
        escaped(meaning),
        escaped(solution)
    )
}

/// Text that Markdown shows as it is, on one line.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if matches!(character, '\\' | '|' | '*' | '_' | '`' | '<' | '>' | '[' | ']') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}
