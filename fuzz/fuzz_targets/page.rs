//! Whatever a saved page holds, its differences from a table are reported, one on each line.
#![no_main]

use std::{path::Path, sync::LazyLock};

use libfuzzer_sys::fuzz_target;
use whatsapp_errors_cli::{Page, compare};
use whatsapp_errors_table::{SourceFile, Table, check};

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let csv = include_bytes!("../../whatsapp-errors-cli/tests/pages/table.csv");
    check(&SourceFile::new("table.csv", csv.into())).table.expect("a table")
});

fuzz_target!(|bytes: &[u8]| {
    let read = |name: &str| Page::read(Path::new(name), bytes);
    let (Ok(markdown), Ok(html)) = (read("support-errors.md"), read("page.html")) else { return };
    let report = compare(&TABLE, &[markdown, html]);
    let json = serde_json::to_value(&report).expect("a report is serialized");
    let lists = json.as_object().expect("a list for each kind").values();
    let counts = lists.map(|list| list.as_array().expect("a list").len());
    // below a heading for each kind, and after a blank line from the second kind on
    let (lines, kinds) =
        counts.filter(|&count| count > 0).fold((0, 0), |(lines, kinds), n| (lines + n, kinds + 1));
    let text = report.text();
    assert_eq!(text.lines().count(), lines + (2 * kinds as usize).saturating_sub(1), "{text}");
    assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "{text:?}");
});
