//! Bodies of every shape, each with what is to be read from it beside it.

use std::{fs, path::PathBuf};

use serde_json::{Value, json};
use whatsapp_errors::{ApiError, Failure, failures};

fn bodies() -> Vec<(String, Vec<u8>, Vec<Value>)> {
    let folder = tests::root().join("tests/bodies");
    let mut files: Vec<PathBuf> =
        fs::read_dir(&folder).expect("the bodies").map(|file| file.expect("a file").path()).collect();
    files.sort();
    let name = |path: &PathBuf| path.file_name().expect("a name").to_string_lossy().into_owned();
    let bodies = files.iter().filter(|path| !name(path).ends_with(".expected.json"));
    bodies
        .map(|path| {
            let stem = path.file_stem().expect("a name").to_string_lossy().into_owned();
            let expected = fs::read(folder.join(format!("{stem}.expected.json"))).expect("the expectation");
            (name(path), fs::read(path).expect("a body"), serde_json::from_slice(&expected).expect("a list"))
        })
        .collect()
}

fn found(failure: &Failure, key: &str) -> Value {
    let error = failure.error();
    match key {
        "code" => json!(error.code()),
        "subcode" => json!(error.subcode()),
        "kind" => json!(error.kind().map(|kind| kind.name())),
        "title" => json!(error.title()),
        "message" => json!(error.message()),
        "details" => json!(error.details()),
        "type" => json!(error.error_type()),
        "user_title" => json!(error.user_title()),
        "user_message" => json!(error.user_message()),
        "fbtrace_id" => json!(error.fbtrace_id()),
        "href" => json!(error.href()),
        "is_transient" => json!(error.is_transient()),
        "blame_fields" => json!(error.blame_fields()),
        "origin" => json!(failure.origin().as_str()),
        "message_id" => json!(failure.message_id()),
        "recipient" => json!(failure.recipient()),
        "phone_number_id" => json!(failure.phone_number_id()),
        "callback_data" => json!(failure.callback_data()),
        "timestamp" => json!(failure.timestamp()),
        "answer" => json!(failure.answer()),
        "http_status" => json!(error.http_status()),
        other => panic!("an expectation of `{other}`"),
    }
}

#[test]
fn every_body_is_read_as_expected() {
    let bodies = bodies();
    assert!(bodies.len() >= 60, "{} bodies", bodies.len());
    let mut wrong = Vec::new();
    for (name, body, expected) in bodies {
        let failures = failures(&body);
        if failures.len() != expected.len() {
            wrong.push(format!("{name}: {} errors, not {}: {failures:?}", failures.len(), expected.len()));
            continue;
        }
        for (failure, expected) in failures.iter().zip(&expected) {
            for (key, expected) in expected.as_object().expect("an object") {
                let found = found(failure, key);
                if found != *expected {
                    wrong.push(format!("{name}: {key} is {found}, not {expected}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_that_was_sent_is_lost() {
    for (name, body, _) in bodies() {
        let error = ApiError::from_response(400, &body);
        let text = String::from_utf8_lossy(&body);
        assert_eq!(error.raw(), text.trim_start_matches('\u{feff}'), "{name}");
        assert_eq!(error.http_status(), Some(400), "{name}");
        for failure in failures(&body) {
            let raw: Value = serde_json::from_str(failure.error().raw()).unwrap_or(Value::Null);
            if let Some(message) = raw.get("message").and_then(Value::as_str) {
                assert_eq!(failure.error().message(), Some(message), "{name}");
            }
        }
    }
}

#[test]
fn an_error_survives_its_own_log_line() {
    for (name, body, _) in bodies() {
        for failure in failures(&body) {
            let error = failure.error();
            let line = serde_json::to_string(error).expect("a log line");
            let again: ApiError = serde_json::from_str(&line).expect("an error");
            assert_eq!(
                (again.code(), again.subcode(), again.kind()),
                (error.code(), error.subcode(), error.kind()),
                "{name}"
            );
            if !body.windows(3).any(|bytes| bytes == b"EAA") {
                assert_eq!(
                    (again.title(), again.is_transient()),
                    (error.title(), error.is_transient()),
                    "{name}: {line}"
                );
                assert_eq!(again.blame_fields(), error.blame_fields(), "{name}: {line}");
            }
        }
    }
}
