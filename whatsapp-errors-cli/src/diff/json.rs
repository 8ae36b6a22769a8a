//! Changes as JSON, see `docs/export.md`.

use serde::Serialize;
use whatsapp_errors_table::{Change, Diff, Severity};

#[derive(Serialize)]
pub struct Document<'a> {
    version: u32,
    /// `null` if there are no changes.
    release: Option<&'static str>,
    changes: Vec<ChangeJson<'a>>,
}

#[derive(Serialize)]
struct ChangeJson<'a> {
    release: &'static str,
    kind: &'static str,
    code: Option<u32>,
    name: Option<&'a str>,
    column: Option<&'a str>,
    old: Option<&'a str>,
    new: Option<&'a str>,
    text: &'a str,
}

pub fn document(diff: &Diff) -> Document<'_> {
    Document {
        version: 1,
        release: diff.severity().map(Severity::as_str),
        changes: diff.changes.iter().map(change_json).collect(),
    }
}

fn change_json(change: &Change) -> ChangeJson<'_> {
    ChangeJson {
        release: change.severity().as_str(),
        kind: change.kind.as_str(),
        code: change.codes.map(|codes| codes.first),
        name: change.name.as_deref(),
        column: change.column.as_deref(),
        old: change.old.as_deref(),
        new: change.new.as_deref(),
        text: &change.text,
    }
}
