use whatsapp_errors_table::{Standard, Value};

use crate::run::{GATEWAY, command, run, shipped};

fn codes(arguments: &[&str]) -> Vec<String> {
    let lines = run(&[&["list"], arguments].concat()).stdout;
    lines
        .lines()
        .skip(1)
        .map(|line| line.split(' ').next().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn a_table_is_listed_whole() {
    assert_eq!(codes(&[]).len(), shipped("cloud-api").rows.len());
    assert_eq!(codes(&["--table", "errors"]).len(), shipped("errors").rows.len());
    assert_eq!(codes(&["--table", GATEWAY]), ["17", "40", "90-99"]);
}

#[test]
fn categories_and_retries_filter() {
    let table = shipped("cloud-api");
    let with = |column: Standard, keyword: &str| -> Vec<String> {
        let is_it = |value: &Value| match value {
            Value::Retry(retry) => retry.as_str() == keyword,
            value => value.to_string() == keyword,
        };
        let rows = table.rows.iter().filter(|row| table.value(row, column).is_some_and(is_it));
        rows.map(|row| row.codes.to_string()).collect()
    };
    assert_eq!(codes(&["--category", "throttling"]), with(Standard::Category, "Throttling"));
    assert_eq!(codes(&["--retry", "reauth"]), with(Standard::Retry, "reauth"));
    assert_eq!(codes(&["--table", GATEWAY, "--retry", "after 5m"]), ["90-99"]);
    let output = run(&["list", "--table", "errors", "--category", "Media"]);
    assert_eq!(output.code, Some(2));
    assert_eq!(output.stderr, "error: the project's own table has no column `Category`\n");
}

#[test]
fn words_are_found_anywhere_in_a_row() {
    assert!(codes(&["--search", "re-engagement"]).contains(&"131047".to_owned()));
    assert_eq!(codes(&["--search", "limit pair rate hit"]), ["131056"]);
    assert!(codes(&["--search", "throttling"]).contains(&"131056".to_owned()));
    assert!(codes(&["--search", "13104"]).contains(&"131047".to_owned()));
    assert_eq!(codes(&["--table", GATEWAY, "--search", "field ops"]), ["90-99"]);
    let output = run(&["list", "--search", "no such words"]);
    assert_eq!(output.code, Some(1));
    assert_eq!(output.stderr, "error: no matching rows in Meta's reference\n");
}

#[test]
fn a_title_is_next_to_a_different_one_of_the_reference() {
    let list = run(&["list", "--table", "errors"]).stdout;
    for line in
        ["429   Account Rate Limited (Meta: Account has been locked)\n", "401   AuthException\n"]
    {
        assert!(list.contains(line), "{list}");
    }
    assert!(!run(&["list"]).stdout.contains("(Meta: "));
}

#[test]
fn lines_fit_the_terminal() {
    for (columns, header) in [("100", "code     http  category"), ("50", "code     title")] {
        let output = command().args(["list"]).env("COLUMNS", columns).output().expect("a list");
        let text = String::from_utf8(output.stdout).expect("text");
        let widest = text.lines().map(|line| line.chars().count()).max().unwrap_or_default();
        assert!(widest <= columns.parse().expect("a number"), "{widest} of {columns}");
        assert!(text.starts_with(header), "{text}");
        let hint = String::from_utf8(output.stderr).expect("text");
        assert!(hint.ends_with("codes; `whatsapp-errors explain CODE` explains one\n"), "{hint}");
    }
}
