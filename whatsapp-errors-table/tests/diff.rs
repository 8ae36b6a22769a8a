//! What each change of a table means.

use std::collections::BTreeSet;

use whatsapp_errors_table::{Change, ChangeKind, Severity, SourceFile, Table, check, diff};

/// A table with a column of each kind; each case edits it.
const TABLE: &str = "\
Error Code,Name?,Formerly?,Description,Details,Possible Reasons & Solutions,HTTP Status?,\
Category,Retry?,Subcode Of?,Source,Deprecated?,Runbook: text,Sla?: number,Page: yes/no,\
Team: Billing | Field Ops | Others\n\
4,,Throttled,Too Many Calls,It was fast.,Wait.,429,Throttling,backoff,,page,,r4,5,yes,Billing\n\
100,,,Bad Parameter,It is wrong.,Fix it.,400,Parameter,fix,,page,,r100,,no,Field Ops\n\
201-299,Right,,A Right,It is missing.,Grant it.,403,Permission,fix,,page,Use 100,r201,,no,Billing\n\
33,,,No Object,It is not there.,Check it.,,Parameter,never,100,page,,r33,,no,Billing\n";

/// Kind of change, its text, what is replaced in the table, and by what.
const CASES: &[(&str, &str, &str, &str)] = &[
    (
        "row-removed",
        "row removed",
        "33,,,No Object,It is not there.,Check it.,,Parameter,never,100,page,,r33,,no,Billing\n",
        "",
    ),
    ("code-changed", "code changed from `33` to `34`", "33,,,", "34,,,"),
    ("code-changed", "code changed from `201-299` to `200-299`", "201-299", "200-299"),
    ("range-narrowed", "range narrowed from `201-299` to `201-250`", "201-299", "201-250"),
    ("range-widened", "range widened from `33` to `33-34`", "33,,,", "33-34,,,"),
    (
        "renamed",
        "renamed from `BadParameter` to `WrongParameter`",
        "Bad Parameter",
        "Wrong Parameter",
    ),
    (
        "renamed-with-former-name",
        "renamed from `Right` to `Permission`",
        "Right,,",
        "Permission,Right,",
    ),
    ("former-name-removed", "former name `Throttled` removed", "Throttled", ""),
    ("former-name-added", "former name `Missing` added", "33,,,", "33,,Missing,"),
    ("column-removed", "column `Runbook` removed", "Runbook: text", "Manual: text"),
    ("column-added", "new column `Manual`", "Runbook: text", "Manual: text"),
    (
        "optionality-changed",
        "`http_status()` is no longer an `Option`",
        "HTTP Status?",
        "HTTP Status",
    ),
    ("optionality-changed", "`sla()` is no longer an `Option`", "Sla?", "Sla"),
    ("optionality-changed", "`page()` becomes an `Option`", "Page:", "Page?:"),
    (
        "type-changed",
        "type of column `Page` changed from `yes/no` to `text`",
        "Page: yes/no",
        "Page: text",
    ),
    ("type-changed", "type of `team()` renamed from `…Team` to `…TEAM`", "Team:", "TEAM:"),
    ("word-removed", "word `Others` removed from column `Team`", " | Others", ""),
    ("word-added", "new word `More` in column `Team`", "Others", "Others | More"),
    (
        "order-changed",
        "words of column `Team` in another order",
        "Billing | Field Ops",
        "Field Ops | Billing",
    ),
    (
        "row-added",
        "new row",
        "201-299,",
        "5,,,New,Text.,Text.,,Parameter,never,,page,,r5,,no,Billing\n201-299,",
    ),
    ("deprecated", "`Deprecated` changed from blank to `Use 4`", "page,,r100", "page,Use 4,r100"),
    ("undeprecated", "`Deprecated` changed from `Use 100` to blank", "Use 100", ""),
    (
        "behaviour-changed",
        "`Retry` changed from `never` to `backoff 5s x2`",
        "Parameter,never",
        "Server,backoff 5s x2",
    ),
    ("behaviour-changed", "`Subcode Of` changed from `100` to blank", "never,100", "never,"),
    ("status-changed", "`HTTP Status` changed from `400` to blank", "Fix it.,400", "Fix it.,"),
    (
        "own-value-changed",
        "`Team` changed from `Field Ops` to `Billing`",
        "no,Field Ops",
        "no,Billing",
    ),
    ("own-value-changed", "`Sla` changed from `5` to `6`", "r4,5", "r4,6"),
    ("text-changed", "different text in column `Details`", "It was fast.", "It was very fast."),
    ("text-changed", "different text in column `Runbook`", "r100", "r101"),
    ("text-changed", "different text in column `Deprecated`", "Use 100", "Use 4"),
];

fn table(text: &str) -> Table {
    let checked = check(&SourceFile::new("table.csv", text.into()));
    assert!(
        checked.diagnostics.iter().all(|diagnostic| diagnostic.message.contains("blank cell")),
        "{:?}",
        checked.diagnostics
    );
    checked.table.expect("a header")
}

#[test]
fn each_change_has_its_kind() {
    let old = table(TABLE);
    for &(kind, text, from, to) in CASES {
        assert!(TABLE.contains(from), "{from}");
        let new = table(&TABLE.replacen(from, to, 1));
        let diff = diff(&old, &new);
        let found: Vec<_> = diff
            .changes
            .iter()
            .map(|change| (change.kind.as_str(), change.text.as_str()))
            .collect();
        assert!(found.contains(&(kind, text)), "{kind}: {found:?}");
        assert_eq!(diff.severity(), diff.changes.first().map(Change::severity));
    }
}

#[test]
fn every_kind_has_a_case() {
    // these need more than one edit, and have tests of their own below
    let others = [ChangeKind::RetryableChanged];
    let cases: BTreeSet<&str> =
        CASES.iter().map(|(kind, ..)| *kind).chain(others.map(ChangeKind::as_str)).collect();
    let all: BTreeSet<&str> = ChangeKind::ALL.iter().map(|kind| kind.as_str()).collect();
    assert_eq!(cases, all);
}

#[test]
fn equal_tables_have_no_differences() {
    let diff = diff(&table(TABLE), &table(TABLE));
    assert_eq!((diff.severity(), diff.changes.len()), (None, 0));
}

#[test]
fn another_order_of_the_columns_is_not_a_change() {
    let line = |text: &str, order: [usize; 5]| -> String {
        let cells: Vec<&str> = text.split(',').collect();
        format!("{}\n", order.map(|index| cells[index]).join(","))
    };
    let text =
        "Error Code,Description,Details,Possible Reasons & Solutions,HTTP Status\n4,A,B,C,429\n";
    let reversed: String = text.lines().map(|text| line(text, [4, 2, 3, 1, 0])).collect();
    assert_eq!(diff(&table(text), &table(&reversed)).severity(), None);
}

#[test]
fn rows_in_another_order_are_one_change() {
    let mut lines: Vec<&str> = TABLE.lines().collect();
    lines.swap(1, 4);
    let diff = diff(&table(TABLE), &table(&lines.join("\n")));
    assert_eq!(diff.changes.len(), 1);
    assert_eq!(diff.changes[0].kind, ChangeKind::OrderChanged);
    assert_eq!(diff.severity(), Some(Severity::Patch));
}

#[test]
fn a_status_and_a_new_column_can_change_what_is_retried() {
    let header = "Error Code,Description,Details,Possible Reasons & Solutions,HTTP Status";
    let old = table(&format!("{header}\n4,A,B,C,429\n5,D,E,F,400\n"));
    let new = table(&format!("{header}\n4,A,B,C,403\n5,D,E,F,404\n"));
    let kinds: Vec<_> = diff(&old, &new).changes.iter().map(|change| change.kind).collect();
    let status = ChangeKind::StatusChanged;
    assert_eq!(kinds, [ChangeKind::RetryableChanged, status, status]);

    let with_retry = table(&format!("{header},Retry\n4,A,B,C,429,never\n5,D,E,F,400,fix\n"));
    let changes = diff(&old, &with_retry).changes;
    let kinds: Vec<_> = changes.iter().map(|change| (change.kind, change.codes)).collect();
    assert_eq!(kinds[0], (ChangeKind::ColumnAdded, None));
    assert_eq!(kinds[1], (ChangeKind::RetryableChanged, Some(old.rows[0].codes)));
    assert_eq!(kinds.len(), 2);
}

#[test]
fn a_change_says_which_row_and_column_it_is_about() {
    let new = table(&TABLE.replacen("Parameter,never", "Parameter,fix", 1));
    let changes = diff(&table(TABLE), &new).changes;
    let [change] = changes.as_slice() else { panic!("{changes:?}") };
    assert_eq!(change.codes.map(|codes| codes.to_string()).as_deref(), Some("33"));
    assert_eq!(change.name.as_deref(), Some("NoObject"));
    assert_eq!(change.column.as_deref(), Some("Retry"));
    assert_eq!((change.old.as_deref(), change.new.as_deref()), (Some("never"), Some("fix")));
}

#[test]
fn helps_name_only_columns_that_are_there() {
    let helps = |old: &str, new: &str| -> Vec<String> {
        let diff = diff(&table(old), &table(new));
        diff.changes.into_iter().filter_map(|change| change.help).collect()
    };
    let renamed = TABLE.replacen("Bad Parameter", "Wrong Parameter", 1);
    assert_eq!(helps(TABLE, &renamed), ["type `BadParameter` in `Formerly`"]);

    let header = "Error Code,Description,Details,Possible Reasons & Solutions,HTTP Status";
    let old = format!("{header}\n4,One,B,C,429\n5,D,E,F,400\n");
    let renamed = old.replacen("One", "Two", 1);
    assert_eq!(helps(&old, &renamed), ["add a column `Formerly?`, and type `One` in it"]);
    let removed = old.replacen("4,One,B,C,429\n", "", 1);
    let help = "keep the row, add a column `Deprecated?`, and type in it what to use instead";
    assert_eq!(helps(&old, &removed), [help]);
}
