//! Messages as the compiler prints them: where they point, how many there are, and nothing else.

use regex::Regex;
use tests::Consumer;

const HEADER: &str = "Error Code,Description,Details,Possible Reasons & Solutions,HTTP Status";

/// What VS Code's `$rustc` matcher finds in the output: message, file, line and column.
fn matched(output: &str) -> Vec<(String, String, usize, usize)> {
    let message = Regex::new(r"^(warning|error)(\[(\S+)\])?: (.*)$").expect("a pattern");
    // JavaScript takes the hyphen in `[\s->=]` literally; here it needs a backslash
    let place = Regex::new(r"^[\s\->=]*(.*?):(\d*):(\d*)\s*$").expect("a pattern");
    let lines: Vec<&str> = output.lines().collect();
    let pairs = lines.windows(2).filter_map(|pair| {
        let message = message.captures(pair[0])?;
        let place = place.captures(pair[1])?;
        let number = |index: usize| place[index].parse().expect("a number");
        Some((message[4].to_owned(), place[1].to_owned(), number(2), number(3)))
    });
    pairs.collect()
}

fn check(table: &[u8], main: &str) -> String {
    let consumer = Consumer::new("whatsapp-errors");
    consumer.write("spec/errors.csv", table);
    let main = format!(
        "#[whatsapp_errors::error_codes(\"../spec/errors.csv\")]\npub enum ErrorCode {{}}\n\n{main}"
    );
    consumer.write("src/main.rs", main);
    let errors = consumer.cargo(&["check"]).errors();
    let directory = consumer.directory().to_str().expect("a plain name").to_owned();
    assert!(!errors.contains(&directory), "an absolute path: {errors}");
    errors
}

#[test]
fn an_editor_finds_the_place_in_the_table() {
    // a byte order mark, mixed line endings, blank lines, line breaks in a cell, tabs and wide
    // characters
    let table = format!(
        "\u{feff}{HEADER}\r\n\r\n4,One,\"Two\r\nlines\",\u{1f600}\u{e9},4O0\n\n\t5 ,\u{1f600} Two\t,Details,Reasons,4O1\r\
         5,Three,\"a \"\"b\"\"\nc\",\"d,e\",403\r\n6,,Details,Reasons,403"
    );
    let errors = check(table.as_bytes(), "fn main() {}\n");
    let place = |message: &str, line, column| {
        (message.to_owned(), "spec/errors.csv".to_owned(), line, column)
    };
    let expected = [
        place("HTTP status `4O0` contains the letter `O`", 4, 11),
        place("HTTP status `4O1` contains the letter `O`", 6, 28),
        place("duplicate error code `5`", 7, 1),
        place("blank cell in column `Description`", 9, 3),
    ];
    assert_eq!(matched(&errors), expected, "{errors}");
}

#[test]
fn mistakes_in_the_file_itself_are_reported() {
    let mut table = format!("{HEADER}\n4,Caf\u{e9} ").into_bytes();
    table.push(0xe9);
    table.extend(b" closed,It is.,Wait.,429\n");
    let errors = check(&table, "fn main() {}\n");
    let found = matched(&errors);
    assert_eq!(found.len(), 1, "{errors}");
    assert_eq!((found[0].1.as_str(), found[0].2, found[0].3), ("spec/errors.csv", 2, 8));
}

/// One mistake of each kind that a row can have, with its message.
const MISTAKES: &[(&str, &str)] = &[
    ("1,Blank,,Reasons,400", "blank cell in column `Details`"),
    ("2O,Letter,Details,Reasons,400", "error code `2O` contains the letter `O`"),
    ("3,Status,Details,Reasons,4OO", "HTTP status `4OO` contains the letter `O`"),
    ("4,Outside,Details,Reasons,999", "HTTP status `999` is out of range"),
    ("1.31E+05,Rounded,Details,Reasons,400", "error code `1.31E+05` is in scientific notation"),
    ("-6,Negative,Details,Reasons,400", "error code `-6` is negative"),
    ("07,Zero,Details,Reasons,400", "error code `07` has a leading zero"),
    ("4294967296,Large,Details,Reasons,400", "error code `4294967296` is too large"),
    ("30-20,Reversed,Details,Reasons,400", "range `30-20` is reversed"),
    ("31-31,Single,Details,Reasons,400", "range `31-31` contains a single code"),
    ("40..49,Dots,Details,Reasons,400", "range `40..49` must use a plain hyphen"),
    ("100,Good Row,Details,Reasons,400", "duplicate error code `100`"),
    (
        "95-105,Overlap,Details,Reasons,400",
        "range `95-105` contains error code `100`, which has a row",
    ),
    ("101,Good: Row,Details,Reasons,400", "duplicate variant name `GoodRow`"),
    (
        "50,2 Digits,Details,Reasons,400",
        "cannot make a variant name from the description `2 Digits`: `2Digits` starts with a digit",
    ),
    ("51,404,Details,Reasons,400", "the description is only a number: `404`"),
    ("52,Short,Details", "expected 5 cells, found 3"),
    ("53,Long,Details,Wait, then retry,400", "expected 5 cells, found 6"),
    ("54,Commas,Details,Reasons,400,,,", "expected 5 cells, found 8"),
    (HEADER, "header repeated in the middle of the table"),
    (
        "<<<<<<< ours\n55,Ours,Details,Reasons,400\n=======\n55,Theirs,Details,Reasons,400\n>>>>>>> theirs",
        "unresolved merge conflict",
    ),
    ("56,Bell\u{7},Details,Reasons,400", "forbidden character `\\u{7}` in column `Description`"),
    ("57,Bidi,\u{202e}sliateD,Reasons,400", "forbidden character `\\u{202e}` in column `Details`"),
    ("58,Stray,say \"hi\",Reasons,400", "quote inside an unquoted cell"),
    ("59,After,\"Details\" and more,Reasons,400", "text after the closing quote of a cell"),
    ("60,Space, \"Details, more\",Reasons,400", "space before the opening quote of a cell"),
    ("61,Unclosed,\"Details,Reasons,400", "unclosed quote"),
];

#[test]
fn every_mistake_is_reported_in_one_build() {
    for mistakes in MISTAKES.chunks(20) {
        let rows: Vec<&str> = mistakes.iter().map(|(row, _)| *row).collect();
        let table = format!(
            "{HEADER}\n100,Good Row,Details,Reasons,400\n{}\n110,Last Row,Details,Reasons,400\n",
            rows.join("\n")
        );
        let errors = check(
            table.as_bytes(),
            "fn main() { let _ = (ErrorCode::GoodRow, ErrorCode::LastRow); }\n",
        );
        let found = matched(&errors);
        let statements: Vec<&str> =
            found.iter().map(|(statement, ..)| statement.as_str()).collect();
        assert_eq!(
            statements,
            mistakes.iter().map(|(_, statement)| *statement).collect::<Vec<_>>(),
            "{errors}"
        );
        let total = format!("due to {} previous error", mistakes.len());
        assert!(errors.contains(&total), "{errors}");
    }
}

#[test]
fn a_flood_of_messages_is_counted_instead_of_printed() {
    // nine of ten rows share their code with the previous row
    let rows: String =
        (0..300).map(|row| format!("{},Title {row},Details,Reasons,400\n", row / 10)).collect();
    let main = "fn main() { let _ = (ErrorCode::Title0, ErrorCode::from_code(1)); }\n";
    let errors = check(format!("{HEADER}\n{rows}").as_bytes(), main);
    let found = matched(&errors);
    assert_eq!(found.len(), 21, "{errors}");
    // repeats of a code are one message
    assert_eq!(found[0].0, "duplicate error code `0` (9 rows)");
    assert_eq!(found[20].0, "and 10 more errors in this table");
    assert!(errors.contains("due to 21 previous errors"), "{errors}");
}

#[test]
fn one_mistake_in_each_row_is_one_message() {
    let rows: String = (0..1_000).map(|row| format!("{row},Title {row},,Reasons,none\n")).collect();
    let main = "fn main() { let _ = (ErrorCode::Title0, ErrorCode::from_code(1)); }\n";
    let errors = check(format!("{HEADER}\n{rows}").as_bytes(), main);
    let messages: Vec<String> = matched(&errors).into_iter().map(|(message, ..)| message).collect();
    let expected = [
        "blank cells in column `Details` (1000 cells)",
        "invalid HTTP status `none` (and 999 similar cells)",
    ];
    assert_eq!(messages, expected, "{errors}");
}

#[test]
fn rows_with_a_wrong_cell_stay_usable_without_follow_up_errors() {
    let table = format!(
        "{HEADER}\n4,Right,Details,Reasons,429\n5,Wrong Status,Details,Reasons,none\n6,Short,Details\n"
    );
    let main = "fn main() {\n    for code in [ErrorCode::Right, ErrorCode::WrongStatus, ErrorCode::Short] {\n        \
                println!(\"{code} {} {}\", code.details(), code.http_status());\n    }\n}\n";
    let errors = check(table.as_bytes(), main);
    assert_eq!(matched(&errors).len(), 2, "{errors}");
    assert!(errors.contains("due to 2 previous errors"), "{errors}");
}

#[test]
fn a_wrong_header_is_the_only_thing_reported() {
    let table = format!(
        "{}\n4,Right,Details,Reasons,429\n4,,,,\n5\n",
        HEADER.replace("Details", "Detials")
    );
    let main = "fn main() {\n    let code: ErrorCode = ErrorCode::Right;\n    println!(\"{code}\");\n    other::use_it();\n}\n\
                mod other { pub fn use_it() { let _ = crate::ErrorCode::from_code(4); } }\n";
    let errors = check(table.as_bytes(), main);
    assert_eq!(
        matched(&errors),
        [("unknown heading `Detials`".to_owned(), "spec/errors.csv".to_owned(), 1, 24)]
    );
    assert!(errors.contains("due to 1 previous error"), "{errors}");
}
