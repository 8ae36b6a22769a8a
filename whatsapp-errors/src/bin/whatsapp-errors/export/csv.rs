//! A table in the columns of `spec/`, so that it can be edited and compiled again.

use whatsapp_errors::Entry;

use crate::{arguments::Table, tables::codes};

/// A heading, and the cell below it.
type Column = (&'static str, fn(&Entry) -> String);

const COLUMNS: [Column; 15] = [
    ("Error Code", codes),
    ("Name", |entry| entry.name.to_owned()),
    ("Description", |entry| entry.description.to_owned()),
    ("Details", |entry| text(entry.details)),
    ("Possible Reasons & Solutions", |entry| text(entry.reasons_and_solutions)),
    ("HTTP Status?", |entry| text(entry.http_status)),
    ("Category", |entry| text(entry.category)),
    ("Retry", |entry| text(entry.retry)),
    ("Scope", |entry| text(entry.scope)),
    ("Actor", |entry| text(entry.actor)),
    ("Delivery", |entry| text(entry.delivery)),
    ("Subcode Of?", |entry| entry.subcode_of.iter().map(u32::to_string).collect::<Vec<_>>().join(" ")),
    ("Source", |entry| text(entry.source)),
    ("Checked", |entry| text(entry.checked)),
    ("Note?", |entry| text(entry.note)),
];

/// The columns that at least one row fills.
pub fn export(table: Table) -> String {
    let entries = table.entries();
    let is_filled = |column: &&Column| entries.iter().any(|entry| !column.1(entry).is_empty());
    let columns: Vec<&Column> = COLUMNS.iter().filter(is_filled).collect();
    let header = columns.iter().map(|column| column.0.to_owned()).collect();
    let rows = entries.iter().map(|entry| columns.iter().map(|column| quoted(column.1(entry))).collect());
    [header].into_iter().chain(rows).map(|cells: Vec<String>| cells.join(",") + "\n").collect()
}

fn text(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn quoted(cell: String) -> String {
    if cell.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}
