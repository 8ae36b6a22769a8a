//! The pictures in the README are real terminal output, written by these tests with
//! `UPDATE_EXPECT=1`.

use std::process::Command;

use anstyle_svg::{Term, WIN10_CONSOLE};
use expect_test::expect_file;
use tests::Consumer;

/// Writes a dark card whose border shows its edge on a light page and on a dark one.
fn assert_picture(name: &str, prompt: &str, output: &str) {
    let text = format!("\u{1b}[1m$ {prompt}\u{1b}[0m\n{}\n", output.trim_end());
    let head = format!(
        "<title>{prompt}</title>\n  <style>\n    rect {{ stroke: #6E7681; stroke-width: 2px }}"
    );
    let svg = Term::new()
        .palette(WIN10_CONSOLE)
        .min_width_px(0)
        .render_svg(&text)
        .replacen("<svg ", "<svg role=\"img\" ", 1)
        .replacen("<style>", &head, 1);
    expect_file![tests::root().join("docs/pictures").join(name)].assert_eq(&svg);
}

/// Breaks lines where a terminal breaks them.
fn wrapped(text: &str, columns: usize) -> String {
    let mut lines = String::new();
    let mut column = 0;
    let mut is_escape = false;
    for character in text.chars() {
        match character {
            '\u{1b}' => is_escape = true,
            _ if is_escape => is_escape = character != 'm',
            '\n' => column = 0,
            _ if column == columns => {
                lines.push('\n');
                column = 1;
            }
            _ => column += 1,
        }
        lines.push(character);
    }
    lines
}

#[test]
fn two_mistakes_as_the_compiler_reports_them() {
    let consumer = Consumer::new("whatsapp-errors");
    let table = std::fs::read_to_string(tests::root().join("spec/errors.csv")).expect("the table");
    let table = table.replace("\n1,Unknown Error,", "\n1,,").replace("\n4,", "\n2,");
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
    // narrow enough to be read on a phone
    let columns = 64;
    let output = Command::new(env!("CARGO"))
        .args(["explain", "131031"])
        .current_dir(tests::root())
        .env("CLICOLOR_FORCE", "1")
        .env_remove("NO_COLOR")
        .env("COLUMNS", columns.to_string())
        .output()
        .expect("cargo");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = wrapped(&String::from_utf8_lossy(&output.stdout), columns);
    assert_picture("explain.svg", "cargo explain 131031", &text);
}
