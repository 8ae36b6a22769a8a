//! `explain`: what happened, why, and what to do.

use std::process::ExitCode;

use serde_json::{Value, json};
use whatsapp_errors::{ApiError, Delivery, ErrorCode, ErrorTable, Failure, ParseCodeError, Retry, Row};

use crate::{
    UNKNOWN, USAGE,
    arguments::Table,
    export::json::row,
    input::{self, Input},
    paint::{TITLE, WARNING, line, paint, paragraph, section},
    print,
    tables::{codes, nearest},
};

pub fn run(what: &str, as_json: bool) -> ExitCode {
    let input = match input::read(what) {
        Ok(input) => input,
        Err(error) => {
            eprintln!("cannot read {what}: {error}");
            return ExitCode::from(USAGE);
        }
    };
    let (text, document, found) = match input {
        Input::Text(text) => text_answer(&text),
        Input::Failures(failures) => failures_answer(&failures),
        Input::Nothing => (String::new(), json!([]), false),
    };
    if as_json {
        let document = json!({"version": 1, "found": document});
        print(&format!("{document:#}\n"));
    } else if !text.is_empty() {
        print(&text);
    }
    if found {
        return ExitCode::SUCCESS;
    }
    if text.is_empty() {
        eprintln!("there is no error in it");
    }
    ExitCode::from(UNKNOWN)
}

/// The answer as text and as JSON, and whether there is one.
type Answer = (String, Value, bool);

/// Both tables answer where both know the code; Meta's reference first, since it is what Meta's servers send.
fn text_answer(text: &str) -> Answer {
    let in_line = text.find("(#").and_then(|at| text.get(at..));
    let named = [Some(text), in_line]
        .into_iter()
        .flatten()
        .find_map(|text| Table::ALL.iter().find_map(|table| table.parse(text)));
    let Some(named) = named else { return unknown(text) };
    let rows: Vec<(Table, Row)> =
        Table::ALL.into_iter().filter_map(|table| Some((table, table.find(named.code)?))).collect();
    let document = rows.iter().map(|(table, row)| with_table(*table, row)).collect();
    (explain(&rows), document, true)
}

fn with_table(table: Table, entry: &Row) -> Value {
    let mut value = row(entry);
    if let Some(object) = value.as_object_mut() {
        object.insert("table".to_owned(), table.name().into());
    }
    value
}

fn unknown(text: &str) -> Answer {
    let number = match text.parse::<ErrorCode>() {
        Err(ParseCodeError::Unknown(unknown)) => Some(unknown.0),
        _ => None,
    };
    let Some(number) = number else {
        let answer =
            format!("{text}: neither an error code nor the name of one; `whatsapp-errors list --search` finds words\n");
        return (answer, json!([]), false);
    };
    let mut answer = format!("{number} is in no table. Meta adds codes at any time; the nearest known ones are\n");
    for row in nearest(u32::try_from(number).unwrap_or(u32::MAX)) {
        answer += &format!("  {} {}\n", codes(&row), row.description);
    }
    (answer, json!([]), false)
}

fn failures_answer(failures: &[Failure]) -> Answer {
    let mut text = String::new();
    for (index, failure) in failures.iter().enumerate() {
        if index > 0 {
            text.push('\n');
        }
        text += &received(failure);
        if let Some(kind) = failure.error().kind() {
            let own = Table::Errors.find(kind.code()).map(|row| (Table::Errors, row));
            let rows: Vec<_> = [(Table::CloudApi, kind.row())].into_iter().chain(own).collect();
            text.push('\n');
            text += &explain(&rows);
        } else {
            let error = failure.error();
            let guess = format!("It is in no table. A guess: retry {}, affects {}.", error.retry(), error.scope());
            text += &format!("{}\n", paragraph(&guess));
        }
    }
    let document = failures
        .iter()
        .map(|failure| {
            let kind = failure.error().kind().map(|kind| row(&kind.row()));
            json!({"failure": failure, "row": kind, "retry": failure.error().retry().to_string()})
        })
        .collect();
    (text, document, failures.iter().any(|failure| failure.error().kind().is_some()))
}

/// Meta's own words, as they are serialized: without control characters, and with access tokens masked.
fn received(failure: &Failure) -> String {
    let error: &ApiError = failure.error();
    let mut text = format!("{}\n", paint(TITLE, &format!("Received: {error}")));
    let row = serde_json::to_value(failure).unwrap_or_default();
    let lines = [
        ("told user", &row["error"]["error_user_title"]),
        ("for", &row["recipient"]),
        ("message", &row["message_id"]),
        ("at", &row["timestamp"]),
        ("request", &row["batch_index"]),
        ("trace", &row["error"]["fbtrace_id"]),
    ];
    for (label, value) in lines {
        text += &match value {
            Value::Null => String::new(),
            Value::String(value) => line(label, value),
            value => line(label, &value.to_string()),
        };
    }
    text
}

/// One code in all tables that know it.
fn explain(rows: &[(Table, Row)]) -> String {
    let mut text = String::new();
    for (index, (table, row)) in rows.iter().enumerate() {
        match rows.first() {
            Some((_, first)) if index > 0 => text += &difference(*table, first, row),
            _ => text += &full(*table, row),
        }
    }
    text
}

fn full(table: Table, row: &Row) -> String {
    let title = format!("{} {}", codes(row), row.description);
    let status = row.http_status.map(|status| format!(", HTTP {status}")).unwrap_or_default();
    let category = row.category.map(|category| format!(", {category}")).unwrap_or_default();
    let mut text = format!("{}\n{}{category}{status} ({})\n\n", paint(TITLE, &title), row.name, table.title());
    let sections = [("What happened", row.details), ("What to do", row.reasons_and_solutions), ("Mind", row.note)];
    for (heading, body) in sections {
        text += &body.map(|body| section(heading, body)).unwrap_or_default();
    }
    text.push('\n');
    let retry = row.retry.map(|retry| format!("{retry}{}", retry_in_words(retry)));
    let source = row.provenance.map(|source| match row.last_checked {
        Some(checked) => format!("{source}, looked up on {checked}"),
        None => source.to_owned(),
    });
    let parents: Vec<String> = row.subcode_of.iter().map(u32::to_string).collect();
    let lines = [
        ("Retry", retry),
        ("Affects", row.scope.map(|scope| scope.to_string())),
        ("Who acts", row.actor.map(|actor| actor.to_string())),
        ("Arrives", row.delivery.map(|delivery| arrival(delivery).to_owned())),
        (
            "Under",
            Some(parents.join(", "))
                .filter(|parents| !parents.is_empty())
                .map(|codes| format!("code {codes}, as error_subcode")),
        ),
        ("Source", source),
    ];
    for (label, value) in lines {
        text += &value.map(|value| line(label, &value)).unwrap_or_default();
    }
    if row.retry.is_none() {
        text += &line("Retry", if row.is_retryable { "later" } else { "no" });
    }
    text
}

fn retry_in_words(retry: Retry) -> &'static str {
    match retry {
        Retry::Never => ": it will not succeed",
        Retry::NeedsFix => ": after somebody has changed something",
        Retry::NeedsReauth => ": after getting a new token",
        Retry::Backoff(_) => ": with growing pauses",
        Retry::After(_) => ": not before that time",
        _ => "",
    }
}

fn arrival(delivery: Delivery) -> &'static str {
    match delivery {
        Delivery::Response => "in the response",
        Delivery::Webhook => "by webhook",
        Delivery::Both => "in the response or by webhook",
        _ => "",
    }
}

/// What another table says of the same code.
fn difference(table: Table, first: &Row, other: &Row) -> String {
    let is_same = (first.description, first.http_status) == (other.description, other.http_status);
    if is_same {
        return format!("\n{} agrees in title and HTTP status.\n", capitalized(table.title()));
    }
    let status = other.http_status.map(|status| format!(", HTTP {status}")).unwrap_or_default();
    let heading = format!("{} says: {}{status}", capitalized(table.title()), other.description);
    let mut text = format!("\n{}\n", paint(WARNING, &heading));
    let texts = [other.details, other.reasons_and_solutions].into_iter().flatten().collect::<Vec<_>>().join(" ");
    text += &format!("{}\n", paragraph(&texts));
    let advice = match (first.is_retryable, other.is_retryable) {
        (false, true) => {
            "It would have you retry. Meta's reference does not: a retry does not help, and may do harm. Trust Meta's \
             reference for what Meta's servers send."
        }
        (true, false) => "It would not have you retry; Meta's reference does. Trust that for what Meta's servers send.",
        _ => "The two differ in title or HTTP status. Trust Meta's reference for what Meta's servers send.",
    };
    text + &format!("{}\n", paragraph(advice))
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}
