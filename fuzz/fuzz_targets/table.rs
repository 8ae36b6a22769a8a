//! For any table, the reader returns rows, or diagnostics whose spans are inside the file.
#![no_main]

use libfuzzer_sys::fuzz_target;
use whatsapp_errors_table::{SourceFile, check, render};

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
    assert!(checked.table.is_some() || !checked.diagnostics.is_empty());
    let _ = render(&source, &checked.diagnostics);
});
