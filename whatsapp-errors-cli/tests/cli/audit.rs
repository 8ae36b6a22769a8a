use expect_test::{Expect, expect};

use crate::run::{Output, command, directory, file, run};

/// Compares pages of `tests/pages` with the table there.
fn audit(arguments: &[&str]) -> Output {
    let output = command()
        .current_dir(directory().join("tests/pages"))
        .args(["audit", "--table", "table.csv"])
        .args(arguments)
        .output()
        .expect("the command");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    Output { code: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
}

fn assert_differences(arguments: &[&str], expected: &Expect) {
    let output = audit(arguments);
    expected.assert_eq(&(output.stdout + &output.stderr));
    assert_eq!(output.code, Some(1));
}

#[test]
fn served_markdown_is_read() {
    assert_differences(
        &["served.md"],
        &expect![[r#"
        on a page but not in the table: 6
          131904  Parcel Wet, HTTP 400 (served.md)
          131905  PARCEL_NOT_PAID, HTTP 400 (served.md)
          131950  in running text (served.md)
          131951  in running text (served.md)
          131961  in running text (served.md)
          140000  in running text (served.md)

        in the table but gone from its page: 1
          131903  Parcel Too Heavy (https://example.com/whatsapp/support/errors)

        titles that differ: 2
          100  `Parameter Refused` is `Parameter refused` (served.md)
          2388902  `Draft Too Long` is `Draft Refused` (served.md)

        HTTP statuses that differ: 1
          131901  429 is 503 (served.md)
    "#]],
    );
}

#[test]
fn mdx_is_read() {
    assert_differences(
        &["page.mdx"],
        &expect![[r#"
        on a page but not in the table: 1
          138903  no title, HTTP 429 (page.mdx)

        titles that differ: 1
          138901  `Line Busy` is `Line Occupied` (page.mdx)
    "#]],
    );
}

#[test]
fn paragraphs_are_read_in_any_language() {
    assert_differences(
        &["paragraphs.pt.md"],
        &expect![[r#"
        on a page but not in the table: 1
          131906  Pacote perdido, HTTP 500 (paragraphs.pt.md)
        paragraphs.pt.md: not in English, so its titles are not compared
    "#]],
    );
}

#[test]
fn html_is_read() {
    assert_differences(
        &["page.html"],
        &expect![[r#"
        on a page but not in the table: 2
          131907  Parcel Opened, HTTP 400 (page.html)
          131974  in running text (page.html)

        titles that differ: 1
          131902  `Parcel Lost` is `Parcel "Lost"` (page.html)
    "#]],
    );
}

/// A title is what a line of the report shows: one line, without what a terminal would obey.
#[test]
fn a_title_is_one_line_of_shown_characters() {
    let page = "<table><tr><th>Code</th><th>Note</th><th>Title</th></tr>\
                <tr><td>\u{feff}131907</td><td></td><td><p>Parcel\u{1b}[31m Wet</p><p>Rain</p></td></tr>\
                <tr><td>131908</td><td></td><td>Parcel\u{202e}&#27; Dry</td></tr></table>";
    let (_directory, path) = file("page.html", page);
    let output = audit(&[path.to_str().expect("a path")]);
    let titles: Vec<&str> =
        output.stdout.lines().filter_map(|line| line.split(" (").next()).skip(1).collect();
    assert_eq!(titles, ["  131907  Parcel[31m Wet", "  131908  Parcel Dry"]);
}

#[test]
fn a_changelog_is_read_as_rss_and_as_markdown() {
    assert_differences(
        &["changelog.rss"],
        &expect![[r#"
        on a page but not in the table: 2
          131908  in running text (changelog.rss)
          131909  in running text (changelog.rss)
    "#]],
    );
    assert_differences(
        &["changelog.md"],
        &expect![[r#"
        on a page but not in the table: 2
          131908  in running text (changelog.md)
          2494901  in running text (changelog.md)
    "#]],
    );
}

/// A row that one page lost may be on another, and another page may print another title.
#[test]
fn pages_are_read_together() {
    assert_differences(
        &["served.md", "page.html", "page.mdx"],
        &expect![[r#"
        on a page but not in the table: 9
          131904  Parcel Wet, HTTP 400 (served.md)
          131905  PARCEL_NOT_PAID, HTTP 400 (served.md)
          131907  Parcel Opened, HTTP 400 (page.html)
          131950  in running text (served.md)
          131951  in running text (served.md)
          131961  in running text (served.md)
          131974  in running text (page.html)
          138903  no title, HTTP 429 (page.mdx)
          140000  in running text (served.md)

        titles that differ: 3
          100  `Parameter Refused` is `Parameter refused` (served.md)
          138901  `Line Busy` is `Line Occupied` (page.mdx)
          2388902  `Draft Too Long` is `Draft Refused` (served.md)

        HTTP statuses that differ: 1
          131901  429 is 503 (served.md)
    "#]],
    );
}

#[test]
fn known_differences_are_left_out() {
    assert_differences(
        &["served.md", "--known", "known.csv"],
        &expect![[r#"
        on a page but not in the table: 5
          131905  PARCEL_NOT_PAID, HTTP 400 (served.md)
          131950  in running text (served.md)
          131951  in running text (served.md)
          131961  in running text (served.md)
          140000  in running text (served.md)

        titles that differ: 1
          2388902  `Draft Too Long` is `Draft Refused` (served.md)
    "#]],
    );
    let broken = "Error Code,Difference,Page Says,Reason\n131901,titel,,x\n";
    let (_directory, path) = file("known.csv", broken);
    let output = audit(&["served.md", "--known", path.to_str().expect("a path")]);
    assert_eq!(output.code, Some(2));
    assert!(output.stderr.contains("unknown variant `titel`"), "{}", output.stderr);
}

#[test]
fn rows_that_nobody_looked_at_are_listed() {
    let arguments = ["changelog.md", "--older-than", "90d", "--today", "2026-11-25"];
    assert_differences(
        &arguments,
        &expect![[r#"
        on a page but not in the table: 2
          131908  in running text (changelog.md)
          2494901  in running text (changelog.md)

        rows to look at again: 1
          131902  ParcelLost, checked 2026-06-01, 177 days ago
    "#]],
    );
    let days = |days| audit(&["table.csv", "--older-than", days, "--today", "2026-11-25"]).stdout;
    assert_eq!((days("23d").lines().count(), days("177d").as_str()), (11, ""));

    let output =
        run(&["audit", "tests/pages/table.csv", "--table", "errors", "--older-than", "1d"]);
    assert_eq!(output.code, Some(2));
    assert!(output.stderr.contains("has no column `Checked`"), "{}", output.stderr);
    assert_eq!(audit(&["changelog.md", "--older-than", "90"]).code, Some(2));
}

#[test]
fn json_has_a_key_for_each_kind_of_difference() {
    let arguments =
        ["served.md", "--older-than", "90d", "--today", "2026-11-25", "--format", "json"];
    let output = audit(&arguments);
    let report = output.json();
    let keys: Vec<&String> = report.as_object().expect("an object").keys().collect();
    assert_eq!(keys, ["gone", "new", "stale", "status_differs", "title_differs"]);
    for (key, rows) in report.as_object().expect("an object") {
        assert!(rows[0].is_object(), "{key}: the page has a difference of each kind");
        for row in rows.as_array().expect("a list") {
            assert!(row["code"].is_u64(), "{key}: {row}");
        }
    }
}

#[test]
fn a_table_without_references_is_compared_as_a_whole() {
    let table = "Error Code,Description,Details,Possible Reasons & Solutions,HTTP Status\n\
                 131901,Queue Full,a,b,503\n131902,Parcel Lost,a,b,500\n\
                 131910,Parcel Found,a,b,500\n";
    let (_directory, path) = file("table.csv", table);
    let gone = |page| {
        let page = format!("tests/pages/{page}");
        let table = path.to_str().expect("a path");
        run(&["audit", &page, "--table", table, "--format", "json"]).json()["gone"].clone()
    };
    let codes: Vec<_> = gone("served.md")
        .as_array()
        .expect("a list")
        .iter()
        .map(|row| row["code"].clone())
        .collect();
    assert_eq!(codes, [131_910]);
    // a changelog lists no rows, so none can be gone from it
    assert_eq!(gone("changelog.md"), serde_json::json!([]));
}

#[test]
fn a_page_that_agrees_gives_an_empty_report() {
    let (_directory, path) = file("calls.md", "| Code | \n| --- | \n| `138901` Line Busy |\n");
    let path = path.to_str().expect("a path");
    let output = audit(&[path]);
    // the other row of the page is gone: the file has the name of the page
    assert_eq!((output.code, output.stdout.contains("138902")), (Some(1), true));

    let (_directory, path) = file("part.md", "| Code | \n| --- | \n| `138901` Line Busy |\n");
    let output = audit(&[path.to_str().expect("a path")]);
    assert_eq!((output.code, output.stdout.as_str(), output.stderr.as_str()), (Some(0), "", ""));
}

#[test]
fn a_page_that_cannot_be_read_is_reported() {
    let output = audit(&["served.md", "missing.md"]);
    assert_eq!((output.code, output.stdout.as_str()), (Some(2), ""));
    assert!(output.stderr.contains("file not found: `missing.md`"), "{}", output.stderr);

    let (_directory, path) = file("broken.rss", "<rss><channel></rss>");
    let output = audit(&[path.to_str().expect("a path")]);
    assert_eq!(output.code, Some(2));
    assert!(output.stderr.contains("broken.rss"), "{}", output.stderr);
}

/// Text that was copied out of a browser marks nothing as code.
#[test]
fn paragraphs_without_marks_are_read() {
    let text = "Errors\n\nCode\n\n0\n\nCaller Unknown\n\nWho is it?\n\n401\n\nUnauthorized\n\n\
                131901\n\nQueue Full\n\nAt most\n\n24\n\n429\n\nToo many requests\n\n\
                131911\n\nParcel Stolen\n\nIt is gone.\n\n400\n\nBad request\n";
    let (directory, _) = file("copy.txt", text);
    let output = command()
        .current_dir(directory.path())
        .args(["audit", "copy.txt", "--table"])
        .arg(crate::run::directory().join("tests/pages/table.csv"))
        .output()
        .expect("the command");
    expect![[r#"
        on a page but not in the table: 1
          131911  Parcel Stolen, HTTP 400 (copy.txt)
    "#]]
    .assert_eq(&String::from_utf8_lossy(&output.stdout));
}
