//! The examples in `docs/export.md` are real output. Run with `UPDATE_EXPECT=1` to renew them.

use expect_test::expect_file;
use std::process::Command;

/// Runs the command where its example tables are.
fn output(arguments: &str) -> String {
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--package", "whatsapp-errors-cli", "--manifest-path"])
        .arg(tests::root().join("Cargo.toml"))
        .arg("--")
        .args(arguments.split_whitespace())
        .current_dir(tests::root().join("whatsapp-errors-cli/tests/examples"))
        .output()
        .expect("cargo");
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn every_key_of_a_row_is_documented() {
    let documented = include_str!("../docs/export.md");
    for column in whatsapp_errors_table::Standard::ALL {
        let key = format!("`{}`", column.accessor());
        assert!(documented.contains(&key), "docs/export.md does not explain {key}");
    }
}

#[test]
fn the_documented_examples_are_what_the_command_prints() {
    let file = tests::root().join("docs/export.md");
    let documented = std::fs::read_to_string(&file).expect("the document");
    let mut real = String::new();
    let mut examples = 0;
    let mut lines = documented.lines();
    while let Some(line) = lines.next() {
        real += &format!("{line}\n");
        let arguments = line.strip_prefix("<!-- $ whatsapp-errors ");
        if let Some(arguments) = arguments.and_then(|rest| rest.strip_suffix(" -->")) {
            let fence = lines.next().expect("a block below the comment");
            assert!(fence.starts_with("```"), "{fence}");
            assert!(lines.by_ref().any(|line| line == "```"), "{arguments}: the block has no end");
            real += &format!("{fence}\n{}\n```\n", output(arguments).trim_end());
            examples += 1;
        }
    }
    assert!(examples >= 8, "the examples are not found");
    expect_file![file].assert_eq(&real);
}
