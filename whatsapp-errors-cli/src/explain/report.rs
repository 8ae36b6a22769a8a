//! What was found, as text.

use whatsapp_errors::ApiError;
use whatsapp_errors_table::Row;

use super::tally::Found;
use crate::{
    lookup,
    style::{self, TITLE, WARNING, facts, paint, paragraph, section, wrapped},
    tables::Catalog,
};

/// Everything that was found, with blank lines between the errors.
pub fn render(catalogs: &[Catalog], found: &[Found]) -> String {
    let is_counted = found.iter().any(|found| found.first.is_some() || found.count > 1);
    let has_overview = found.len() > 1 && is_counted;
    let mut text = if has_overview { overview(catalogs, found) } else { String::new() };
    for found in found.iter().filter(|found| found.has_answer(catalogs)) {
        if !text.is_empty() {
            text.push('\n');
        }
        text += &one(catalogs, found);
    }
    text
}

/// A line for each error, so that the most frequent ones are seen at once.
fn overview(catalogs: &[Catalog], found: &[Found]) -> String {
    let total: u64 = found.iter().map(|found| found.count).sum();
    let heading = format!("{} different errors, {total} in all", found.len());
    let mut text = format!("{}\n", paint(TITLE, &heading));
    for found in found {
        let rows = found.rows(catalogs);
        let title = rows.first().map_or("unknown", |(catalog, row)| catalog.title_of(row));
        let line = format!("{:>7} × {} {title}", found.count, label(found));
        text += &format!("{}\n", wrapped(&line, "", "          "));
    }
    text
}

/// `100/2388043`, as the library writes it.
fn label(found: &Found) -> String {
    match (found.code, found.subcode) {
        (Some(code), Some(subcode)) => format!("{code}/{subcode}"),
        (Some(number), None) | (None, Some(number)) => number.to_string(),
        (None, None) => "no code".to_owned(),
    }
}

fn one(catalogs: &[Catalog], found: &Found) -> String {
    let mut text = received(found);
    if let Some((&(catalog, row), others)) = found.rows(catalogs).split_first() {
        text += &full(found, catalog, row);
        for &(other, other_row) in others {
            text += &difference((catalog, row), (other, other_row));
        }
    } else if catalogs[0].is_reference {
        let guess = format!("Best guess: {}", found.error().decision(0).verdict());
        text += &format!("{}\n", wrapped(&guess, "", ""));
    }
    text
}

/// What was received, in Meta's own words, and where; nothing for a code that was typed.
fn received(found: &Found) -> String {
    let mut lines = Vec::new();
    if let Some((file, line)) = &found.first {
        let times =
            if found.count == 1 { "" } else { &format!("{} times, first in ", found.count) };
        lines.push(("Found".to_owned(), format!("{times}{file}:{line}")));
    } else if found.count > 1 {
        lines.push(("Found".to_owned(), format!("{} times", found.count)));
    }
    if let Some(failure) = &found.failure {
        lines.push(("Received".to_owned(), sent(failure.error())));
        // as it is serialized, without access tokens
        let document = serde_json::to_value(failure).unwrap_or_default();
        for (label, pointer) in RECEIVED {
            match document.pointer(pointer) {
                None | Some(serde_json::Value::Null) => {}
                Some(serde_json::Value::String(value)) => {
                    lines.push((label.to_owned(), value.clone()));
                }
                Some(value) => lines.push((label.to_owned(), value.to_string())),
            }
        }
    }
    if found.is_cut {
        let value = "this JSON is cut or damaged, so there may have been more";
        lines.push(("Note".to_owned(), value.to_owned()));
    }
    if lines.is_empty() { String::new() } else { facts(&lines) + "\n" }
}

/// What Meta sent, on one line, without the title that the table adds where none was sent.
fn sent(error: &ApiError) -> String {
    let text = error.to_string();
    match error.kind() {
        Some(kind) if error.title().is_none() && error.message().is_none() => {
            text.replacen(&format!(" {}", kind.description()), "", 1)
        }
        _ => text,
    }
}

/// What is shown of a failure, and where it is in its JSON.
const RECEIVED: [(&str, &str); 7] = [
    ("User title", "/error/error_user_title"),
    ("Recipient", "/recipient"),
    ("Message", "/message_id"),
    ("Account", "/account_id"),
    ("Time", "/timestamp"),
    ("Request", "/batch_index"),
    ("Trace", "/error/fbtrace_id"),
];

fn full(found: &Found, catalog: &Catalog, row: &Row) -> String {
    let mut view = catalog.view(row);
    if found.failure.is_some() && catalog.is_reference {
        // what was received may say more than the row
        view.verdict = found.error().decision(0).verdict();
    }
    let mut text = format!("{}\n", paint(TITLE, &format!("{} {}", view.codes, view.title)));
    text += &format!("{}\n", wrapped(&view.verdict.to_string(), "", ""));
    let mut about = vec![view.name.to_owned()];
    about.extend(view.category.map(|category| category.in_words().to_owned()));
    about.extend(view.http_status.map(|status| format!("HTTP {status}")));
    about.push(catalog.title.clone());
    text += &format!("{}\n", wrapped(&about.join(" · "), "", ""));
    if let Some(subcode) = found.unknown_subcode(row) {
        let is_mentioned =
            u32::try_from(subcode).is_ok_and(|subcode| lookup::mentions(row, subcode));
        let note = if is_mentioned {
            format!("{subcode} does not have a row of its own; the texts below mention it.")
        } else {
            format!("{subcode} is not in {}, so this is about its code alone.", catalog.title)
        };
        text += &format!("\n{}", section("Sub-code", &note));
    }
    for (heading, body) in &view.sections {
        text += &format!("\n{}", section(heading, body));
    }
    let mut lines: Vec<(String, String)> =
        view.facts.into_iter().map(|fact| (fact.label, fact.value)).collect();
    lines.extend(subcodes(catalog, row));
    if !lines.is_empty() {
        text += &format!("\n{}", facts(&lines));
    }
    text
}

fn subcodes(catalog: &Catalog, row: &Row) -> Option<(String, String)> {
    let children = catalog.children(row);
    let codes: Vec<String> = children.iter().map(|child| child.codes.to_string()).collect();
    (!codes.is_empty()).then(|| ("Sub-codes".to_owned(), codes.join(", ")))
}

/// What another table says of the same code.
fn difference((first, row): (&Catalog, &Row), (other, other_row): (&Catalog, &Row)) -> String {
    let (view, other_view) = (first.view(row), other.view(other_row));
    let title = style::capitalized(&other.title);
    if (view.title, view.http_status) == (other_view.title, other_view.http_status) {
        return format!("\n{title} agrees in title and HTTP status.\n");
    }
    let status =
        other_view.http_status.map(|status| format!(", HTTP {status}")).unwrap_or_default();
    let heading = format!("{title} says: {}{status}", other_view.title);
    let texts: Vec<&str> = other_view.sections.iter().map(|(_, text)| *text).collect();
    let advice = match (view.verdict.is_retryable, other_view.verdict.is_retryable) {
        (false, true) => {
            "It says to retry. Meta's reference says not to: a retry does not help and may do harm."
        }
        (true, false) => "It says not to retry; Meta's reference says to retry.",
        _ => "The two differ in title or HTTP status.",
    };
    format!(
        "\n{}\n{}\n{}\n",
        paint(WARNING, &wrapped(&heading, "", "")),
        paragraph(&texts.join(" ")),
        paragraph(&format!("{advice} Trust Meta's reference for what Meta's servers send."))
    )
}
