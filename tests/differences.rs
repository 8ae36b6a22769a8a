//! Where the two tables differ, read from the tables.

use expect_test::expect_file;
use std::fmt::Write;

use whatsapp_errors::{ErrorCode, cloud_api};

#[test]
fn the_documented_differences_are_the_differences_of_the_tables() {
    let cloud_api = tests::spec("cloud-api.csv");
    let mut table =
        "| Code | `spec/errors.csv` | HTTP | Meta's reference | HTTP |\n|---|---|---|---|---|\n"
            .to_owned();
    for own in tests::spec("errors.csv") {
        let code = &own["Error Code"];
        let meta = cloud_api
            .iter()
            .find(|row| row["Error Code"] == *code)
            .expect("a code of Meta's reference");
        let (own_row, meta_row) = (
            (&own["Description"], &own["HTTP Status"]),
            (&meta["Description"], &meta["HTTP Status?"]),
        );
        if own_row != meta_row {
            let _ = writeln!(
                table,
                "| {code} | {} | {} | {} | {} |",
                own_row.0, own_row.1, meta_row.0, meta_row.1
            );
        }
    }
    expect_file![tests::root().join("whatsapp-errors/src/differences.md")].assert_eq(&table);
}

#[test]
fn every_code_of_the_project_s_table_is_in_meta_s_reference() {
    for code in ErrorCode::ALL {
        assert_eq!(
            code.cloud_api().map(whatsapp_errors::cloud_api::ErrorCode::code),
            Some(code.code())
        );
    }
}

/// If Meta's servers use the number of a row for something else, its note warns the reader.
#[test]
fn the_notes_of_the_project_s_table_say_what_meta_sends() {
    for code in ErrorCode::ALL {
        let meta = code
            .cloud_api()
            .and_then(cloud_api::ErrorCode::http_status)
            .expect("a status of Meta's");
        let note = code.note().unwrap_or_default();
        assert!(
            note.is_empty()
                || note.starts_with(&format!("Meta's servers send {} ", code.code()))
                || note.starts_with(&format!("Meta's servers also send {} ", code.code())),
            "{code}: {note}"
        );
        assert!(
            meta == code.http_status() || note.contains(&format!("HTTP {meta}")),
            "{code}: Meta sends HTTP {meta}"
        );
        for word in note.split(|c: char| !c.is_ascii_digit()).filter(|word| word.len() == 6) {
            let number = word.parse().expect("six digits");
            assert!(
                cloud_api::ErrorCode::from_code(number).is_some(),
                "{code}: Meta's reference has no {number}"
            );
        }
    }
}
