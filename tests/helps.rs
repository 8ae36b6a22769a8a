//! Following a help never corrupts a table: mistakes made in Meta's reference, fixed as the message
//! says, and read again.

use std::cmp::Reverse;

use whatsapp_errors_table::{Checked, Diagnostic, SourceFile, Table, check};

/// The row that gets the mistakes: a throttle, whose last cells are blank.
const CODE: &str = "130429";

/// The result of following the help of a mistake.
enum Help {
    /// Its edits restore the table, cell by cell.
    Restores,
    /// It has no edits, because only a person knows what to type. The help begins like this.
    Leaves(&'static str),
}
use Help::{Leaves, Restores};

/// Mistakes in a cell: the column, its correct text, and what is in the file instead.
const CELLS: &[(&str, &str, &str, Help)] = &[
    ("Note", "It fails, then it works.", "It fails, then it works.", Restores),
    ("Note", "It fails,it works", "It fails,it works", Leaves("if this comma is part of a text")),
    ("Source", "a page, and a client", "a page, and a client", Restores),
    ("Details", "One, two, three.", "One, two, three.", Restores),
    ("Details", "One,two", "One,two", Leaves("if one of these commas is part of a text")),
    ("Details", "Up to 1,000 calls", "Up to 1,000 calls", Restores),
    ("Details", "It is \"full\".", "It is \"full\".", Restores),
    ("Details", "It is \"full\".", "It is \\\"full\\\".", Leaves("put the whole cell in quotes")),
    ("Details", "It is full.", " \"It is full.\"", Restores),
    ("Details", "It is full.", "\"It is\" full.", Leaves("move it inside the quotes")),
    ("Details", "It is full.", "\"It is full.", Leaves("type `\"` at the end of this cell")),
    ("Details", "It is full.", "It is\u{200b} full.", Restores),
    ("Details", "It is full.", "\u{a0}It is full.\u{ad}\u{2060}", Restores),
    ("Details", "It is full.", "It\u{202e} is full.", Restores),
    ("Details", "It is full.", "It\u{2028}is full.", Restores),
    ("Details", "It's full.", "It\u{fffd}s full.", Leaves("type the character that belongs here")),
    (
        "Details",
        "It\u{2019}s full.",
        "It\u{e2}\u{20ac}\u{2122}s full.",
        Leaves("type the character"),
    ),
    ("Details", "It is full.", "#REF!", Leaves("correct the formula")),
    ("Details", "It is full.", "", Leaves("fill it in, or type `Details?` in the header")),
    ("Details", "It is full.", "\"It is\n=======\nfull.\"", Leaves("keep the right text")),
    ("Error Code", "130429", "\"130,429\"", Restores),
    ("Error Code", "130429", "130,429", Restores),
    ("Error Code", "130429", "\"130.429,00\"", Restores),
    ("Error Code", "130429", "\"130,429.00\"", Restores),
    ("Error Code", "130429", "130429.0", Restores),
    ("Error Code", "130429", "13O429", Restores),
    ("Error Code", "130429", "0130429", Restores),
    ("Error Code", "130429", "(#130429)", Restores),
    ("Error Code", "130429", "130429 (Cloud API)", Restores),
    ("Error Code", "130429", "\u{ff11}30429\u{200b}", Restores),
    ("Error Code", "130429-130430", "130429 \u{2013} 130430", Restores),
    ("Error Code", "130429-130430", "130430-130429", Restores),
    ("Error Code", "130429", "130429-130429", Restores),
    ("Error Code", "130429", "1.30E+05", Leaves("format the column as text")),
    ("Error Code", "130429", "2029-01-13", Leaves("format the column as text")),
    ("Error Code", "130429", "130429 / 130430", Leaves("type one code, and add a row")),
    ("Error Code", "130429", "130429;130430", Leaves("type one code, and add a row")),
    ("Error Code", "130429", "-130429", Leaves("type a number without a sign")),
    ("Error Code", "130429", "4294967296", Leaves("the largest number is")),
    ("Error Code", "130429", "TBD", Leaves("type digits only")),
    ("Error Code", "130429", "", Leaves("fill it in, or delete the row")),
    ("Error Code", "130429", "131047", Leaves("give each row a code of its own")),
    ("Error Code", "130429", "130400-131047", Leaves("make a range shorter")),
    ("HTTP Status", "429", "429.0", Restores),
    ("HTTP Status", "429", "429 Too Many Requests", Restores),
    ("HTTP Status", "429", "4Z9", Leaves("type digits only")),
    ("HTTP Status", "429", "400/429", Leaves("type one number")),
    ("HTTP Status", "429", "4290", Leaves("type a number from 100 to 599")),
    ("HTTP Status", "", "NaN", Restores),
    ("HTTP Status", "", "n/a", Restores),
    ("Category", "Throttling", "throttling", Restores),
    ("Category", "Throttling", "Throtling", Restores),
    ("Category", "Throttling", "Slowness", Leaves("type one of `Authorization`")),
    ("Category", "Throttling", "Throttling/Server", Leaves("type one of the words")),
    ("Category", "Throttling", "Consent", Leaves("type `never` or `fix`, or give the row")),
    ("Retry", "backoff 1s x4", "backoff 1 s x 4", Restores),
    ("Retry", "backoff 1s x4", "Backoff 1s *4", Restores),
    ("Retry", "after 24h", "after 24 hours", Restores),
    ("Retry", "after 24h", "after 24H", Restores),
    ("Retry", "after 1d", "after 1 day", Restores),
    ("Retry", "backoff", "back-off", Restores),
    ("Retry", "backoff", "after", Leaves("type how long to wait")),
    ("Retry", "backoff", "after 24", Leaves("type a number and its unit")),
    ("Retry", "backoff", "after 0s", Leaves("type a number from 1 to 4294967295")),
    ("Retry", "after 24h", "after 024h", Restores),
    ("Retry", "backoff", "sometimes", Leaves("type one of `never`")),
    ("Scope", "number", "Number\u{feff}", Restores),
    ("Scope", "number", "galaxy", Leaves("type one of `message`")),
    ("Scope", "number", "-", Leaves("fill it in, or leave it blank and type `Scope?`")),
    ("Actor", "account-admin", "account admin", Restores),
    ("Delivery", "both", "Both", Restores),
    ("Subcode Of", "100 190", "\"100, 190\"", Restores),
    ("Subcode Of", "100 190", "100, 190", Restores),
    ("Subcode Of", "100", "#100", Restores),
    ("Subcode Of", "100", "100.0", Restores),
    ("Subcode Of", "100", "100 100", Restores),
    ("Subcode Of", "", "none", Restores),
    ("Subcode Of", "100", "101", Leaves("check the number, or add a row")),
    ("Subcode Of", "100", "130429", Leaves("type the code that Meta sends in `code`")),
    ("Checked", "2026-09-11", "2026-09-11 00:00:00", Restores),
    ("Checked", "2026-09-11", "2026/9/11", Restores),
    ("Checked", "2026-09-11", "11.09.2026", Restores),
    ("Checked", "2026-09-11", "20260911", Restores),
    ("Checked", "2026-09-11", "\"Sep 11, 2026\"", Restores),
    ("Checked", "2026-09-11", "9/11/2026", Leaves("type year, month and day")),
    ("Checked", "2026-09-11", "2026-02-30", Leaves("type a day from `2026-02-01`")),
    ("Checked", "2026-09-11", "2026-13-01", Leaves("type year, month and day")),
    ("Note", "", "\u{a0}", Restores),
    ("Note", "", "NaN", Restores),
    ("Deprecated", "", "no", Restores),
    ("Deprecated", "", "FALSE", Restores),
    ("Deprecated", "", "-", Restores),
    ("Deprecated", "", "yes", Leaves("type what to use instead")),
    ("Name", "RateLimitHit", "rate_limit_hit", Restores),
    ("Name", "RateLimitHit", "RATE_LIMIT_HIT", Restores),
    ("Name", "RateLimitHit", "2ndLimit", Leaves("type a name like `TemplatePaused`")),
    ("Name", "RateLimitHit", "AuthException", Leaves("give one of the two rows another name")),
    ("Description", "Rate limit hit", "Rate limit h\u{ad}it", Restores),
    ("Description", "Rate limit hit", "Limite\u{301} hit", Leaves("type a name for this row")),
    ("Description", "Rate limit hit", "429", Leaves("type a short title")),
];

/// Mistakes in the header: the correct heading, and what is in the file instead.
const HEADINGS: &[(&str, &str, Help)] = &[
    ("Error Code", "Code", Restores),
    ("Error Code", "error code", Restores),
    ("Details", "Detials", Restores),
    ("Details", "'Details'", Restores),
    ("Details", "Description", Leaves("type `Details` in place of one of the two")),
    ("Category", "Categroy", Leaves("type `Category`, or `Categroy: text`")),
    ("Category", "category", Restores),
    ("Note?", "Note?\u{a0}", Restores),
    ("Note?", "Note\u{ff1f}", Restores),
    ("Note?", "Note?: text", Restores),
    ("Note?", "Note??", Restores),
    ("Reference?: text", "Reference??: text", Restores),
    ("Checked", "Last Checked", Leaves("type `Checked`, or another heading")),
    ("Checked", "Last Checked: text", Leaves("type another heading, or `Checked`")),
    ("Note?", "Remarks?", Leaves("type `Remarks?: text` for a column of your own")),
    ("Description", "Description?", Restores),
    ("Deprecated?", "Deprecated", Restores),
    ("Name?", "Name", Restores),
    ("Note?", "", Leaves("type a heading, or delete the column")),
];

/// Mistakes in a whole line: how they change the correct one.
type Line = fn(&str) -> String;
const LINES: &[(&str, Line, Help)] = &[
    ("blank cells too many", |line| format!("{line},,"), Restores),
    ("a blank cell too few at the end", |line| line[..line.len() - 1].to_owned(), Restores),
    (
        "a blank cell too few next to a text",
        |line| line.replacen(",,", ",", 1),
        Leaves("add the missing cell `Name`, or its comma alone if blank"),
    ),
    ("tabs", |line| line.replace(',', "\t"), Restores),
    ("semicolons", |line| line.replace(',', ";"), Restores),
    ("Markdown", |line| format!("| {} |", line.replace(',', " | ")), Restores),
    ("full-width commas", |line| line.replace(',', "\u{ff0c}"), Restores),
    ("quotes around the row", |line| format!("\"{line}\""), Restores),
    ("a line break", |line| line.replacen("It is", "It\nis", 1), Restores),
    (
        "the row twice on a line",
        |line| {
            format!(
                "{line}{}",
                line.replace(CODE, "99")
                    .replace("RateLimitHit", "X")
                    .replace("Rate limit hit", "X")
            )
        },
        Restores,
    ),
    ("a comment", |line| format!("{line}\n# throttles"), Restores),
    (
        "a section",
        |line| format!("{line}\nOthers{}", ",".repeat(line.matches(',').count())),
        Restores,
    ),
    (
        "a total",
        |line| format!("{line}\nTotal,182{}", ",".repeat(line.matches(',').count() - 1)),
        Restores,
    ),
    (
        "a total with its number",
        |line| format!("{line}\nTotal: 182{}", ",".repeat(line.matches(',').count())),
        Restores,
    ),
    (
        "a cell after the last column",
        |line| format!("{line},more"),
        Leaves("delete the extra cell, add a heading"),
    ),
    ("a line that cannot be seen", |line| format!("{line}\n\u{a0}"), Restores),
    (
        "a conflict",
        |line| format!("<<<<<<< ours\n{line}\n=======\n{line}\n>>>>>>> theirs"),
        Leaves("keep the right rows"),
    ),
    (
        "HTML",
        |line| format!("<tr><td>{}</td></tr>", line.replace(',', "</td><td>")),
        Leaves("type its texts as cells"),
    ),
];

/// Mistakes in the file: how they change the correct one.
const FILES: &[(&str, Line, Help)] = &[
    ("a line for Excel", |file| format!("sep=,\n{file}"), Restores),
    ("a title", |file| format!("Errors of the Cloud API\n\n{file}"), Restores),
    ("commas at all ends", |file| file.replace('\n', ",,\n"), Restores),
    (
        "semicolons",
        |file| file.replace(',', ";"),
        Leaves("save the table as comma-separated values"),
    ),
    ("a web page", |file| format!("<!DOCTYPE html>\n{file}"), Leaves("save the table as")),
    (
        "the header twice",
        |file| format!("{file}{}\n", file.lines().next().expect("a header")),
        Restores,
    ),
    (
        "no header",
        |file| file.split_once('\n').expect("lines").1.to_owned(),
        Leaves("type `Error Code,"),
    ),
    (
        "the header last",
        |file| {
            let (header, rows) = file.split_once('\n').expect("lines");
            format!("{rows}{header}\n")
        },
        Restores,
    ),
    (
        "apostrophes",
        |file| {
            let (header, rows) = file.split_once('\n').expect("lines");
            format!("'{}'\n{rows}", header.replace(',', "','"))
        },
        Leaves("save the table with double quotes"),
    ),
];

/// Meta's reference as rows of cells.
fn reference() -> Vec<Vec<String>> {
    let file = include_bytes!("../spec/cloud-api.csv").as_slice();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(file);
    let records = reader.records().map(|record| record.expect("a right table"));
    records.map(|record| record.iter().map(str::to_owned).collect()).collect()
}

fn as_cell(text: &str) -> String {
    if text.contains(['"', ',', '\n']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// The reference as a file in which the row of `CODE` can have every mistake.
struct Reference {
    header: Vec<String>,
    row: Vec<String>,
    before: String,
    after: String,
}

impl Reference {
    fn new() -> Self {
        let mut records = reference();
        let index = records.iter().position(|record| record[0] == CODE).expect("the row");
        let line = |record: &Vec<String>| {
            format!("{}\n", record.iter().map(|cell| as_cell(cell)).collect::<Vec<_>>().join(","))
        };
        let after = records[index + 1..].iter().map(line).collect();
        let mut row = records.swap_remove(index);
        let before = records[1..index].iter().map(line).collect();
        let header = records.swap_remove(0);
        let is_heading = |heading: &str, cell: &str| cell.trim_end_matches('?') == heading;
        for (heading, text) in [
            ("Name", ""),
            ("Details", "It is full."),
            ("Possible Reasons & Solutions", "Wait."),
            ("Source", "a page"),
            ("Note", ""),
            ("Deprecated", ""),
            ("Category", "Throttling"),
            ("Retry", "backoff"),
        ] {
            let column = header.iter().position(|cell| is_heading(heading, cell));
            text.clone_into(&mut row[column.expect(heading)]);
        }
        Self { header, row, before, after }
    }

    fn column(&self, heading: &str) -> usize {
        let is_heading = |cell: &String| cell == heading || cell.trim_end_matches('?') == heading;
        self.header.iter().position(is_heading).expect(heading)
    }

    fn file(&self, header: &str, row: &str) -> String {
        format!("{header}\n{}{row}\n{}", self.before, self.after)
    }

    fn header(&self) -> String {
        self.header.join(",")
    }

    /// The row, with one cell replaced by this text of the file.
    fn row(&self, heading: Option<&str>, raw: &str) -> String {
        let mut cells: Vec<String> = self.row.iter().map(|cell| as_cell(cell)).collect();
        if let Some(heading) = heading {
            raw.clone_into(&mut cells[self.column(heading)]);
        }
        cells.join(",")
    }
}

fn read(file: &str) -> Checked {
    check(&SourceFile::new("cloud-api.csv", file.into()))
}

fn right(name: &str, file: &str) -> Table {
    let checked = read(file);
    assert!(checked.diagnostics.is_empty(), "{name}: {:?}", checked.diagnostics);
    checked.table.expect("a table")
}

fn edited(file: &str, diagnostic: &Diagnostic) -> String {
    let mut file = file.to_owned();
    let mut edits = diagnostic.help.edits.clone();
    edits.sort_by_key(|edit| Reverse(edit.span.start));
    for edit in edits {
        file.replace_range(edit.span, &edit.replacement);
    }
    file
}

/// Applies the edits that the messages of a table offer, until none is left.
fn obeyed(name: &str, file: &str) -> String {
    let mut file = file.to_owned();
    for _ in 0..8 {
        let diagnostics = read(&file).diagnostics;
        match diagnostics.iter().find(|diagnostic| !diagnostic.help.edits.is_empty()) {
            Some(diagnostic) => file = edited(&file, diagnostic),
            None => return file,
        }
    }
    panic!("{name}: the helps never end");
}

/// What is wrong with the help of a mistake.
fn check_help(name: &str, wrong: &str, expected: &Table, help: &Help) -> Result<(), String> {
    let diagnostics = read(wrong).diagnostics;
    let [diagnostic] = diagnostics.as_slice() else {
        return Err(format!("{name}: expected one message, found {diagnostics:#?}"));
    };
    let text = &diagnostic.help.text;
    let is_exact = !diagnostic.help.edits.is_empty();
    match help {
        Leaves(choice) if is_exact || !text.starts_with(choice) => {
            Err(format!("{name}: expected `{choice}`, found {diagnostic:#?}"))
        }
        Leaves(_) => Ok(()),
        Restores => {
            let fixed = read(&obeyed(name, wrong));
            let Some(table) = fixed.table.filter(|_| fixed.diagnostics.is_empty()) else {
                let (first, after) = (&diagnostic.message, &fixed.diagnostics);
                return Err(format!("{name}: {first}, after `{text}`: {after:#?}"));
            };
            let is_same = table.columns.in_order() == expected.columns.in_order()
                && table.rows == expected.rows;
            if is_same { Ok(()) } else { Err(format!("{name}: another table after `{text}`")) }
        }
    }
}

/// Named mistakes: the file with the mistake, and the table that it should be.
fn check_helps<'a>(mistakes: impl Iterator<Item = (String, String, Table, &'a Help)>) {
    let results =
        mistakes.map(|(name, wrong, table, help)| check_help(&name, &wrong, &table, help));
    let failures: Vec<String> = results.filter_map(Result::err).collect();
    assert!(failures.is_empty(), "{} helps: {}", failures.len(), failures.join("\n"));
}

#[test]
fn helps_about_cells_restore_the_cell() {
    let reference = Reference::new();
    let header = reference.header();
    check_helps(CELLS.iter().map(|(heading, text, wrong, help)| {
        let name = format!("{heading}: {wrong}");
        let row = reference.row(Some(heading), &as_cell(text));
        let table = right(&name, &reference.file(&header, &row));
        (name, reference.file(&header, &reference.row(Some(heading), wrong)), table, help)
    }));
}

#[test]
fn helps_about_headings_restore_the_heading() {
    let reference = Reference::new();
    let row = reference.row(None, "");
    check_helps(HEADINGS.iter().map(|(heading, wrong, help)| {
        let mut header = reference.header.clone();
        header[reference.column(heading)] = (*wrong).to_owned();
        let table = right("headings", &reference.file(&reference.header(), &row));
        (format!("{heading}: {wrong}"), reference.file(&header.join(","), &row), table, help)
    }));
}

#[test]
fn helps_about_lines_restore_the_row() {
    let reference = Reference::new();
    let header = reference.header();
    let row = reference.row(None, "");
    check_helps(LINES.iter().map(|(name, wrong, help)| {
        // the second row of a line that has two
        let second = wrong(&row).split_once(",99,").map(|(_, rest)| format!("\n99,{rest}"));
        let rows = format!("{row}{}", second.unwrap_or_default());
        let table = right(name, &reference.file(&header, &rows));
        ((*name).to_owned(), reference.file(&header, &wrong(&row)), table, help)
    }));
}

#[test]
fn helps_about_files_restore_the_table() {
    let reference = Reference::new();
    let file = reference.file(&reference.header(), &reference.row(None, ""));
    check_helps(FILES.iter().map(|(name, wrong, help)| {
        ((*name).to_owned(), wrong(&file), right("files", &file), help)
    }));
}

/// With one character too many or too few anywhere in some rows, following the helps never moves
/// text from one cell to another.
#[test]
fn helps_after_a_slip_move_no_text() {
    let records = reference();
    let is_single = |record: &&Vec<String>| record[0].parse::<u32>().is_ok();
    let header = records[0].join(",");
    let line = |record: &Vec<String>| {
        record.iter().map(|cell| as_cell(cell)).collect::<Vec<_>>().join(",") + "\n"
    };
    let has_parent = |record: &&Vec<String>| {
        let column = records[0].iter().position(|cell| cell.starts_with("Subcode Of"));
        !record[column.expect("a column")].is_empty()
    };
    let rows = records[1..].iter().filter(is_single).filter(|record| !has_parent(record));
    let rows: Vec<String> = rows.step_by(23).take(5).map(line).collect();
    let file = format!("{header}\n{}", rows.concat());
    let expected = right("some rows", &file);
    let mut fixed = 0;
    for (at, character) in file.char_indices().skip(header.len() + 1).step_by(3) {
        for slip in [",", "\"", ", ", "\n", ""] {
            let mut wrong = file.clone();
            wrong.replace_range(at..at + character.len_utf8(), slip);
            let obeyed = obeyed("a slip", &wrong);
            let checked = read(&obeyed);
            if obeyed == wrong || !checked.diagnostics.is_empty() {
                continue;
            }
            fixed += 1;
            let table = checked.table.expect("a right table");
            for (row, expected) in table.rows.iter().zip(&expected.rows) {
                let values = row.values.iter().zip(&expected.values);
                let changed = values.filter(|(value, expected)| value != expected).count();
                let line = file[..at].matches('\n').count() + 1;
                assert!(changed <= 1, "`{character}` of line {line} as {slip:?}: {row:?}");
            }
        }
    }
    assert!(fixed > 100, "{fixed}");
}
