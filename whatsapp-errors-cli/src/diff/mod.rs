//! `diff`: what the changes of a table mean for the programs that use it.

mod json;
mod markdown;
mod text;

use std::process::ExitCode;

use whatsapp_errors_table::diff;

use crate::{
    arguments::{DiffArguments, DiffFormat},
    error::{Message, Result},
    output,
    tables::Catalog,
};

pub fn run(arguments: &DiffArguments) -> Result {
    if arguments.old.is_stdin() && arguments.new.is_stdin() {
        return Err(Message::usage("only one of the two tables can be standard input").into());
    }
    let (old, new) = (Catalog::read(&arguments.old)?, Catalog::read(&arguments.new)?);
    let diff = diff(&old.table, &new.table);
    match arguments.format {
        DiffFormat::Text => output::print(&text::render(&diff))?,
        DiffFormat::Markdown => output::print(&markdown::render(&diff))?,
        DiffFormat::Json => output::print_json(&json::document(&diff))?,
    }
    let Some((needed, release)) = diff.severity().zip(arguments.at_most) else {
        return Ok(ExitCode::SUCCESS);
    };
    let allowed = release.into();
    if needed <= allowed {
        return Ok(ExitCode::SUCCESS);
    }
    let message = format!("the changes need a {needed} release, and at most {allowed} is allowed");
    Err(Message::unknown(message).into())
}
