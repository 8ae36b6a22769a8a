//! What was found, as JSON: one form for all kinds of questions, see `docs/export.md`.

use serde::Serialize;
use whatsapp_errors::{Decision, Failure};

use super::tally::Found;
use crate::{record::Record, tables::Catalog};

#[derive(Serialize)]
pub struct Document<'a> {
    version: u32,
    found: Vec<FoundJson<'a>>,
}

#[derive(Serialize)]
struct FoundJson<'a> {
    code: Option<i64>,
    subcode: Option<i64>,
    count: u64,
    row: Option<Record<'a>>,
    own_row: Option<Record<'a>>,
    decision: Option<Decision>,
    failure: Option<&'a Failure>,
}

/// The first table is the one that answers; the second, if there is one, is the project's own.
pub fn document<'a>(catalogs: &'a [Catalog], found: &'a [Found]) -> Document<'a> {
    Document { version: 2, found: found.iter().map(|found| found_json(catalogs, found)).collect() }
}

fn found_json<'a>(catalogs: &'a [Catalog], found: &'a Found) -> FoundJson<'a> {
    let record = |index: usize| {
        let catalog = catalogs.get(index)?;
        Some(Record { catalog, row: found.row(catalog)? })
    };
    FoundJson {
        code: found.code,
        subcode: found.subcode,
        count: found.count,
        row: record(0),
        own_row: record(1),
        decision: catalogs[0].is_reference.then(|| found.error().decision(0)),
        failure: found.failure.as_ref(),
    }
}
