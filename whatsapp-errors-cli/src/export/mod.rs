//! `export`: whole tables for other programs.

mod csv;
mod html;
mod json;
mod json_schema;
mod markdown;
mod typescript;

use std::process::ExitCode;

use crate::{
    arguments::{ExportArguments, Format},
    error::Result,
    output,
    tables::{Catalog, TableName},
};

pub fn run(arguments: &ExportArguments) -> Result {
    let table = arguments.table.as_ref();
    let one = || Catalog::read(table.unwrap_or(&TableName::CloudApi));
    match arguments.format {
        Format::Json => output::print_json(&json::export(&one()?))?,
        Format::JsonSchema => output::print_json(&json_schema::export(&one()?))?,
        Format::Typescript => output::print(&typescript::export(&one()?)?)?,
        Format::Csv => output::print(&csv::export(&one()?))?,
        Format::Markdown => output::print(&markdown::export(&one()?))?,
        Format::Html => output::print(&html::export(table)?)?,
    }
    Ok(ExitCode::SUCCESS)
}
