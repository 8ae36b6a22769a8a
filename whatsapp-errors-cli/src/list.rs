//! `list`: a table, or a part of it, in columns.

use std::process::ExitCode;

use whatsapp_errors::Category;
use whatsapp_errors_table::{Row, Standard, Value};

use crate::{
    arguments::ListArguments,
    error::{Message, Result},
    output,
    style::{self, HEADING, paint},
    tables::{Catalog, TableName},
};

/// Below this width there is room for codes and titles only.
const NARROW: usize = 60;
/// A title is not cut to less than this.
const SHORTEST_TITLE: usize = 20;

pub fn run(arguments: &ListArguments) -> Result {
    let catalog = Catalog::read(&arguments.table)?;
    let mut rows: Vec<&Row> = catalog.table.rows.iter().collect();
    if let Some(category) = arguments.category {
        must_have(&catalog, Standard::Category)?;
        rows.retain(|row| has_category(&catalog, row, category));
    }
    if let Some(retry) = &arguments.retry {
        must_have(&catalog, Standard::Retry)?;
        rows.retain(|row| has_retry(&catalog, row, retry));
    }
    if let Some(words) = &arguments.search {
        rows.retain(|row| contains_all(&catalog, row, words));
    }
    if rows.is_empty() {
        return Err(Message::unknown(format!("no matching rows in {}", catalog.title)).into());
    }
    let reference = (arguments.table == TableName::Errors).then(Catalog::cloud_api);
    output::print(&columns(&catalog, reference.as_ref(), &rows))?;
    let plural = if rows.len() == 1 { "" } else { "s" };
    let table = match &arguments.table {
        TableName::CloudApi => String::new(),
        table => format!(" --table {table}"),
    };
    anstream::eprintln!(
        "{} code{plural}; `whatsapp-errors explain CODE{table}` explains one",
        rows.len()
    );
    Ok(ExitCode::SUCCESS)
}

fn must_have(catalog: &Catalog, column: Standard) -> Result<()> {
    if catalog.table.columns.get(column).is_some() {
        return Ok(());
    }
    let heading = column.heading();
    Err(Message::usage(format!("{} has no column `{heading}`", catalog.title)).into())
}

fn has_category(catalog: &Catalog, row: &Row, wanted: Category) -> bool {
    matches!(
        catalog.table.value(row, Standard::Category),
        Some(&Value::Category(category)) if category == wanted
    )
}

/// `wanted` is the keyword alone, or with its figures.
fn has_retry(catalog: &Catalog, row: &Row, wanted: &str) -> bool {
    match catalog.table.value(row, Standard::Retry) {
        Some(Value::Retry(retry)) => wanted == retry.as_str() || wanted == retry.to_string(),
        _ => false,
    }
}

/// The page searches in the same way: every word somewhere in the row, hyphens as spaces.
fn contains_all(catalog: &Catalog, row: &Row, words: &str) -> bool {
    let view = catalog.view(row);
    let mut text = format!("{} {} {} {}", view.codes, view.name, view.title, view.verdict);
    for (column, value) in catalog.table.columns.in_order().iter().zip(&row.values) {
        if let Some(value) = value {
            text += &format!(" {}", column.cell(value));
        }
    }
    let text = spaced(&text);
    spaced(words).split_whitespace().all(|word| text.contains(word))
}

fn spaced(text: &str) -> String {
    text.to_lowercase().replace('-', " ")
}

/// Codes and titles, and between them what the table and the terminal have room for. Next to a title
/// is what the reference calls the code, if that differs.
fn columns(catalog: &Catalog, reference: Option<&Catalog>, rows: &[&Row]) -> String {
    let mut columns = vec![("code", rows.iter().map(|row| row.codes.to_string()).collect())];
    if style::columns().is_none_or(|width| width >= NARROW) {
        for (heading, column) in [
            ("http", Standard::HttpStatus),
            ("category", Standard::Category),
            ("retry", Standard::Retry),
            ("scope", Standard::Scope),
        ] {
            let value = |row: &&Row| catalog.table.value(row, column).map(Value::to_string);
            let cells: Vec<String> =
                rows.iter().map(|row| value(row).unwrap_or_default()).collect();
            if cells.iter().any(|cell| !cell.is_empty()) {
                columns.push((heading, cells));
            }
        }
    }
    let widths: Vec<usize> =
        columns.iter().map(|(heading, cells)| widest(heading, cells)).collect();
    let used: usize = widths.iter().map(|width| width + 2).sum();
    let room = style::columns().unwrap_or(usize::MAX).saturating_sub(used).max(SHORTEST_TITLE);

    let mut header = String::new();
    for ((heading, _), width) in columns.iter().zip(&widths) {
        header += &format!("{heading:<width$}  ");
    }
    let mut text = format!("{}\n", paint(HEADING, &format!("{header}title")));
    for (index, row) in rows.iter().enumerate() {
        for ((_, cells), width) in columns.iter().zip(&widths) {
            text += &format!("{:<width$}  ", cells[index]);
        }
        text += &format!("{}\n", cut(&title(catalog, reference, row), room));
    }
    text
}

/// `Account Rate Limited (Meta: Account has been locked)`.
fn title(catalog: &Catalog, reference: Option<&Catalog>, row: &Row) -> String {
    let title = catalog.title_of(row);
    let meant = reference.and_then(|reference| {
        reference.by_code(row.codes.first).map(|meant| reference.title_of(meant))
    });
    match meant {
        Some(meant) if meant != title => format!("{title} (Meta: {meant})"),
        _ => title.to_owned(),
    }
}

fn widest(heading: &str, cells: &[String]) -> usize {
    cells.iter().map(|cell| cell.chars().count()).max().unwrap_or_default().max(heading.len())
}

fn cut(text: &str, room: usize) -> String {
    if text.chars().count() <= room {
        return text.to_owned();
    }
    let kept: String = text.chars().take(room - 1).collect();
    format!("{}…", kept.trim_end())
}
