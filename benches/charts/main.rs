//! Draws the charts of `docs/performance.md` from its tables, so that they show the same figures.
//!
//! The charts are tests: with `UPDATE_EXPECT=1` they are drawn, else they are compared.

mod chart;
mod document;

use std::{fs, path::Path};

use chart::{Chart, Series};
use document::Table;
use expect_test::expect_file;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the repository")
}

fn table(headings: &[&str]) -> Table {
    let text = fs::read_to_string(root().join("docs/performance.md")).expect("the document");
    Table::find(&text, headings)
}

fn assert_chart(name: &str, chart: &Chart) {
    expect_file![root().join("docs/pictures").join(name)].assert_eq(&chart.svg());
}

#[test]
fn lookups_by_the_size_of_the_table() {
    let table = table(&["`from_code`", "whatsapp-errors"]);
    let hits: Vec<(f64, &[String])> = table
        .rows
        .iter()
        .filter_map(|row| {
            let (mix, rows) = row[0].split_once(", ")?;
            (mix == "hits").then(|| (document::number(rows), &row[1..]))
        })
        .collect();
    let series = table.headings[1..].iter().enumerate().map(|(index, name)| Series {
        name: name.replace('`', ""),
        points: hits.iter().map(|(rows, ns)| (*rows, document::number(&ns[index]))).collect(),
    });
    assert_chart(
        "lookups.svg",
        &Chart {
            title: "A lookup by code, in nanoseconds",
            across: "rows of the table",
            series: series.collect(),
        },
    );
}

#[test]
fn builds_by_the_size_of_the_table() {
    let table = table(&["rows", "`cargo check` of", "seconds"]);
    let mut series: Vec<Series> = Vec::new();
    let mut rows = 0.0;
    for row in &table.rows {
        // the number of rows is in the first line of each group
        if !row[0].is_empty() {
            rows = document::number(&row[0]);
        }
        let point = (rows, document::number(&row[2]));
        match series.iter_mut().find(|series| series.name == row[1]) {
            Some(series) => series.points.push(point),
            None => series.push(Series { name: row[1].clone(), points: vec![point] }),
        }
    }
    // in the colour that it has in the other chart
    series.sort_by_key(|series| series.name != "macro");
    assert_chart(
        "builds.svg",
        &Chart { title: "cargo check, in seconds", across: "rows of the table", series },
    );
}
