//! Tables that the macro accepts compile without warnings, and return what was written in them.

use std::fmt::Write;

use proptest::{collection::vec, prelude::*, strategy::ValueTree, test_runner::TestRunner};
use whatsapp_errors_table::{SourceFile, check};

pub const HEADER: &str =
    "Error Code,Name?,Description,Details?,Possible Reasons & Solutions,HTTP Status?";

/// Text that is hard to put into a table.
pub const NASTY: &[&str] = &[
    ",",
    "\"",
    "\"\"",
    "\n",
    "\r",
    "\r\n",
    ";",
    "\t",
    " ",
    "\u{feff}",
    "\0",
    "\u{202e}",
    "\u{a0}",
    "\u{1f600}",
    "\u{e9}",
    "=======",
    "<<<<<<< HEAD",
    ">>>>>>> x",
    "0",
    "-",
    "201-299",
    "4294967296",
    "1.5E+05",
    "Error Code",
    "?",
    "Name?,",
    "Self",
    "ALL",
    "Error",
    "Err",
    "None",
    "\\",
    "`",
    "<b>",
    "'",
];

/// A row as its author means it.
#[derive(Debug, Clone)]
struct Meant {
    codes: (u32, u32),
    name: Option<String>,
    description: String,
    details: Option<String>,
    reasons: String,
    status: Option<u16>,
}

fn text() -> impl Strategy<Value = String> {
    vec(prop_oneof![3 => "[A-Za-z0-9 ]{1,8}".boxed(), 1 => proptest::sample::select(NASTY).prop_map(str::to_owned).boxed(), 1 => "\\PC{1,4}".boxed()], 1..8)
        .prop_map(|parts| parts.concat().trim_ascii().replace("\r\n", "\n"))
}

fn row() -> impl Strategy<Value = Meant> {
    let codes = (any::<u32>(), 0..3_u32).prop_map(|(code, more)| (code, code.saturating_add(more)));
    let optional = proptest::option::of::<BoxedStrategy<String>>;
    (
        codes,
        optional("[A-Z][a-zA-Z0-9]{0,6}".boxed()),
        text(),
        optional(text().boxed()),
        text(),
        proptest::option::of(100..600_u16),
    )
        .prop_map(|(codes, name, description, details, reasons, status)| Meant {
            codes,
            name,
            description,
            details,
            reasons,
            status,
        })
}

/// The table as an editor saves it, with quotes around every cell or only where they are needed.
fn saved(rows: &[Meant], quote_all: bool, line_end: &str) -> String {
    let quoted = |text: &str| {
        if quote_all || text.contains(['"', ',', '\n', '\r']) {
            format!("\"{}\"", text.replace('"', "\"\"").replace('\n', line_end))
        } else {
            text.to_owned()
        }
    };
    let mut table = format!("{HEADER}{line_end}");
    for row in rows {
        let code = if row.codes.0 == row.codes.1 {
            row.codes.0.to_string()
        } else {
            format!("{}-{}", row.codes.0, row.codes.1)
        };
        let status = row.status.map(|status| status.to_string()).unwrap_or_default();
        let (name, details) =
            (row.name.as_deref().unwrap_or_default(), row.details.as_deref().unwrap_or_default());
        let cells = [&code, name, &row.description, details, &row.reasons, &status].map(quoted);
        let _ = write!(table, "{}{line_end}", cells.join(","));
    }
    table
}

#[test]
fn accepted_tables_compile_and_return_every_cell() {
    let tables =
        vec((vec(row(), 1..6), any::<bool>(), proptest::sample::select(&["\n", "\r\n"][..])), 1200);
    let mut runner = TestRunner::deterministic();
    let tables = tables.new_tree(&mut runner).expect("tables").current();
    let consumer = tests::Consumer::new("whatsapp-errors");
    let mut source = "#![deny(warnings)]\n\nfn main() {\n".to_owned();
    let mut modules = String::new();
    let mut accepted = 0;
    for (rows, quote_all, line_end) in tables {
        let table = saved(&rows, quote_all, line_end);
        let checked = check(&SourceFile::new("table.csv", table.clone().into()));
        if !checked.diagnostics.is_empty() {
            continue;
        }
        consumer.write(&format!("src/table{accepted}.csv"), &table);
        let _ = writeln!(
            modules,
            "mod m{accepted} {{ #[whatsapp_errors::error_codes(\"table{accepted}.csv\")] pub enum E {{}} }}"
        );
        let _ = writeln!(source, "    assert_eq!(m{accepted}::E::ALL.len(), {});", rows.len());
        for (index, row) in rows.iter().enumerate() {
            let details = row.details.as_deref().filter(|details| !details.is_empty());
            let _ = writeln!(source, "    let row = m{accepted}::E::ALL[{index}];");
            let _ = writeln!(
                source,
                "    let found = (row.codes(), row.description(), row.details(), row.reasons_and_solutions(), row.http_status());"
            );
            let (first, last) = row.codes;
            let _ = writeln!(
                source,
                "    assert_eq!(found, ({first}..={last}, {:?}, {details:?}, {:?}, {:?}));",
                row.description, row.reasons, row.status
            );
            let _ = writeln!(
                source,
                "    assert_eq!((m{accepted}::E::from_code({first}), m{accepted}::E::from_code({last})), (Some(row), Some(row)));"
            );
            let _ = writeln!(
                source,
                "    assert_eq!(m{accepted}::E::from_name(row.name()), Some(row));"
            );
            if let Some(name) = &row.name {
                let _ = writeln!(source, "    assert_eq!(row.name(), {name:?});");
            }
        }
        accepted += 1;
    }
    assert!(accepted >= 100, "only {accepted} tables were accepted");
    consumer.write(
        "src/main.rs",
        format!("{source}    println!(\"{accepted} tables\");\n}}\n\n{modules}"),
    );
    assert_eq!(consumer.cargo(&["run"]).output(), format!("{accepted} tables\n"));
}
