//! The command `whatsapp-errors`, run as a person or a program runs it.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use serde_json::{Value, json};
use whatsapp_errors::{ErrorCode, ErrorTable, Row, cloud_api};
use whatsapp_errors_table::{SourceFile, check};

fn command() -> Command {
    Command::new(env!("CARGO_BIN_EXE_whatsapp-errors"))
}

struct Answer {
    code: Option<i32>,
    stdout: String,
    stderr: String,
}

fn run(arguments: &[&str]) -> Answer {
    run_with(arguments, "")
}

fn run_with(arguments: &[&str], stdin: &str) -> Answer {
    let mut child = command()
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command");
    // a command that does not read closes the pipe
    let _ = child.stdin.take().expect("a pipe").write_all(stdin.as_bytes());
    let output = child.wait_with_output().expect("an end");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    Answer { code: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
}

/// White space aside, since texts are wrapped.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

const BODY: &str = r#"{"error":{"message":"(#131047) Re-engagement message","code":131047,
    "error_data":{"details":"the window is closed"},"fbtrace_id":"A1b2"}}"#;

#[test]
fn a_code_a_name_and_a_message_are_explained() {
    for question in
        ["131047", "ReEngagementMessage", "ReEngagementRequired", "(#131047) Re-engagement message", "#131047"]
    {
        let answer = run(&["explain", question]);
        assert_eq!(answer.code, Some(0), "{question}: {}", answer.stderr);
        let meta = cloud_api::ErrorCode::ReEngagementMessage;
        for text in [meta.description(), meta.details(), meta.reasons_and_solutions(), meta.provenance(), "Retry"] {
            assert!(
                text == "account" || flat(&answer.stdout).contains(&flat(text)),
                "{question}: {text}\n{}",
                answer.stdout
            );
        }
        assert!(flat(&answer.stdout).contains("Re-engagement Required, HTTP 403"), "{}", answer.stdout);
        assert!(!answer.stdout.contains('\u{1b}'), "colours without a terminal");
    }
    assert_eq!(run(&["explain", "(#131047)", "Re-engagement", "message"]).code, Some(0));
}

#[test]
fn where_the_tables_differ_it_says_so_on_one_screen() {
    let answer = run(&["explain", "131031"]);
    assert!(answer.stdout.lines().count() <= 30, "{}", answer.stdout);
    assert!(answer.stdout.lines().all(|line| line.chars().count() <= 100), "{}", answer.stdout);
    let text = flat(&answer.stdout);
    assert!(text.contains("Account has been locked") && text.contains("Account Rate Limited, HTTP 429"), "{text}");
    assert!(text.contains("a retry does not help, and may do harm"), "{text}");
    assert!(flat(&run(&["explain", "10"]).stdout).contains("agrees in title and HTTP status"));
}

#[test]
fn an_unknown_number_shows_its_neighbours_and_fails() {
    let answer = run(&["explain", "131998"]);
    assert_eq!(answer.code, Some(1));
    assert!(answer.stdout.contains("131998 is in no table") && answer.stdout.contains("132000 "), "{}", answer.stdout);
    assert_eq!(run(&["explain", "nonsense"]).code, Some(1));
    assert_eq!(run(&["explain"]).code, Some(2));
    assert_eq!(run(&["explain", "4", "--yaml"]).code, Some(2));
    assert_eq!(run(&["list", "--category", "Weather"]).code, Some(2));
}

#[test]
fn every_error_of_a_body_is_explained_with_meta_s_own_words() {
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), BODY).expect("a body");
    let path = file.path().to_str().expect("a plain name");
    for answer in [run(&["explain", BODY]), run_with(&["explain", "-"], BODY), run(&["explain", path])] {
        assert_eq!(answer.code, Some(0), "{}", answer.stderr);
        let text = flat(&answer.stdout);
        assert!(text.contains("Received: 131047 Re-engagement message: the window is closed"), "{text}");
        assert!(text.contains("A1b2") && text.contains("Send an approved template"), "{text}");
    }
    let two = format!("[{{\"code\":400,\"body\":{0}}},{{\"code\":400,\"body\":{0}}}]", json!(BODY));
    assert_eq!(run(&["explain", &two]).stdout.matches("Received: 131047").count(), 2);

    let none = run_with(&["explain", "-"], "{\"messages\":[]}");
    assert_eq!((none.code, none.stderr.as_str()), (Some(1), "there is no error in it\n"));
    let unknown = run(&["explain", r#"{"error":{"code":999999,"message":"new"}}"#]);
    assert_eq!(unknown.code, Some(1));
    assert!(unknown.stdout.contains("999999 new") && unknown.stdout.contains("in no table"), "{}", unknown.stdout);
}

#[test]
fn programs_get_json() {
    let document = |arguments: &[&str]| -> Value { serde_json::from_str(&run(arguments).stdout).expect("JSON") };
    let found = document(&["explain", "131031", "--json"]);
    assert_eq!(found["version"], 1);
    let tables: Vec<_> = found["found"].as_array().expect("rows").iter().map(|row| &row["table"]).collect();
    assert_eq!(tables, ["cloud-api", "errors"]);
    let body = document(&["explain", BODY, "--json"]);
    assert_eq!(body["found"][0]["failure"]["error"]["code"], 131047);
    assert_eq!(body["found"][0]["row"]["name"], "ReEngagementMessage");
    assert_eq!(document(&["explain", "nonsense", "--json"])["found"], json!([]));
}

#[test]
fn a_table_is_listed_and_filtered() {
    let codes = |arguments: &[&str]| -> Vec<String> {
        let lines = run(&[&["list"], arguments].concat()).stdout;
        lines.lines().skip(1).map(|line| line.split(' ').next().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(codes(&[]).len(), cloud_api::ErrorCode::ALL.len());
    assert_eq!(codes(&["--table", "errors"]).len(), ErrorCode::ALL.len());
    let throttles =
        cloud_api::ErrorCode::ALL.iter().filter(|code| code.category() == whatsapp_errors::Category::Throttling);
    assert_eq!(codes(&["--category", "throttling"]).len(), throttles.count());
    assert_eq!(codes(&["--retry", "reauth"]), ["0", "102", "190"]);
    assert_eq!(codes(&["--search", "re-engagement"]), ["131047"]);
    assert!(codes(&["--search", "13104"]).contains(&"131047".to_owned()));
    assert_eq!(run(&["list", "--search", "no such words"]).code, Some(1));
}

fn rows<T: ErrorTable>() -> Vec<Row> {
    T::ALL.iter().map(|row| row.row()).collect()
}

#[test]
fn the_json_of_a_table_has_every_cell() {
    for (table, entries) in [("cloud-api", rows::<cloud_api::ErrorCode>()), ("errors", rows::<ErrorCode>())] {
        let text = run(&["export", "--format", "json", "--table", table]).stdout;
        let document: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!((&document["version"], &document["table"]), (&json!(1), &json!(table)));
        let expected: Vec<Value> = entries
            .iter()
            .map(|entry| {
                json!({
                    "code": entry.code, "last_code": entry.last_code, "name": entry.name, "description": entry.description,
                    "details": entry.details, "reasons_and_solutions": entry.reasons_and_solutions,
                    "http_status": entry.http_status, "is_retryable": entry.is_retryable,
                    "category": entry.category.map(|word| word.to_string()), "retry": entry.retry.map(|word| word.to_string()),
                    "scope": entry.scope.map(|word| word.to_string()), "actor": entry.actor.map(|word| word.to_string()),
                    "delivery": entry.delivery.map(|word| word.to_string()), "subcode_of": entry.subcode_of,
                    "provenance": entry.provenance, "last_checked": entry.last_checked, "note": entry.note,
                })
            })
            .collect();
        assert_eq!(document["rows"], json!(expected));
        let documented =
            std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/export.md")).expect("the schema");
        for key in document["rows"][0].as_object().expect("a row").keys() {
            assert!(documented.contains(&format!("`{key}`")), "docs/export.md does not know `{key}`");
        }
    }
}

#[test]
fn an_exported_table_compiles_to_the_same_table() {
    let exported = run(&["export", "--format", "csv"]).stdout;
    let checked = check(&SourceFile::new("table.csv", exported.into_bytes()));
    assert!(checked.diagnostics.is_empty(), "{:?}", checked.diagnostics);
    let exported = checked.table.expect("a table");
    let names: Vec<_> = exported.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, cloud_api::ErrorCode::ALL.iter().map(|code| code.name()).collect::<Vec<_>>());
}

#[test]
fn markdown_and_html_hold_every_row() {
    let markdown = run(&["export", "--format", "markdown"]).stdout;
    assert_eq!(markdown.lines().count(), 2 + cloud_api::ErrorCode::ALL.len());
    assert!(markdown.lines().all(|line| line.starts_with("| ") || line.starts_with("|---")), "{markdown}");
    let html = run(&["export", "--format", "html"]).stdout;
    assert_eq!(html.matches("<tr id=").count(), cloud_api::ErrorCode::ALL.len() + ErrorCode::ALL.len());
    for anchor in ["id=\"131047\"", "id=\"own-131047\"", "id=\"201-299\""] {
        assert_eq!(html.matches(anchor).count(), 1, "{anchor}");
    }
    assert!(!html.contains("http://") && !html.contains("src="), "the page needs another file");
}

#[test]
fn shells_and_manuals_are_served() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(run(&["completions", shell]).stdout.contains("explain"), "{shell}");
    }
    assert!(run(&["man"]).stdout.contains(".TH whatsapp-errors 1"));
    let help = run(&["--help"]);
    assert!(help.stdout.contains("Exit codes: 0 found, 1 unknown, 2 wrong usage."), "{}", help.stdout);
}
