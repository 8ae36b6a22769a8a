//! Where the two tables differ, read from the tables.

use std::fmt::Write;

use whatsapp_errors::ErrorCode;

#[test]
fn the_documented_differences_are_the_differences_of_the_tables() {
    let cloud_api = tests::spec("cloud-api.csv");
    let mut table = "| Code | `spec/errors.csv` | HTTP | Meta's reference | HTTP |\n|---|---|---|---|---|\n".to_owned();
    let mut differences = 0;
    for own in tests::spec("errors.csv") {
        let code = &own["Error Code"];
        let meta = cloud_api.iter().find(|row| row["Error Code"] == *code).expect("a code of Meta's reference");
        let (own_row, meta_row) =
            ((&own["Description"], &own["HTTP Status"]), (&meta["Description"], &meta["HTTP Status?"]));
        if own_row != meta_row {
            differences += 1;
            let _ = writeln!(table, "| {code} | {} | {} | {} | {} |", own_row.0, own_row.1, meta_row.0, meta_row.1);
        }
    }
    assert_eq!(differences, 18);
    tests::assert_reviewed(&tests::root().join("whatsapp-errors/src/differences.md"), &table);
}

#[test]
fn every_code_of_the_project_s_table_is_in_meta_s_reference() {
    for code in ErrorCode::ALL {
        assert_eq!(code.cloud_api().map(|meta| meta.code()), Some(code.code()));
    }
}
