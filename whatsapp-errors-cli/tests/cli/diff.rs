use expect_test::expect;
use whatsapp_errors_table::ChangeKind;

use crate::run::{GATEWAY, command, directory, run, run_with};

fn gateway() -> String {
    std::fs::read_to_string(directory().join(GATEWAY)).expect("a table")
}

/// The gateway's table after an afternoon of its maintainer.
const NEXT: &str = "tests/examples/gateway-next.csv";

#[test]
fn the_same_table_has_no_changes() {
    let output = run_with(&["diff", "-", GATEWAY, "--at-most", "patch"], gateway());
    assert_eq!((output.code, output.stdout.as_str()), (Some(0), "no changes\n"));
    assert_eq!(run(&["diff", "cloud-api", "spec/cloud-api.csv"]).stdout, "no changes\n");
}

#[test]
fn changes_are_lines_with_their_release() {
    let output = run(&["diff", GATEWAY, NEXT]);
    assert_eq!((output.code, output.stderr.as_str()), (Some(0), ""));
    expect![[r#"
        major  `sla_minutes()` is no longer an `Option`
        major  17 QueueIsFull: renamed from `QueueFull` to `QueueIsFull`
               help: type `QueueFull` in `Formerly`
        minor  40 InvoiceUnpaid: `Retry` changed from `fix` to `backoff`
        minor  40 InvoiceUnpaid: `Sla Minutes` changed from blank to `30`
        patch  17 QueueIsFull: different text in column `Description`
        patch  90-99 ModemFault: different text in column `Possible Reasons & Solutions`
        these changes need a major release
    "#]]
    .assert_eq(&output.stdout);
}

#[test]
fn changes_are_wrapped_to_the_terminal() {
    let output = command().env("COLUMNS", "40").args(["diff", GATEWAY, NEXT]).output();
    let text = String::from_utf8(output.expect("an end").stdout).expect("text");
    expect![[r#"
        major  `sla_minutes()` is no longer
               an `Option`
        major  17 QueueIsFull: renamed from
               `QueueFull` to `QueueIsFull`
               help: type `QueueFull` in
                     `Formerly`
        minor  40 InvoiceUnpaid: `Retry` changed
               from `fix` to `backoff`
        minor  40 InvoiceUnpaid: `Sla Minutes`
               changed from blank to `30`
        patch  17 QueueIsFull: different text in
               column `Description`
        patch  90-99 ModemFault:
               different text in column
               `Possible Reasons & Solutions`
        these changes need a major release
    "#]]
    .assert_eq(&text);
}

#[test]
fn a_changelog_gets_a_block() {
    let output = run(&["diff", GATEWAY, NEXT, "--format", "markdown"]);
    expect![[r#"
        ### Breaking

        - `sla_minutes()` is no longer an `Option`
        - `QueueIsFull` (17): renamed from `QueueFull` to `QueueIsFull`

        ### Behaviour

        - `InvoiceUnpaid` (40): `Retry` changed from `fix` to `backoff`
        - `InvoiceUnpaid` (40): `Sla Minutes` changed from blank to `30`

        ### Texts

        - `QueueIsFull` (17): different text in column `Description`
        - `ModemFault` (90-99): different text in column `Possible Reasons & Solutions`
    "#]]
    .assert_eq(&output.stdout);
}

#[test]
fn programs_get_json() {
    let output = run(&["diff", GATEWAY, NEXT, "--format", "json"]);
    let document = output.json();
    assert_eq!(
        (document["version"].as_u64(), document["release"].as_str()),
        (Some(1), Some("major"))
    );
    let kinds: Vec<&str> = ChangeKind::ALL.iter().map(|kind| kind.as_str()).collect();
    for change in document["changes"].as_array().expect("changes") {
        assert!(kinds.contains(&change["kind"].as_str().expect("a kind")), "{change}");
    }
    let first = output.stdout.split_inclusive("    },\n").next().unwrap_or_default();
    expect![[r#"
        {
          "version": 1,
          "release": "major",
          "changes": [
            {
              "release": "major",
              "kind": "optionality-changed",
              "code": null,
              "name": null,
              "column": "Sla Minutes",
              "old": "Sla Minutes?: number",
              "new": "Sla Minutes: number",
              "text": "`sla_minutes()` is no longer an `Option`"
            },
    "#]]
    .assert_eq(first);
}

#[test]
fn a_release_that_is_not_allowed_fails() {
    let text = gateway().replace("Restart the modem.", "Restart it.");
    assert_eq!(run_with(&["diff", GATEWAY, "-", "--at-most", "patch"], &text).code, Some(0));
    let output = run(&["diff", GATEWAY, NEXT, "--at-most", "minor"]);
    assert_eq!(output.code, Some(1));
    assert_eq!(
        output.stderr,
        "error: the changes need a major release, and at most minor is allowed\n"
    );
}

#[test]
fn two_tables_cannot_both_be_standard_input() {
    let output = run(&["diff", "-", "-"]);
    assert_eq!(output.code, Some(2));
    assert_eq!(output.stderr, "error: only one of the two tables can be standard input\n");
}
