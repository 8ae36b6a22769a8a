use expect_test::expect;

use crate::run::{GATEWAY, command, directory, file, run, run_with};

/// The gateway's table with three mistakes.
fn broken() -> String {
    let table = std::fs::read_to_string(directory().join(GATEWAY)).expect("a table");
    table.replace("Billing\n", "Biling\n").replace(",402,", ",4O2,").replace("\n90-99,", "\n17,")
}

#[test]
fn right_tables_pass_silently() {
    let output = run(&["check", "spec/errors.csv", "spec/cloud-api.csv", GATEWAY]);
    assert_eq!((output.code, output.stdout.as_str(), output.stderr.as_str()), (Some(0), "", ""));
}

#[test]
fn mistakes_are_printed_as_the_compiler_prints_them() {
    let (directory, _) = file("gateway.csv", broken());
    let output = command()
        .args(["check", "gateway.csv"])
        .current_dir(directory.path())
        .output()
        .expect("the command");
    assert_eq!(output.status.code(), Some(1));
    expect![[r#"
        error: HTTP status `4O2` is not a number
           --> gateway.csv:3:101
            |
          3 | 4O2
            | ^^^ in column `HTTP Status`
            |
            = help: type `402`

        error: unknown word in `Team` `Biling`
           --> gateway.csv:3:130
            |
          3 | Biling
            | ^^^^^^ in column `Team`
            |
            = help: type `Billing`

        error: duplicate error code `17`
           --> gateway.csv:4:1
            |
          2 | 17
            | -- first used here
        ...
          4 | 17
            | ^^ used again here
            |
            = help: give each row a code of its own, or delete one of the two rows

    "#]]
    .assert_eq(&String::from_utf8_lossy(&output.stdout));
}

#[test]
fn github_gets_annotations() {
    let output = run_with(&["check", "--format", "github", "-"], broken());
    assert_eq!(output.code, Some(1));
    expect![[r#"
        ::error file=<stdin>,line=3,col=101::HTTP status `4O2` is not a number%0Ahelp: type `402`
        ::error file=<stdin>,line=3,col=130::unknown word in `Team` `Biling`%0Ahelp: type `Billing`
        ::error file=<stdin>,line=4,col=1::duplicate error code `17`%0Ahelp: give each row a code of its own, or delete one of the two rows
    "#]].assert_eq(&output.stdout);
}

#[test]
fn programs_get_json() {
    let output = run_with(&["check", "--format", "json", "-"], broken());
    assert_eq!(output.code, Some(1));
    expect![[r#"
        {
          "version": 1,
          "files": [
            {
              "path": "<stdin>",
              "rows": 2,
              "diagnostics": [
                {
                  "message": "HTTP status `4O2` is not a number",
                  "help": "type `402`",
                  "at": {
                    "line": 3,
                    "column": 101,
                    "end_line": 3,
                    "end_column": 104,
                    "label": "in column `HTTP Status`"
                  },
                  "related": [],
                  "edits": []
                },
                {
                  "message": "unknown word in `Team` `Biling`",
                  "help": "type `Billing`",
                  "at": {
                    "line": 3,
                    "column": 130,
                    "end_line": 3,
                    "end_column": 136,
                    "label": "in column `Team`"
                  },
                  "related": [],
                  "edits": []
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
    let output = run_with(&["check", "nowhere.csv", "-"], broken());
    assert_eq!(output.code, Some(2));
    assert_eq!(output.stderr, "error: there is no file `nowhere.csv`\n");
    assert!(output.stdout.contains("<stdin>:"), "{}", output.stdout);
}
