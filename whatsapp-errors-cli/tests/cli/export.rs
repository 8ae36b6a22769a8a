use std::path::Path;

use expect_test::expect;
use serde_json::{Value as Json, json};
use whatsapp_errors_table::{Row, Standard, Table, Value};

use crate::run::{GATEWAY, directory, file, read, run, shipped};

const TABLES: [&str; 3] = ["cloud-api", "errors", GATEWAY];

fn table(name: &str) -> Table {
    if name == GATEWAY { read(&directory().join(GATEWAY)) } else { shipped(name) }
}

/// What the JSON of a row must say, from the row itself.
fn expected(table: &Table, row: &Row) -> Json {
    let mut object = json!({
        "last_code": row.codes.last,
        "is_retryable": table.is_retryable(row),
    });
    for &standard in Standard::ALL {
        let value = table.columns.get(standard).zip(table.value(row, standard));
        object[standard.accessor()] = match (standard, value) {
            (Standard::ErrorCode, _) => json!(row.codes.first),
            (Standard::Name, _) => json!(row.name),
            (_, Some((_, Value::Parents(parents)))) => json!(parents),
            (Standard::Formerly, _) => json!(table.former_names(row)),
            (Standard::SubcodeOf, _) => json!([]),
            (_, Some((_, Value::Status(status)))) => json!(status),
            (_, Some((column, value))) => json!(column.cell(value)),
            (_, None) => Json::Null,
        };
    }
    for (column, value) in table.columns.in_order().iter().zip(&row.values) {
        if column.standard.is_none() {
            object[&column.accessor] = match value {
                Some(Value::Number(number)) => json!(number),
                Some(Value::YesNo(yes)) => json!(yes),
                Some(value) => json!(column.cell(value)),
                None => Json::Null,
            };
        }
    }
    object
}

#[test]
fn json_has_every_cell_of_every_table() {
    for name in TABLES {
        let document = run(&["export", "--format", "json", "--table", name]).json();
        let stem = Path::new(name).file_stem().and_then(|stem| stem.to_str());
        assert_eq!(document["version"], 1);
        assert_eq!(document["table"].as_str(), stem);
        let table = table(name);
        let expected: Vec<Json> = table.rows.iter().map(|row| expected(&table, row)).collect();
        assert_eq!(document["rows"], json!(expected), "{name}");
    }
}

#[test]
fn a_table_with_own_columns_has_this_json() {
    let text = run(&["export", "--format", "json", "--table", GATEWAY]).stdout;
    let first = text.split_inclusive("    },\n").next().unwrap_or_default();
    expect![[r#"
        {
          "version": 1,
          "table": "gateway",
          "rows": [
            {
              "code": 17,
              "last_code": 17,
              "name": "QueueFull",
              "formerly": [
                "QueueOverflow"
              ],
              "description": "Queue Full",
              "details": "The queue of outgoing messages is full.",
              "reasons_and_solutions": "Wait until it is shorter.",
              "http_status": 429,
              "category": null,
              "retry": "backoff 30s x2",
              "is_retryable": true,
              "scope": null,
              "actor": null,
              "delivery": null,
              "subcode_of": [],
              "provenance": null,
              "last_checked": null,
              "note": null,
              "deprecated": null,
              "runbook": "queues/full",
              "sla_minutes": 15,
              "page_somebody": false,
              "team": "Messaging"
            },
    "#]]
    .assert_eq(first);
}

#[test]
fn exported_csv_is_the_same_table_again() {
    for name in TABLES {
        let csv = run(&["export", "--format", "csv", "--table", name]).stdout;
        let (_directory, path) = file("table.csv", csv);
        let (again, table) = (read(&path), table(name));
        assert_eq!(again.rows.len(), table.rows.len());
        for (row, original) in again.rows.iter().zip(&table.rows) {
            assert_eq!(expected(&again, row), expected(&table, original), "{name}");
        }
    }
}

#[test]
fn markdown_has_a_line_for_each_row() {
    for name in TABLES {
        let markdown = run(&["export", "--format", "markdown", "--table", name]).stdout;
        assert_eq!(markdown.lines().count(), 2 + table(name).rows.len());
        for line in markdown.lines() {
            let cells = line.replace("\\|", "").matches('|').count();
            assert_eq!(cells, 7, "{line}");
        }
    }
    let markdown = run(&["export", "--format", "markdown", "--table", GATEWAY]).stdout;
    expect!["| 90-99 | `ModemFault` |  | Modem Fault | Retry after 5 minutes | **What happened:** A modem of the gateway does not respond.<br>**What to do:** Restart the modem.<br>**Runbook:** modems/restart<br>**Sla Minutes:** 60<br>**Page Somebody:** yes<br>**Team:** Field Ops |"].assert_eq(markdown.lines().last().unwrap_or_default());
}

#[test]
fn the_page_has_every_row_and_needs_no_other_file() {
    let html = run(&["export", "--format", "html"]).stdout;
    let rows = shipped("cloud-api").rows.len() + shipped("errors").rows.len();
    assert_eq!(html.matches("<tr id=").count(), rows);
    for anchor in ["id=\"131047\"", "id=\"own-131047\"", "id=\"201-299\""] {
        assert_eq!(html.matches(anchor).count(), 1, "{anchor}");
    }
    assert!(!html.contains("src=") && !html.contains("<link"), "the page needs another file");
    assert!(!html.contains("<!-- "), "a part of the page was not filled in");
    let gateway = run(&["export", "--format", "html", "--table", GATEWAY]).stdout;
    assert_eq!(gateway.matches("<tr id=").count(), 3);
    assert!(gateway.contains("<b>Runbook</b> queues/full"), "{gateway}");
    assert!(!gateway.contains("WhatsApp"), "{gateway}");
}

/// Why a document does not follow the schema of a table.
fn violation(table: &str, document: &Json) -> Option<String> {
    let schema = run(&["export", "--format", "json-schema", "--table", table]).json();
    let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
    compiler.add_resource("schema.json", schema).expect("a schema");
    let index = compiler.compile("schema.json", &mut schemas).expect("a schema");
    schemas.validate(document, index).err().map(|error| error.to_string())
}

#[test]
fn json_follows_its_schema() {
    for name in TABLES {
        let document = run(&["export", "--format", "json", "--table", name]).json();
        assert_eq!(violation(name, &document), None, "{name}");

        let mut without = document.clone();
        without["rows"][1].as_object_mut().expect("a row").remove("retry");
        let violation_of = |key: &str, value: Json| {
            let mut changed = document.clone();
            changed["rows"][1][key] = value;
            violation(name, &changed)
        };
        assert!(violation(name, &without).is_some(), "{name}");
        assert!(violation_of("code", json!("131047")).is_some(), "{name}");
        assert!(violation_of("http_status", json!(99)).is_some(), "{name}");
        assert!(violation_of("category", json!("Throtling")).is_some(), "{name}");
        assert!(violation_of("subcode_of", Json::Null).is_some(), "{name}");
        assert_eq!(violation_of("a_later_key", json!(1)), None, "{name}");
    }
    let mut document = run(&["export", "--format", "json", "--table", GATEWAY]).json();
    document["rows"][0]["team"] = json!("Sales");
    let violation = violation(GATEWAY, &document).expect("a team that is not in the list");
    assert!(violation.contains("/rows/0/team"), "{violation}");
}

/// What `.ci/run typescript` compiles.
#[test]
fn typescript_has_the_rows_and_the_words() {
    for name in TABLES {
        let text = run(&["export", "--format", "typescript", "--table", name]).stdout;
        let rows = text.split("export const errorCodes = ").nth(1).expect("the rows");
        let rows: Json = serde_json::from_str(rows.split(" as const;").next().expect("an end"))
            .expect("JSON, which is TypeScript");
        let document = run(&["export", "--format", "json", "--table", name]).json();
        assert_eq!(rows, document["rows"], "{name}");
    }
    let text = run(&["export", "--format", "typescript", "--table", GATEWAY]).stdout;
    let team = r#"export type ErrorTeam = "Billing" | "Messaging" | "Field Ops";"#;
    assert!(text.contains(team), "{text}");
}
