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

fn page(arguments: &[&str]) -> String {
    run(&[&["export", "--format", "html"], arguments].concat()).stdout
}

/// The row of the page with this id.
fn entry<'a>(page: &'a str, id: &str) -> &'a str {
    let start = page.find(&format!("<tr id=\"{id}\"")).expect("a row with this id");
    page[start..].split("</tr>").next().unwrap_or_default()
}

#[test]
fn the_page_has_every_row_and_needs_no_other_file() {
    let html = page(&[]);
    let rows = shipped("cloud-api").rows.len() + shipped("errors").rows.len();
    assert_eq!(html.matches("<tr id=").count(), rows);
    for anchor in ["id=\"131047\"", "id=\"own-131047\"", "id=\"201-299\""] {
        assert_eq!(html.matches(anchor).count(), 1, "{anchor}");
    }
    assert!(!html.contains("src="), "the page needs another file");
    let icon = "<link rel=\"icon\" href=\"data:";
    assert_eq!(html.matches("<link").count(), html.matches(icon).count());
    assert!(!html.contains("<!-- ") && !html.contains("/* style */"), "a part is not filled in");
    assert_eq!(html, page(&[]), "the same table gives another page");
}

#[test]
fn rows_of_the_page_lead_to_each_other() {
    let html = page(&[]);
    assert!(entry(&html, "200").contains("see <a href=\"#201-299\">201-299</a>"));
    assert!(entry(&html, "100").contains("<li><a href=\"#2388039\">2388039</a> "));
    let parent = "<b>Parent code</b> <a href=\"#100\">100</a>, with";
    assert!(entry(&html, "2388039").contains(parent));
    let meant = "<b>On Meta's servers</b> <a href=\"#131031\">131031 Account has been locked</a> \
                 (HTTP 403): Do not retry until someone changes something.";
    assert!(entry(&html, "own-131031").contains(meant));
    let source = "<b>Source</b> <a href=\"https://developers.facebook.com/";
    assert!(entry(&html, "131047").contains(source));
}

/// Headings of a table's own columns can be labels of the page.
#[test]
fn own_columns_are_shown_as_they_are() {
    let table = "Error Code,Description,Details,Possible Reasons & Solutions,HTTP Status,\
                 Subcode Of?,Parent code: text\n\
                 100,First,Text.,Text.,400,,12 days\n\
                 200,Second,Text.,Text.,400,100,7 days\n";
    let (_directory, path) = file("table.csv", table);
    let html = page(&["--table", &path.display().to_string()]);
    assert!(entry(&html, "100").contains("<b>Parent code</b> 12 days</span>"));
    assert!(entry(&html, "200").contains("<b>Parent code</b> <a href=\"#100\">100</a>, with"));
    assert!(entry(&html, "200").contains("<b>Parent code</b> 7 days</span>"));
}

#[test]
fn the_category_is_the_same_words_everywhere() {
    let row = run(&["2388293"]).stdout;
    let markdown = run(&["export", "--format", "markdown"]).stdout;
    assert!(row.contains("· Template creation ·"), "{row}");
    assert!(entry(&page(&[]), "2388293").contains("<b>Category</b> Template creation</span>"));
    assert!(markdown.contains("**Category:** Template creation<br>"));
}

#[test]
fn filters_of_the_page_are_words() {
    let html = page(&[]);
    for (keyword, words) in [
        ("fix", "Do not retry until someone changes something"),
        ("backoff", "Retry with growing pauses"),
        ("after", "Retry after …"),
        ("TemplateCreation", "Template creation"),
        ("number", "this phone number"),
    ] {
        let option = format!("<option value=\"{keyword}\">{words}</option>");
        assert_eq!(html.matches(&option).count(), 1, "{option}");
    }
    assert_eq!(html.matches("<select").count(), 4);
    // it has neither categories nor scopes
    assert_eq!(page(&["--table", GATEWAY]).matches("<select").count(), 1);
}

/// A number with few digits can be an amount. This list is for whoever changes a text.
#[test]
fn short_numbers_are_links_where_they_are_codes() {
    let html = page(&["--table", "cloud-api"]);
    let mut links = String::new();
    for row in &shipped("cloud-api").rows {
        let id = row.codes.to_string();
        for text in entry(&html, &id).replace("<p class=\"note\">", "<p>").split("<p>").skip(1) {
            let text = text.split("</p>").next().unwrap_or_default();
            for link in text.split("<a href=\"#").skip(1) {
                let number = link.split(['>', '<']).nth(1).unwrap_or_default();
                if number.split('-').next().is_some_and(|digits| digits.len() < 5) {
                    links += &format!("{id}: {number}\n");
                }
            }
        }
    }
    expect![[r#"
        200: 190
        200: 201-299
        2388185: 10
        33: 100
        33: 100
        133007: 368
        138008: 100
        138013: 613
        2494191: 100
        141011: 10
        141011: 200
        141011: 299
        141014: 368
    "#]]
    .assert_eq(&links);
}

#[test]
fn the_page_of_the_own_table_says_what_meta_means() {
    let html = page(&["--table", "errors"]);
    let locked = entry(&html, "own-131031");
    assert!(locked.contains("<b>On Meta's servers</b> <a href=\"https://developers.facebook.com/"));
    assert!(!locked.contains("<a href=\"#131031\""), "there is no such row on the page");
}

#[test]
fn the_page_of_a_file_is_about_nothing_else() {
    let html = page(&["--table", GATEWAY]);
    assert_eq!(html.matches("<tr id=").count(), 3);
    assert!(html.contains("<title>Error codes: gateway</title>"), "{html}");
    assert!(html.contains("<b>Runbook</b> queues/full"), "{html}");
    assert!(html.contains("<footer>3 codes"), "{html}");
    for foreign in ["WhatsApp", "Meta", "facebook"] {
        assert!(!html.contains(foreign), "{foreign}");
    }
}

#[test]
fn a_parent_in_a_range_and_an_address_as_the_source_are_links() {
    let csv = "Error Code,Description,Details,Possible Reasons & Solutions,HTTP Status?,\
               Subcode Of?,Source,Checked\n\
               20-29,Many,D,R,,,https://example.com/20,2026-11-24\n\
               7,One,D,See 25.,,25,a letter,2026-11-25\n";
    let (_directory, path) = file("range.csv", csv);
    let html = page(&["--table", path.to_str().expect("a path in UTF-8")]);
    let one = entry(&html, "7");
    assert!(one.contains("<b>Parent code</b> <a href=\"#20-29\">25</a>, with"), "{one}");
    assert!(one.contains("See <a href=\"#20-29\">25</a>."), "{one}");
    assert!(one.contains("<b>Source</b> a letter, checked <time>2026-11-25</time>"), "{one}");
    let many = entry(&html, "20-29");
    assert!(many.contains("<li><a href=\"#7\">7</a> One</li>"), "{many}");
    let source = "<a href=\"https://example.com/20\">https://example.com/20</a>, checked";
    assert!(many.contains(source), "{many}");
}

#[test]
fn the_page_shows_any_text_as_it_is() {
    let csv = "Error Code,Description,Details,Possible Reasons & Solutions,HTTP Status?,\
               More: text,Reference?: text\n\
               7,<b>Bold</b>,\"</p><script>alert(1)</script> \"\"&amp;\"\"\",<!-- rows -->,,\
               https://example.com/?a=1&b=2,https://example.com/7\n";
    let (_directory, path) = file("<odd>.csv", csv);
    let html = page(&["--table", path.to_str().expect("a path in UTF-8")]);
    let row = entry(&html, "7");
    assert!(row.contains("<h2>&lt;b&gt;Bold&lt;/b&gt;</h2>"), "{row}");
    assert!(row.contains("&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt; &quot;&amp;amp;&quot;"));
    assert!(row.contains("&lt;!-- rows --&gt;"), "{row}");
    let link = "<b>More</b> <a href=\"https://example.com/?a=1&amp;b=2\">";
    assert!(row.contains(link), "{row}");
    assert!(row.contains("<b>Reference</b> <a href=\"https://example.com/7\">"), "{row}");
    assert!(html.contains("<title>Error codes: &lt;odd&gt;</title>"));
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
