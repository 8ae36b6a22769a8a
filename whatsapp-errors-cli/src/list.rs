//! `list`: a table, or a part of it, in columns.

use std::process::ExitCode;

use whatsapp_errors::{Category, Row};

use crate::{
    UNKNOWN,
    arguments::Table,
    paint::{HEADING, paint},
    print,
    tables::codes,
};

pub fn run(table: Table, category: Option<Category>, retry: Option<&str>, search: Option<&str>) -> ExitCode {
    let search = search.map(str::to_lowercase);
    let mut rows = table.rows();
    rows.retain(|row| {
        category.is_none_or(|category| row.category == Some(category))
            && retry.is_none_or(|word| row.retry.is_some_and(|retry| retry.as_str() == word))
            && search.as_deref().is_none_or(|words| contains(row, words))
    });
    if rows.is_empty() {
        eprintln!("no row of {} is like that", table.title());
        return ExitCode::from(UNKNOWN);
    }
    print(&columns(&rows));
    ExitCode::SUCCESS
}

fn contains(row: &Row, words: &str) -> bool {
    let texts = [Some(row.name), Some(row.description), row.details, row.reasons_and_solutions, row.note];
    codes(row).contains(words) || texts.into_iter().flatten().any(|text| text.to_lowercase().contains(words))
}

/// The columns that at least one row fills.
fn columns(rows: &[Row]) -> String {
    type Cell = fn(&Row) -> String;
    let columns: [(&str, Cell); 6] = [
        ("code", codes),
        ("http", |row| row.http_status.map(|status| status.to_string()).unwrap_or_default()),
        ("category", |row| row.category.map(|category| category.to_string()).unwrap_or_default()),
        ("retry", |row| row.retry.map(|retry| retry.to_string()).unwrap_or_default()),
        ("scope", |row| row.scope.map(|scope| scope.to_string()).unwrap_or_default()),
        ("title", |row| row.description.to_owned()),
    ];
    let columns: Vec<(&str, Vec<String>)> = columns
        .iter()
        .map(|&(heading, cell)| (heading, rows.iter().map(cell).collect::<Vec<_>>()))
        .filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()))
        .collect();
    let width = |(heading, cells): &(&str, Vec<String>)| {
        cells.iter().map(|cell| cell.chars().count()).chain([heading.len()]).max().unwrap_or_default()
    };
    let widths: Vec<usize> = columns.iter().map(width).collect();
    let line = |cells: Vec<&str>| {
        let padded: Vec<String> = cells.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        padded.join("  ").trim_end().to_owned()
    };
    let headings = line(columns.iter().map(|(heading, _)| *heading).collect());
    let rows = (0..rows.len()).map(|row| line(columns.iter().map(|(_, cells)| cells[row].as_str()).collect()));
    [paint(HEADING, &headings)].into_iter().chain(rows).map(|line| line + "\n").collect()
}
