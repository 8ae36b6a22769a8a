//! The problem matcher of the workflows annotates a mistake in a table at its line in the CSV.

use regex::Regex;
use serde_json::Value;
use tests::Consumer;

/// File, line and column of each annotation that GitHub makes from a compiler's output.
fn annotations(output: &str) -> Vec<(String, String, String)> {
    let file = tests::root().join(".github/problem-matcher.json");
    let file = std::fs::read(file).expect("the matcher");
    let file: Value = serde_json::from_slice(&file).expect("JSON");
    let pattern = |index: usize| {
        let line = &file["problemMatcher"][0]["pattern"][index];
        Regex::new(line["regexp"].as_str().expect("a pattern")).expect("a valid pattern")
    };
    let (message, place) = (pattern(0), pattern(1));
    let lines: Vec<&str> = output.lines().collect();
    let pairs = lines.windows(2).filter(|pair| message.is_match(pair[0]));
    let places = pairs.filter_map(|pair| place.captures(pair[1]));
    places.map(|place| (place[1].to_owned(), place[2].to_owned(), place[3].to_owned())).collect()
}

#[test]
fn mistakes_are_annotated_where_they_are() {
    let consumer = Consumer::new("whatsapp-errors");
    consumer.write(
        "spec/errors.csv",
        "Error Code,Description,Details,Possible Reasons & Solutions,HTTP Status\n\
         4,Too Many Calls,Details,Reasons,4O0\n5,Other,,Reasons,403\n",
    );
    consumer.write(
        "src/main.rs",
        "#[whatsapp_errors::error_codes(\"../spec/errors.csv\")]\npub enum ErrorCode {}\n\n\
         fn main() {\n    let _: u8 = \"\";\n}\n",
    );
    let errors = consumer.cargo(&["check"]).errors();
    let place = |file: &str, line: &str, column: &str| (file.into(), line.into(), column.into());
    let expected = [
        place("spec/errors.csv", "2", "34"),
        place("spec/errors.csv", "3", "9"),
        place("src/main.rs", "5", "17"),
    ];
    assert_eq!(annotations(&errors), expected, "{errors}");
}
