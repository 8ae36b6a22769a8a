//! `audit`: compares saved copies of Meta's pages with a table.
//!
//! Page → blocks → entries → differences from the table → report.

mod block;
mod compare;
mod entry;
mod known;
mod number;
mod page;
mod read;
mod reference;
mod report;
mod stale;

use std::{path::Path, process::ExitCode};

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use whatsapp_errors_table::Standard;

use crate::{
    arguments::{AuditArguments, AuditFormat},
    error::{Message, Result, UNKNOWN},
    input, output,
    tables::Catalog,
};
pub use compare::compare;
use known::Known;
pub use page::Page;
pub use report::Report;

pub fn run(arguments: &AuditArguments) -> Result {
    let catalog = Catalog::read(&arguments.table)?;
    let known = arguments.known.as_deref().map_or(Ok(Vec::new()), known)?;
    let pages = arguments.pages.iter().map(|path| page(path)).collect::<Result<Vec<_>>>()?;
    let mut report = compare(&catalog.table, &pages).without(&known);
    if let Some(days) = arguments.older_than {
        if catalog.table.columns.get(Standard::Checked).is_none() {
            let text = format!("{} has no column `Checked`", catalog.title);
            return Err(Message::usage(text).into());
        }
        report.stale = stale::stale(&catalog.table, days, arguments.today.unwrap_or_else(today));
    }
    match arguments.format {
        AuditFormat::Text => output::print(&report.text())?,
        AuditFormat::Json => output::print_json(&report)?,
    }
    for page in pages.iter().filter(|page| !page.is_english) {
        anstream::eprintln!("{}: not in English, so its titles are not compared", page.name);
    }
    Ok(if report.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(UNKNOWN) })
}

fn page(path: &Path) -> Result<Page> {
    let page = Page::read(path, &input::bytes(path)?);
    page.map_err(|error| unreadable(path, &error))
}

fn known(path: &Path) -> Result<Vec<Known>> {
    known::read(&input::bytes(path)?).map_err(|error| unreadable(path, &error))
}

fn unreadable(path: &Path, error: &dyn std::error::Error) -> crate::error::Error {
    Message::usage(format!("cannot read `{}`: {error}", path.display())).into()
}

fn today() -> Date {
    TimeZone::UTC.to_datetime(Timestamp::now()).date()
}
