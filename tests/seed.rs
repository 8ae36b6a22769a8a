//! The project's own table equals its source document, character for character.

use std::fs;

const HEADINGS: [&str; 5] =
    ["Error Code", "Description", "Details", "Possible Reasons & Solutions", "HTTP Status"];

#[test]
fn the_cells_of_a_row_are_its_line_in_the_document() {
    let document = include_str!("seed/whatsapp-api-error-codes.txt");
    let mut lines = document.lines();
    assert_eq!(lines.next(), Some("WhatsApp API Error Codes"));
    assert_eq!(lines.next(), Some(""));
    assert_eq!(lines.next(), Some(HEADINGS.concat().as_str()));

    let rows = tests::spec("errors.csv");
    let joined: Vec<String> =
        rows.iter().map(|row| HEADINGS.map(|heading| row[heading].as_str()).concat()).collect();
    let advice =
        "the cells of a row of spec/errors.csv are its line in tests/seed; change both or neither";
    for (row, line) in joined.iter().zip(lines.clone()) {
        assert_eq!(row, line, "{advice}");
    }
    assert_eq!((rows.len(), lines.count()), (20, 20), "{advice}");
}

#[test]
fn the_table_has_the_document_s_headings_and_a_note() {
    let table = fs::read_to_string(tests::root().join("spec/errors.csv")).expect("the table");
    assert_eq!(table.lines().next(), Some((HEADINGS.join(",") + ",Note?").as_str()));
}
