//! A standard column is one entry of `__standard_columns!`. These tests report whatever does not
//! follow from that entry and is missing.

use std::fs;

use serde_json::Value;
use tests::Consumer;
use whatsapp_errors::{ErrorTable, cloud_api::ErrorCode};
use whatsapp_errors_table::{Kind, SourceFile, Standard, check};

/// A cell that a column of this kind accepts.
fn cell(kind: &Kind) -> &'static str {
    match kind {
        Kind::Codes => "17",
        Kind::Name => "Pinned",
        Kind::Names => "Before",
        Kind::Text => "Some text of a cell.",
        Kind::Status => "429",
        Kind::Category => "Throttling",
        Kind::Retry => "backoff 1s x4",
        Kind::Scope => "app",
        Kind::Actor => "nobody",
        Kind::Delivery => "both",
        Kind::Parents => "18",
        Kind::Date => "2026-11-25",
        Kind::Number | Kind::YesNo | Kind::Choice(_) => unreachable!("only a table's own column"),
    }
}

/// A table with every standard column, each filled in.
fn full_table() -> String {
    let all = Standard::ALL.iter();
    let headings: Vec<_> = all.clone().map(|column| column.heading()).collect();
    let cells: Vec<_> = all.clone().map(|column| cell(&column.kind())).collect();
    let parent = all.map(|column| match column {
        Standard::ErrorCode => "18",
        Standard::Name => "Parent",
        Standard::Formerly => "ParentBefore",
        Standard::SubcodeOf => "17",
        other => cell(&other.kind()),
    });
    format!(
        "{}\n{}\n{}\n",
        headings.join(","),
        cells.join(","),
        parent.collect::<Vec<_>>().join(",")
    )
}

#[test]
fn every_column_is_read_and_has_a_method_of_the_enum_and_of_the_trait() {
    let table = full_table();
    let checked = check(&SourceFile::new("full.csv", table.clone().into()));
    assert!(checked.diagnostics.is_empty(), "{:?}", checked.diagnostics);

    let consumer = Consumer::new("whatsapp-errors");
    consumer.write("src/full.csv", table);
    let has_method = |column: &&Standard| column.kind() != Kind::Names;
    let calls: String = Standard::ALL
        .iter()
        .filter(|column| has_method(column))
        .map(|column| {
            let accessor = column.accessor();
            format!(
                "    let _ = (Code::Pinned.{accessor}(), ErrorTable::{accessor}(Code::Pinned));\n"
            )
        })
        .collect();
    consumer.write(
        "src/main.rs",
        format!(
            "use whatsapp_errors::ErrorTable;\n#[whatsapp_errors::error_codes(\"full.csv\")]\n\
             enum Code {{}}\n#[allow(deprecated)]\nfn main() {{\n{calls}}}\n"
        ),
    );
    assert_eq!(consumer.cargo(&["check"]).output(), "");
}

#[test]
fn every_column_is_a_key_of_a_row() {
    let row = serde_json::to_value(ErrorCode::ALL[0].row()).expect("an object");
    let Value::Object(row) = row else { panic!("{row}") };
    for column in Standard::ALL {
        // former names help to find a name, and say nothing about the error
        let is_expected = *column != Standard::Formerly;
        assert_eq!(row.contains_key(column.accessor()), is_expected, "{}", column.accessor());
    }
}

#[test]
fn every_column_is_documented() {
    let read = |file: &str| fs::read_to_string(tests::root().join(file)).expect(file);
    let (spec, docs) = (read("spec/README.md"), read("whatsapp-errors-macros/src/error_codes.md"));
    let export = read("docs/export.md");
    let missing = Standard::ALL.iter().flat_map(|column| {
        let (heading, key) =
            (format!("`{}`", column.heading()), format!("`{}`", column.accessor()));
        let is_there = [
            (spec.contains(&format!("\n| {heading} | ")), "spec/README.md"),
            (docs.contains(&heading), "whatsapp-errors-macros/src/error_codes.md"),
            (export.contains(&key), "docs/export.md"),
        ];
        is_there
            .into_iter()
            .filter(|(is_there, _)| !is_there)
            .map(move |(_, file)| format!("{heading} in {file}"))
    });
    assert_eq!(missing.collect::<Vec<_>>(), [""; 0]);
}
