//! A table as JSON. `docs/export.md` documents it; `version` changes when a key changes its meaning
//! or is removed.

use serde::Serialize;

use crate::{record::Records, tables::Catalog};

pub const VERSION: u32 = 1;

#[derive(Serialize)]
pub struct Document<'a> {
    version: u32,
    table: &'a str,
    rows: Records<'a>,
}

pub fn export(catalog: &Catalog) -> Document<'_> {
    Document { version: VERSION, table: &catalog.name, rows: Records(catalog) }
}
