//! The public names are part of the API, so every change to these lists must be reviewed.

use expect_test::expect_file;
use whatsapp_errors::{ErrorCode, ErrorTable, cloud_api};

#[test]
fn the_names_and_codes_of_the_project_s_table_are_reviewed() {
    expect_file![tests::root().join("tests/names/errors.txt")].assert_eq(&names::<ErrorCode>());
}

#[test]
fn the_names_and_codes_of_meta_s_reference_are_reviewed() {
    expect_file![tests::root().join("tests/names/cloud-api.txt")]
        .assert_eq(&names::<cloud_api::ErrorCode>());
}

fn names<T: ErrorTable>() -> String {
    let codes = |row: &T| match row.codes() {
        codes if codes.start() == codes.end() => codes.start().to_string(),
        codes => format!("{}-{}", codes.start(), codes.end()),
    };
    T::ALL.iter().map(|row| format!("{} {}\n", codes(row), row.name())).collect()
}
