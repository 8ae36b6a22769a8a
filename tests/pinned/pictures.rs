//! The pictures of the README are real terminal output: they are made by these tests, run with `UPDATE_EXPECT=1`.

use expect_test::expect_file;
use std::process::Command;

use anstyle_svg::Term;
use tests::Consumer;

fn assert_picture(name: &str, prompt: &str, output: &str) {
    let text = format!("\u{1b}[1m$ {prompt}\u{1b}[0m\n{}\n", output.trim_end());
    let svg = Term::new().min_width_px(720).render_svg(&text);
    expect_file![tests::root().join("docs/pictures").join(name)].assert_eq(&svg);
}

#[test]
fn a_mistake_in_the_table_as_a_maintainer_sees_it() {
    let consumer = Consumer::new("whatsapp-errors");
    let table = std::fs::read_to_string(tests::root().join("spec/errors.csv")).expect("the table");
    let table = table
        .replace("re-initiate conversation.,403", "re-initiate conversation.,4O3")
        .replace("\n4,", "\n2,");
    consumer.write("spec/errors.csv", table);
    consumer.write(
        "src/lib.rs",
        "#[whatsapp_errors::error_codes(\"../spec/errors.csv\")]\npub enum ErrorCode {}\n",
    );
    let errors = consumer.cargo(&["check", "--color", "always"]).errors();
    assert_picture("mistake.svg", "cargo check", &errors);
}

#[test]
fn a_code_as_the_command_explains_it() {
    let output = Command::new(env!("CARGO"))
        .args(["explain", "131031"])
        .current_dir(tests::root())
        .env("CLICOLOR_FORCE", "1")
        .env_remove("NO_COLOR")
        .env("COLUMNS", "80")
        .output()
        .expect("cargo");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_picture("explain.svg", "cargo explain 131031", &String::from_utf8_lossy(&output.stdout));
}
