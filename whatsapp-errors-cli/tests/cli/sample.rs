use std::{collections::HashSet, fs};

use expect_test::expect;
use serde_json::{Value, json};
use whatsapp_errors::cloud_api::ErrorCode;

use crate::run::{run, run_with};

#[test]
fn a_sample_is_printed_as_it_arrives() {
    let code = ErrorCode::ReEngagementMessage;
    let output = run(&["sample", "131047"]);
    assert_eq!(
        (output.code, output.json()),
        (
            Some(0),
            json!({ "error": {
        "message": format!("(#131047) {}", code.description()),
        "type": "OAuthException",
        "code": 131_047,
        "error_data": { "messaging_product": "whatsapp", "details": code.details() },
        "fbtrace_id": "SAMPLE",
    } })
        )
    );
    let of_a_webhook = run(&["sample", "MessageExpired"]).json();
    let status = &of_a_webhook["entry"][0]["changes"][0]["value"]["statuses"][0];
    assert_eq!(
        (&status["status"], &status["errors"][0]["code"]),
        (&json!("failed"), &json!(131_043))
    );
    let of_a_sub_code = run(&["sample", "2388293"]).json();
    assert_eq!(
        (&of_a_sub_code["error"]["code"], &of_a_sub_code["error"]["error_subcode"]),
        (&json!(100), &json!(2_388_293))
    );
}

#[test]
fn a_sample_is_explained_as_its_code() {
    for form in ["response", "webhook"] {
        let body = run(&["sample", "131047", "--as", form]).stdout;
        let explained = run_with(&["explain", "--json", "-"], body).json();
        assert_eq!(explained["found"][0]["row"]["code"], 131_047, "{form}");
    }
}

#[test]
fn what_does_not_arrive_and_what_is_unknown_fails() {
    let output = run(&["sample", "131043", "--as", "response"]);
    assert_eq!((output.code, output.stdout.as_str()), (Some(1), ""));
    expect![[r#"
        error: 131043 arrives in a webhook only
    "#]]
    .assert_eq(&output.stderr);
    let output = run(&["sample", "999999"]);
    assert_eq!(output.code, Some(1));
    expect![[r#"
        error: Meta's reference does not have `999999`

          help: `whatsapp-errors list` prints its codes
    "#]]
    .assert_eq(&output.stderr);
    assert_eq!(run(&["sample"]).code, Some(2));
    assert_eq!(run(&["sample", "1", "--all", "x"]).code, Some(2));
}

#[test]
fn all_samples_are_written_with_what_is_decided_about_them() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("samples");
    let output = run(&["sample", "--all", path.to_str().expect("a path")]);
    assert_eq!((output.code, output.stdout.as_str(), output.stderr.as_str()), (Some(0), "", ""));

    let text = fs::read_to_string(path.join("decisions.json")).expect("a file");
    let decisions: Value = serde_json::from_str(&text).expect("JSON");
    let samples = decisions["samples"].as_array().expect("a list");
    let listed: HashSet<String> =
        samples.iter().map(|sample| sample["file"].as_str().expect("a name").to_owned()).collect();
    let mut written: HashSet<String> = HashSet::new();
    for entry in fs::read_dir(&path).expect("a directory") {
        written.insert(entry.expect("an entry").file_name().into_string().expect("text"));
    }
    assert!(written.remove("decisions.json"));
    assert_eq!((&listed, listed.len()), (&written, samples.len()));

    let codes: HashSet<u64> = samples.iter().filter_map(|sample| sample["code"].as_u64()).collect();
    assert_eq!(codes.len(), ErrorCode::ALL.len());
    let pair = samples.iter().find(|sample| sample["file"] == "131056-webhook.json");
    expect![[r#"
        {
          "code": 131056,
          "decision": {
            "actor": "developer",
            "category": "Throttling",
            "confidence": "documented",
            "delay_seconds": 1,
            "delivery_state": "not-sent",
            "retry": "backoff 1s x4",
            "scope": "recipient"
          },
          "file": "131056-webhook.json",
          "form": "webhook",
          "http_status": 400,
          "name": "PairRateLimitHit"
        }"#]]
    .assert_eq(&format!("{:#}", pair.expect("a sample")));
}
