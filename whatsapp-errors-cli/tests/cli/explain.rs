use expect_test::expect;
use serde_json::{Value, json};
use whatsapp_errors_table::Standard;

use crate::run::{GATEWAY, command, file, flat, run, run_with, shipped};

const BODY: &str = r#"{"error":{"message":"(#131047) Re-engagement message","code":131047,
    "error_data":{"details":"the window is closed"},"fbtrace_id":"A1b2"}}"#;

#[test]
fn a_code_is_explained_with_everything_that_its_row_says() {
    let output = run(&["explain", "131047"]);
    assert_eq!((output.code, output.stderr.as_str()), (Some(0), ""));
    let table = shipped("cloud-api");
    let row = table.rows.iter().find(|row| row.codes.first == 131_047).expect("the row");
    for column in [
        Standard::Description,
        Standard::Details,
        Standard::Reasons,
        Standard::Note,
        Standard::Source,
        Standard::Checked,
        Standard::Category,
    ] {
        let text = table.value(row, column).expect("a filled cell").to_string();
        assert!(output.flat().contains(&flat(&text)), "{text}\n{}", output.stdout);
    }
    assert!(output.flat().contains("Do not retry until someone changes something"));
    assert!(output.flat().contains("Re-engagement Required, HTTP 403"), "{}", output.stdout);
    assert!(!output.stdout.contains('\u{1b}'), "colours without a terminal");
}

#[test]
fn whatever_names_a_row_finds_it() {
    let expected = run(&["explain", "131047"]).stdout;
    for question in [
        "ReEngagementMessage",
        "reengagementmessage",
        "ErrorCode::ReEngagementMessage",
        "ReEngagementRequired",
        "Re-engagement message",
        "(#131047) Re-engagement message",
        "131047 Re-engagement message",
        "#131047",
        "131_047",
        "131047:",
        "code=131047",
        "\"code\":131047",
        "2026-05-08 11:41:24 local.ERROR: (#131047) Re-engagement message",
    ] {
        let output = run(&["explain", question]);
        assert_eq!(output.code, Some(0), "{question}: {}", output.stderr);
        let answer =
            output.stdout.find("131047 Re-engagement").map(|start| &output.stdout[start..]);
        assert_eq!(answer, Some(expected.as_str()), "{question}");
    }
    assert_eq!(run(&["131047"]).stdout, expected, "without `explain`");
    let words = run(&["explain", "(#131047)", "Re-engagement", "message"]);
    assert_eq!((words.code, words.stdout), (Some(0), expected));
}

#[test]
fn a_code_goes_before_a_file_that_is_called_like_it() {
    let (directory, _) = file("131047", "(#131048) Spam rate limit hit");
    let explain = |question: &str| {
        let mut command = command();
        let output = command.args(["explain", question]).current_dir(directory.path()).output();
        String::from_utf8(output.expect("the command").stdout).expect("text")
    };
    assert!(explain("131047").starts_with("131047 Re-engagement message"));
    assert!(explain("./131047").contains("131048 Spam rate limit hit"));
}

#[test]
fn every_argument_is_answered() {
    let output = run(&["explain", "131048", "nonsense", "131047"]);
    assert_eq!(output.code, Some(1));
    assert!(output.stdout.contains("\n131047 ") && output.stdout.starts_with("131048 "));
    assert!(output.stderr.starts_with("error: `nonsense` is not an error code, a name or a title"));
    assert_eq!(run(&["explain", "--json", "131048", "131047"]).json()["found"][1]["code"], 131_047);
}

#[test]
fn where_the_tables_differ_it_says_so() {
    let text = run(&["explain", "131031"]).flat();
    assert!(text.contains("Account Rate Limited, HTTP 429"), "{text}");
    assert!(text.contains("a retry does not help and may do harm"), "{text}");
    assert!(run(&["explain", "10"]).flat().contains("agrees in title and HTTP status"));
    let only = run(&["explain", "131031", "--table", "errors"]);
    assert!(only.stdout.starts_with("131031 Account Rate Limited"), "{}", only.stdout);
}

#[test]
fn sub_codes_are_found_with_and_without_their_parent() {
    let table = shipped("cloud-api");
    let child = table.rows.iter().find(|row| row.name == "ParametersWordsRatioExceedsLimit");
    let code = child.expect("the row").codes.first.to_string();
    for question in [code.clone(), format!("100/{code}"), format!("(code 100, subcode {code})")] {
        let output = run(&["explain", &question]);
        assert!(output.stdout.contains(&format!("{code} Parameters words")), "{}", output.stdout);
    }
    assert!(run(&["explain", "100"]).flat().contains(&code), "its parent lists it");
}

#[test]
fn an_unknown_code_is_answered_with_its_family() {
    let output = run(&["explain", "131998"]);
    assert_eq!((output.code, output.stdout.as_str()), (Some(1), ""));
    assert!(output.stderr.starts_with("error: 131998 is not in Meta's reference ("));
    assert!(output.stderr.contains("the family 131xxx has "), "{}", output.stderr);
    let sub_code = run(&["explain", "2388999"]).stderr;
    assert!(sub_code.contains("the family 2388xxx has"), "{sub_code}");
    assert!(!run(&["explain", "999999"]).stderr.contains("help:"), "nothing is known of it");
    assert!(
        run(&["explain", "998"]).stderr.contains("codes below 1000 are those of the Graph API")
    );
    let shorter = run(&["explain", "13104"]).stderr;
    assert!(shorter.contains("131047, 131048"), "{shorter}");
    assert_eq!(
        run(&["explain", "-5"]).stderr.lines().next().map(|line| &line[..9]),
        Some("error: -5")
    );
}

#[test]
fn a_misspelt_name_gets_a_tip() {
    for question in ["ReEngagmentMessage", "re-engagement"] {
        let output = run(&["explain", question]);
        assert_eq!((output.code, output.stdout.as_str()), (Some(1), ""));
        assert!(output.stderr.contains("131047 Re-engagement message"), "{}", output.stderr);
    }
    let subcommand = run(&["exlpain", "131047"]).stderr;
    assert!(subcommand.contains("a similar subcommand exists: `explain`"), "{subcommand}");
}

#[test]
fn a_missing_file_is_called_one() {
    for question in ["./nowhere.log", "nowhere.json", "/nowhere/else"] {
        let output = run(&["explain", question]);
        assert_eq!(output.code, Some(2));
        assert_eq!(output.stderr, format!("error: file not found: `{question}`\n"));
    }
    assert_eq!(run(&["explain", "."]).stderr, "error: `.` is a directory\n");
}

#[test]
fn a_range_is_explained_as_it_is_printed() {
    let (range, code) = (run(&["explain", "201-299"]), run(&["explain", "250"]));
    assert!(range.code == Some(0) && range.stdout.starts_with("201-299 "), "{}", range.stderr);
    assert_eq!(range.stdout, code.stdout);
}

#[test]
fn secrets_and_long_texts_are_not_repeated() {
    let secret = "EAAGm0PX4ZCpsBO1234567890";
    for question in [secret.to_owned(), format!("failed with token {secret}"), "x".repeat(10_000)] {
        let output = run(&["explain", &question]);
        assert_eq!(output.code, Some(1));
        assert!(!output.stderr.contains("4ZCps"), "{}", output.stderr);
        assert!(output.stderr.len() < 300, "{}", output.stderr);
    }
    let file = format!("{secret}.csv");
    for arguments in [["explain", &file], ["check", &file], ["list --table", &file]] {
        let arguments: Vec<_> = arguments.iter().flat_map(|argument| argument.split(' ')).collect();
        let output = run(&arguments);
        assert_eq!(output.code, Some(2));
        assert!(output.stderr.contains("EAA***"), "{}", output.stderr);
    }
}

#[test]
fn bodies_are_explained_with_what_was_received() {
    let (_directory, path) = file("body.json", BODY);
    let path = path.to_str().expect("text");
    for output in
        [run(&["explain", BODY]), run_with(&["explain", "-"], BODY), run(&["explain", path])]
    {
        assert_eq!((output.code, output.stderr.as_str()), (Some(0), ""));
        let text = output.flat();
        assert!(
            text.contains("Received 131047 Re-engagement message: the window is closed"),
            "{text}"
        );
        assert!(
            text.contains("Trace A1b2") && text.contains("Send an approved template"),
            "{text}"
        );
    }
    let none = run_with(&["explain", "-"], "{\"messages\":[]}");
    assert_eq!(none.code, Some(1));
    assert_eq!(none.stderr, "error: no error found in `standard input`\n");
    let unknown = run(&["explain", r#"{"error":{"code":999999,"message":"new"}}"#]);
    assert_eq!(unknown.code, Some(1));
    let text = unknown.flat();
    assert!(text.contains("Received 999999 new") && text.contains("Best guess: "), "{text}");
}

#[test]
fn what_was_received_may_say_more_than_the_row() {
    let busy = r#"{"error":{"code":131053,"error_data":{"details":"failed with http code 502"}}}"#;
    assert!(run(&["explain", busy]).flat().contains("Retry with growing pauses: 1 s, 2 s, 4 s"));
    assert!(run(&["explain", "131053"]).flat().contains("Do not retry until someone"));
    let unknown = run(&["explain", r#"{"error":{"code":4,"error_subcode":99,"message":"x"}}"#]);
    let note = "Sub-code 99 is not in Meta's reference, so this is about its code alone.";
    assert!(unknown.flat().contains(note), "{}", unknown.stdout);
}

/// The reference says in the row of 102 what 463 means, and does not have a row for it.
#[test]
fn a_code_that_only_a_text_mentions_leads_to_that_text() {
    let output = run(&["explain", "463"]);
    assert_eq!(output.code, Some(1));
    let help = "help: the row of 102 (API Session) mentions it";
    assert!(flat(&output.stderr).contains(help), "{}", output.stderr);
    let body = r#"{"error":{"code":102,"error_subcode":463,"message":"x"}}"#;
    let text = run(&["explain", body]).flat();
    assert!(text.contains("463 does not have a row of its own; the texts below mention it."));
}

#[test]
fn a_list_that_is_cut_says_how_long_it_is() {
    let stderr = flat(&run(&["explain", "131"]).stderr);
    let (_, more) = stderr.rsplit_once(" and ").expect(&stderr);
    let known = shipped("cloud-api");
    let begun = known.rows.iter().filter(|row| row.codes.to_string().starts_with("131"));
    assert_eq!(more, format!("{} more", begun.count() - 10));
}

#[test]
fn what_is_shown_as_received_was_received() {
    let body = r#"{"error":{"code":131047,"error_data":{"details":"closed"}}}"#;
    let text = run(&["explain", body]).stdout;
    assert!(text.starts_with("  Received  131047: closed\n"), "{text}");
}

#[test]
fn a_width_of_0_is_one_that_is_not_known() {
    let text = |columns: &str| {
        let output = command().env("COLUMNS", columns).args(["explain", "131047"]).output();
        String::from_utf8(output.expect("an end").stdout).expect("text")
    };
    assert_eq!(text("0"), text("80"));
}

#[test]
fn cut_json_is_called_cut() {
    let cut = &BODY[..BODY.len() - 2];
    let output = run(&["explain", cut]);
    assert_eq!(output.code, Some(0), "{}", output.stderr);
    assert!(output.flat().contains("this JSON is cut or damaged"), "{}", output.stdout);
}

#[test]
fn the_errors_of_a_log_are_counted() {
    let mut log = String::new();
    for line in 1..=100 {
        log += &match line % 10 {
            3 => format!("{line} WARN (#131047) Re-engagement message\n"),
            7 if line < 30 => format!("{line} WARN failed: code=131056\n"),
            _ => format!("{line} INFO sent\n"),
        };
    }
    let (directory, _) = file("server.log", log);
    let mut command = command();
    let output = command.args(["explain", "server.log"]).current_dir(directory.path()).output();
    let text = String::from_utf8(output.expect("the command").stdout).expect("text");
    let overview: Vec<&str> = text.lines().take(3).collect();
    expect![[r#"
        2 different errors, 13 in all
             10 × 131047 Re-engagement message
              3 × 131056 (Business Account, Consumer Account) pair rate limit hit"#]]
    .assert_eq(&overview.join("\n"));
    assert!(flat(&text).contains("Found 10 times, first in server.log:3"), "{text}");
    assert!(flat(&text).contains("Found 3 times, first in server.log:7"), "{text}");
}

#[test]
fn more_different_errors_than_anyone_reads_are_left_out() {
    let body = |number| format!("{{\"error\":{{\"code\":{number},\"message\":\"new\"}}}}\n");
    let log: String = (700_000..701_010).map(body).collect();
    let output = run_with(&["explain", "--json", "-"], log);
    assert_eq!(output.json()["found"].as_array().map(Vec::len), Some(1000));
    let message = "there are more than 1000 different errors; 10 occurrences are left out";
    assert!(output.stderr.contains(message), "{}", output.stderr);
    let unknown = "1000 codes are not in Meta's reference";
    assert!(output.stderr.contains(unknown) && output.stderr.len() < 400, "{}", output.stderr);
}

#[test]
fn the_worst_exit_code_counts() {
    assert_eq!(run(&["explain", "nowhere.json", "131047", "nonsense"]).code, Some(2));
}

#[test]
fn json_has_one_form_for_everything() {
    for arguments in [
        &["131047"][..],
        &[BODY],
        &["131047", "131056"],
        &["code=131047"],
        &["999999"],
        &["17", "--table", GATEWAY],
    ] {
        let document = run(&[&["explain", "--json"], arguments].concat()).json();
        assert_eq!(document["version"], 2);
        for found in document["found"].as_array().expect("a list") {
            let keys: Vec<&str> =
                found.as_object().expect("an object").keys().map(String::as_str).collect();
            assert_eq!(keys, ["code", "count", "decision", "failure", "own_row", "row", "subcode"]);
        }
    }
    let found = |arguments: &[&str]| -> Value {
        run(&[&["explain", "--json"], arguments].concat()).json()["found"][0].clone()
    };
    let asked = found(&["131031"]);
    assert_eq!((&asked["count"], &asked["failure"]), (&json!(1), &Value::Null));
    assert_eq!(asked["row"]["name"], "AccountHasBeenLocked");
    assert_eq!(asked["own_row"]["description"], "Account Rate Limited");
    assert_eq!(asked["decision"]["retry"], "fix");
    let received = found(&[BODY]);
    assert_eq!(received["failure"]["error"]["fbtrace_id"], "A1b2");
    assert_eq!(found(&["999999"])["row"], Value::Null);
    let gateway = found(&["91", "--table", GATEWAY]);
    assert_eq!(gateway["row"]["team"], "Field Ops");
    assert_eq!((&gateway["own_row"], &gateway["decision"]), (&Value::Null, &Value::Null));
    assert_eq!(run(&["explain", "--json", "nonsense"]).json()["found"], json!([]));
}

#[test]
fn an_own_table_is_explained_with_its_own_columns() {
    let output = run(&["explain", "modem fault", "--table", GATEWAY]);
    assert_eq!(output.code, Some(0), "{}", output.stderr);
    expect![[r#"
        90-99 Modem Fault
        Retry after 5 minutes
        ModemFault · the table `tests/examples/gateway.csv`

        What happened
          A modem of the gateway does not respond.

        What to do
          Restart the modem.

          Runbook        modems/restart
          Sla Minutes    60
          Page Somebody  yes
          Team           Field Ops
    "#]]
    .assert_eq(&output.stdout);
}

#[test]
fn a_former_name_is_understood() {
    let output = run(&["explain", "QueueOverflow", "--table", GATEWAY]);
    assert!(output.stdout.starts_with("17 Queue Full"), "{}", output.stderr);
}

#[test]
fn a_table_with_mistakes_is_refused_with_its_mistakes() {
    let (_directory, path) = file("table.csv", "Error Code,Description\n1,One\n");
    let output = run(&["explain", "1", "--table", path.to_str().expect("text")]);
    assert_eq!((output.code, output.stdout.as_str()), (Some(2), ""));
    assert!(output.stderr.starts_with("error: "), "{}", output.stderr);
    assert!(output.stderr.contains("table.csv:1:"), "{}", output.stderr);
}
