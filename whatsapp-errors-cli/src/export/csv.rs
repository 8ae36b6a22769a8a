//! A table in the columns of `spec/`, so that it can be edited and compiled again.

use whatsapp_errors::Row;

use crate::{arguments::Table, tables::codes};

/// A heading, and the cell below it.
type Column = (&'static str, fn(&Row) -> String);

const COLUMNS: [Column; 15] = [
    ("Error Code", codes),
    ("Name", |row| row.name.to_owned()),
    ("Description", |row| row.description.to_owned()),
    ("Details", |row| text(row.details)),
    ("Possible Reasons & Solutions", |row| text(row.reasons_and_solutions)),
    ("HTTP Status?", |row| text(row.http_status)),
    ("Category", |row| text(row.category)),
    ("Retry", |row| text(row.retry)),
    ("Scope", |row| text(row.scope)),
    ("Actor", |row| text(row.actor)),
    ("Delivery", |row| text(row.delivery)),
    ("Subcode Of?", |row| row.subcode_of.iter().map(u32::to_string).collect::<Vec<_>>().join(" ")),
    ("Source", |row| text(row.provenance)),
    ("Checked", |row| text(row.last_checked)),
    ("Note?", |row| text(row.note)),
];

/// The columns that at least one row fills.
pub fn export(table: Table) -> String {
    let rows = table.rows();
    let is_filled = |column: &&Column| rows.iter().any(|row| !column.1(row).is_empty());
    let columns: Vec<&Column> = COLUMNS.iter().filter(is_filled).collect();
    let header = columns.iter().map(|column| column.0.to_owned()).collect();
    let rows = rows.iter().map(|row| columns.iter().map(|column| quoted(column.1(row))).collect());
    [header].into_iter().chain(rows).map(|cells: Vec<String>| cells.join(",") + "\n").collect()
}

fn text(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn quoted(cell: String) -> String {
    if cell.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}
