//! Every mistake that a table can hold, as it is printed: each table in `tests/tables` has its
//! messages next to it. `UPDATE_EXPECT=1 cargo test` writes them.

use std::{fs, path::PathBuf};

use expect_test::expect_file;
use whatsapp_errors_table::{Checked, SourceFile, check, render};

struct Case {
    name: String,
    bytes: Vec<u8>,
}

fn cases() -> Vec<Case> {
    let directory = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/tables");
    let mut cases = Vec::new();
    for entry in fs::read_dir(directory).expect("tests/tables") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|extension| extension == "csv") {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            cases.push(Case { name, bytes: fs::read(path).expect("a table") });
        }
    }
    cases.sort_by(|one, other| one.name.cmp(&other.name));
    cases
}

fn checked(case: &Case) -> (SourceFile, Checked) {
    let source = SourceFile::new(format!("{}.csv", case.name), case.bytes.clone());
    let checked = check(&source);
    (source, checked)
}

#[test]
fn each_mistake_is_reported_as_expected() {
    for case in cases() {
        let (source, checked) = checked(&case);
        let messages: Vec<String> = render(&source, checked.diagnostics)
            .into_iter()
            .map(|message| format!("error: {message}\n"))
            .collect();
        assert!(!messages.is_empty(), "{} is a right table", case.name);
        expect_file![format!("tables/{}.txt", case.name)].assert_eq(&messages.join("\n"));
    }
}
