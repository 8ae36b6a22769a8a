//! What the next build costs after an edit.

use std::fs;

use crate::{
    contest::{Contestant, contest},
    project::{Project, library, root},
    rows, shapes,
};

const ROUNDS: usize = 15;

pub fn one_cell() {
    let shipped =
        fs::read_to_string(root().join("spec/cloud-api.csv")).expect("a table of the repository");
    let rows = whatsapp_errors::cloud_api::ErrorCode::ALL.len();
    compare(&rows.to_string(), &shipped, "could not match the request");
    compare("1,000", &rows::csv(&rows::rows(1_000)), "The request ended in");
}

/// Every round replaces `cell`, a text of the table, with another one. The expanded code changes as
/// the table does.
fn compare(count: &str, table: &str, cell: &str) {
    let edited = |round| table.replacen(cell, &format!("words of round {round}"), 1);
    let expanded = Project::new(&[&library()], "src/lib.rs", &shapes::expanded(table));
    let by_macro = Project::new(&[&library()], "src/lib.rs", shapes::MACRO);
    by_macro.write("src/table.csv", table);
    for command in ["check", "build"] {
        contest(
            ROUNDS,
            &format!("incremental `cargo {command}`, {count} rows, one cell edited"),
            &[
                Contestant::new("pre-expanded code", |round| {
                    expanded.write("src/lib.rs", &shapes::expanded(&edited(round)));
                    expanded.cargo(&[command], true)
                }),
                Contestant::new("macro", |round| {
                    by_macro.write("src/table.csv", &edited(round));
                    by_macro.cargo(&[command], true)
                }),
            ],
        );
    }
}
