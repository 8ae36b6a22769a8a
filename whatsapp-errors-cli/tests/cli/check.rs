use expect_test::expect;

use crate::run::{GATEWAY, command, run, run_with};

/// The gateway's table with three mistakes.
const BROKEN: &str = "tests/examples/gateway-broken.csv";

#[test]
fn right_tables_pass_silently() {
    let output = run(&["check", "spec/errors.csv", "spec/cloud-api.csv", GATEWAY]);
    assert_eq!((output.code, output.stdout.as_str(), output.stderr.as_str()), (Some(0), "", ""));
}

#[test]
fn mistakes_are_printed_as_the_compiler_prints_them() {
    let output = run(&["check", BROKEN]);
    assert_eq!((output.code, output.stderr.as_str()), (Some(1), ""));
    expect![[r#"
        error: HTTP status `4O2` contains the letter `O`
         --> tests/examples/gateway-broken.csv:3:101
          |
        3 | 40,,Invoice Unpaid,"The …used.",Pay the invoice.,4O2,fix,billing/overdue,,y…
          |                                                  ^^^ in column `HTTP Status`
          |
          = help: type `402`, with digits only

        error: unknown value in column `Team`: `Biling`
         --> tests/examples/gateway-broken.csv:3:130
          |
        3 | 40,,Invoice Unpaid,"The …,fix,billing/overdue,,yes,Biling
          |                                                    ^^^^^^ in column `Team`
          |
          = help: type `Billing`

        error: duplicate error code `17`
         --> tests/examples/gateway-broken.csv:4:1
          |
        2 | 17,QueueOverflow,Queue Full,The …
          | -- first used here
        ...
        4 | 17,,Modem Fault,A modem of the g…
          | ^^ used again here
          |
          = help: give each row a code of its own, or delete one of the two rows

    "#]]
    .assert_eq(&output.stdout);
}

#[test]
fn github_gets_annotations() {
    let output = run(&["check", "--format", "github", BROKEN]);
    assert_eq!(output.code, Some(1));
    expect![[r#"
        ::error file=tests/examples/gateway-broken.csv,line=3,col=101::HTTP status `4O2` contains the letter `O`%0Ahelp: type `402`, with digits only
        ::error file=tests/examples/gateway-broken.csv,line=3,col=130::unknown value in column `Team`: `Biling`%0Ahelp: type `Billing`
        ::error file=tests/examples/gateway-broken.csv,line=4,col=1::duplicate error code `17`%0Ahelp: give each row a code of its own, or delete one of the two rows
    "#]].assert_eq(&output.stdout);
}

#[test]
fn programs_get_json() {
    let output = run(&["check", "--format", "json", BROKEN]);
    assert_eq!(output.code, Some(1));
    expect![[r#"
        {
          "version": 1,
          "files": [
            {
              "path": "tests/examples/gateway-broken.csv",
              "rows": 2,
              "diagnostics": [
                {
                  "message": "HTTP status `4O2` contains the letter `O`",
                  "help": "type `402`, with digits only",
                  "at": {
                    "line": 3,
                    "column": 101,
                    "end_line": 3,
                    "end_column": 104,
                    "label": "in column `HTTP Status`"
                  },
                  "related": [],
                  "edits": [
                    {
                      "line": 3,
                      "column": 101,
                      "end_line": 3,
                      "end_column": 104,
                      "replacement": "402"
                    }
                  ]
                },
                {
                  "message": "unknown value in column `Team`: `Biling`",
                  "help": "type `Billing`",
                  "at": {
                    "line": 3,
                    "column": 130,
                    "end_line": 3,
                    "end_column": 136,
                    "label": "in column `Team`"
                  },
                  "related": [],
                  "edits": [
                    {
                      "line": 3,
                      "column": 130,
                      "end_line": 3,
                      "end_column": 136,
                      "replacement": "Billing"
                    }
                  ]
                },
                {
                  "message": "duplicate error code `17`",
                  "help": "give each row a code of its own, or delete one of the two rows",
                  "at": {
                    "line": 4,
                    "column": 1,
                    "end_line": 4,
                    "end_column": 3,
                    "label": "used again here"
                  },
                  "related": [
                    {
                      "line": 2,
                      "column": 1,
                      "end_line": 2,
                      "end_column": 3,
                      "label": "first used here"
                    }
                  ],
                  "edits": []
                }
              ]
            }
          ]
        }
    "#]]
    .assert_eq(&output.stdout);
    let right = run(&["check", "--format", "json", GATEWAY]).json();
    assert_eq!(right["files"][0]["rows"], 3);
    assert_eq!(right["files"][0]["diagnostics"], serde_json::json!([]));
}

#[test]
fn a_file_that_cannot_be_read_is_an_error_of_its_own_and_stops_no_other() {
    let output = run_with(&["check", "nowhere.csv", "-"], "Error Code\n");
    assert_eq!(output.code, Some(2));
    assert_eq!(output.stderr, "error: file not found: `nowhere.csv`\n");
    assert!(output.stdout.contains("<stdin>:"), "{}", output.stdout);
}

/// The line with the message is left to the terminal: problem matchers read it.
#[test]
fn excerpts_and_helps_fit_on_a_narrow_terminal() {
    for columns in [30, 40, 60, 80, 120] {
        let output = command().env("COLUMNS", columns.to_string()).args(["check", BROKEN]).output();
        let text = String::from_utf8(output.expect("an end").stdout).expect("text");
        for line in text.lines().filter(|line| !line.starts_with("error") && !line.contains("-->"))
        {
            assert!(line.chars().count() <= columns, "{columns}: {line}");
        }
        assert!(text.contains("| 17,"), "{text}");
    }
}

/// `check <(git show HEAD:errors.csv)`
#[cfg(unix)]
#[test]
fn a_pipe_is_read_like_a_file() {
    let table = std::fs::read(crate::run::directory().join(GATEWAY)).expect("a table");
    let output = run_with(&["check", "/dev/stdin"], &table);
    assert_eq!((output.code, output.stderr.as_str()), (Some(0), ""));
    let output = run_with(&["diff", GATEWAY, "/dev/stdin"], &table);
    assert_eq!((output.code, output.stdout.as_str()), (Some(0), "no changes\n"));
    let output = run_with(&["check", "/dev/stdin"], "Error Code\n");
    assert!(output.stdout.contains("--> /dev/stdin:1:1\n"), "{}", output.stdout);
    let output = run(&["check", "spec"]);
    assert_eq!(output.stderr, "error: `spec` is a directory\n");
}
