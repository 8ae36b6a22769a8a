//! The documents state the number of rows in the tables. `UPDATE_EXPECT=1` corrects it.

use expect_test::expect_file;
use regex::{Captures, Regex};
use whatsapp_errors::{ErrorCode, cloud_api};

#[test]
fn the_documents_state_the_number_of_rows() {
    let count = Regex::new(r"(?<before>^|[^\d,.])\d+ rows").expect("a pattern");
    let rows = |line: &str| {
        let table = [
            ("Meta's reference", cloud_api::ErrorCode::ALL.len()),
            ("project's own", ErrorCode::ALL.len()),
        ];
        table.into_iter().find(|(name, _)| line.contains(name)).map(|(_, rows)| rows)
    };
    for name in ["README.md", "CHANGELOG.md", "spec/README.md"] {
        let file = tests::root().join(name);
        let text = std::fs::read_to_string(&file).expect("a document of the repository");
        let mut counts = 0;
        let mut releases = 0;
        let mut counted = String::new();
        for line in text.split_inclusive('\n') {
            releases += usize::from(name == "CHANGELOG.md" && line.starts_with("## "));
            match rows(line).filter(|_| releases < 2 && count.is_match(line)) {
                Some(rows) => {
                    counts += 1;
                    counted += &count.replace_all(line, |found: &Captures| {
                        format!("{}{rows} rows", &found["before"])
                    });
                }
                None => counted += line,
            }
        }
        assert!(counts > 0, "{name} no longer states a number of rows: remove it from this test");
        expect_file![file].assert_eq(&counted);
    }
}
