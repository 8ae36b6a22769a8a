//! Every mistake that a table can hold, as it is printed: each table in `tests/tables` has its
//! messages next to it. `UPDATE_EXPECT=1 cargo test` writes them.

use std::{fs, path::PathBuf};

use expect_test::expect_file;
use whatsapp_errors_table::{Checked, Diagnostic, SourceFile, check, render};

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
        let messages: Vec<String> = render(&source, &checked.diagnostics)
            .into_iter()
            .map(|message| format!("error: {message}\n"))
            .collect();
        assert!(!messages.is_empty(), "{} is a right table", case.name);
        expect_file![format!("tables/{}.txt", case.name)].assert_eq(&messages.join("\n"));
    }
}

/// The table after a diagnostic's edits.
fn fixed(case: &Case, diagnostic: &Diagnostic) -> Case {
    let mut bytes = case.bytes.clone();
    let mut edits = diagnostic.help.edits.clone();
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.span.start));
    for edit in &edits {
        bytes.splice(edit.span.clone(), edit.replacement.bytes());
    }
    let apart = edits.windows(2).all(|pair| pair[1].span.end <= pair[0].span.start);
    assert!(apart, "{}: edits overlap: {edits:?}", case.name);
    Case { name: case.name.clone(), bytes }
}

/// The cells of a table, as another reader of CSV reads them.
fn cells(case: &Case) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(case.bytes.as_slice());
    let records = reader.records().map(|record| record.expect("UTF-8"));
    records.map(|record| record.iter().map(str::to_owned).collect()).collect()
}

/// What a message is about, without what the count of similar mistakes adds.
fn subject(message: &str) -> &str {
    message.split(" (").next().unwrap_or(message)
}

/// Made as it says, a help leads to a table in which that mistake is gone, and a help about cells
/// changes these cells alone.
#[test]
fn each_help_fixes_its_mistake_and_nothing_else() {
    let mut applied = 0;
    for case in cases() {
        let (_, before) = checked(&case);
        for diagnostic in &before.diagnostics {
            if diagnostic.help.edits.is_empty() {
                continue;
            }
            applied += 1;
            let after = fixed(&case, diagnostic);
            let (source, checked) = checked(&after);
            let text = String::from_utf8_lossy(&after.bytes);
            let count = |diagnostics: &[Diagnostic]| {
                let same =
                    |other: &&Diagnostic| subject(&other.message) == subject(&diagnostic.message);
                diagnostics.iter().filter(same).count()
            };
            let (name, help) = (&case.name, &diagnostic.help.text);
            let remaining = count(&checked.diagnostics);
            let messages = render(&source, &checked.diagnostics);
            assert!(
                remaining < count(&before.diagnostics),
                "{name}: after `{help}`:\n{text}\n{messages:#?}"
            );
            let (old, new) = (cells(&case), cells(&after));
            let sorted = |mut records: Vec<Vec<String>>| {
                records.sort();
                records
            };
            if sorted(old.clone()) == sorted(new.clone()) {
                // a line was moved
                continue;
            }
            if old.iter().map(Vec::len).eq(new.iter().map(Vec::len)) {
                let pairs = old.concat().into_iter().zip(new.concat());
                let changed = pairs.filter(|(old, new)| old != new).count();
                assert!(changed <= diagnostic.help.edits.len(), "{name}: {help}: {changed} cells");
            }
        }
    }
    // more than half of the mistakes have only one right fix
    assert!(applied > 75, "{applied}");
}

/// A file that is not a table may have thousands of cells in its first line. When each was compared
/// with all others, this test took minutes; it takes seconds.
#[test]
fn a_header_with_thousands_of_cells_is_answered() {
    let required = "Error Code,Description,Details,Possible Reasons & Solutions,HTTP Status";
    for heading in ["Team", "Team: text", "Category: text"] {
        let (name, kind) = heading.split_at(heading.find(':').unwrap_or(heading.len()));
        let headings: String = (0..8_000).map(|index| format!(",{name} {index}{kind}")).collect();
        let source = SourceFile::new("table.csv", format!("{required}{headings}\n").into_bytes());
        assert!(!render(&source, &check(&source).diagnostics).is_empty(), "{heading}");
    }
}
