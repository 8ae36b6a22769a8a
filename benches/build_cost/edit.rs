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
    compare("182", &shipped, "could not match the request");
    compare("1,000", &rows::csv(&rows::rows(1_000)), "The request ended in");
}

/// `cell` is a text in the table, replaced with another one in every round.
fn compare(count: &str, table: &str, cell: &str) {
    let expanded = shapes::expanded(table);
    let edited = Project::new(&[&library()], "src/lib.rs", shapes::MACRO);
    let touched = Project::new(&[&library()], "src/lib.rs", &expanded);
    for project in [&edited, &touched] {
        project.write("src/table.csv", table);
    }
    for command in ["check", "build"] {
        contest(
            ROUNDS,
            &format!("incremental `cargo {command}`, {count} rows"),
            &[
                Contestant::new("pre-expanded code, `touch lib.rs`", |_| {
                    touched.write("src/lib.rs", &expanded);
                    touched.cargo(&[command], true)
                }),
                Contestant::new("macro, one cell edited", |round| {
                    edited.write(
                        "src/table.csv",
                        &table.replacen(cell, &format!("words of round {round}"), 1),
                    );
                    edited.cargo(&[command], true)
                }),
            ],
        );
    }
}
