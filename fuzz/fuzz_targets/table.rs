//! For any table, the reader returns rows, or diagnostics whose spans are inside the file. Each
//! difference from another table is one line.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use whatsapp_errors_table::{SourceFile, Table, check, diff, render};

static OTHER: LazyLock<Table> = LazyLock::new(|| {
    let csv = include_bytes!("../../spec/errors.csv");
    check(&SourceFile::new("errors.csv", csv.into())).table.expect("a table")
});

fuzz_target!(|bytes: &[u8]| {
    let source = SourceFile::new("table.csv", bytes.to_vec());
    let checked = check(&source);
    for diagnostic in &checked.diagnostics {
        for label in std::iter::once(&diagnostic.at).chain(&diagnostic.related) {
            let (span, row) = (&label.span, &label.row);
            assert!(row.start <= span.start && span.start <= span.end, "{diagnostic:?}");
            assert!(span.end <= bytes.len() && row.end <= bytes.len(), "{diagnostic:?}");
        }
        for edit in &diagnostic.help.edits {
            assert!(bytes.get(edit.span.clone()).is_some(), "{diagnostic:?}");
        }
    }
    if let Some(table) = &checked.table {
        assert_eq!(diff(table, table).severity(), None);
        for change in diff(&OTHER, table).changes.iter().chain(&diff(table, &OTHER).changes) {
            assert!(!change.text.is_empty() && !change.text.contains('\n'), "{change:?}");
        }
    }
    assert!(checked.table.is_some() || !checked.diagnostics.is_empty());
    let _ = render(&source, &checked.diagnostics);
});
