//! `export`: a whole table for other programs.

mod csv;
mod html;
pub mod json;
mod markdown;

use crate::arguments::{Format, Table};

pub fn export(format: Format, table: Option<Table>) -> String {
    let one = table.unwrap_or(Table::CloudApi);
    match format {
        Format::Json => json::export(one),
        Format::Csv => csv::export(one),
        Format::Markdown => markdown::export(one),
        Format::Html => html::export(&table.map_or(Table::ALL.to_vec(), |table| vec![table])),
    }
}
