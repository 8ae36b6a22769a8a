//! The differences between a table and saved pages.

use std::collections::BTreeMap;

use whatsapp_errors_table::{Codes, Row, Standard, Table, Value};

use super::{
    entry::Entry,
    page::Page,
    read::Read,
    reference::References,
    report::{Gone, New, Report, StatusDiffers, TitleDiffers},
};

/// The differences between a table and pages.
#[must_use]
pub fn compare(table: &Table, pages: &[Page]) -> Report {
    let pages: Vec<Read> = pages.iter().map(|page| Read::new(page, table)).collect();
    let references = References::new(table, &pages);
    let mut report = Report { new: new(table, &pages), ..Report::default() };
    for row in &table.rows {
        if references.is_gone(row) {
            report.gone.push(Gone {
                code: row.codes.first,
                name: row.name.clone(),
                description: title_of(table, row).to_owned(),
                reference: references.of(row).map(str::to_owned),
            });
        }
        let pages = references.pages_for(row);
        report.title_differs.extend(title_difference(table, row, &pages));
        report.status_differs.extend(status_difference(table, row, &pages));
    }
    report
}

fn new(table: &Table, pages: &[Read]) -> Vec<New> {
    let mut new: BTreeMap<u32, New> = BTreeMap::new();
    let mut add = |codes: Codes, page: &Page, entry: Option<&Entry>| {
        let found = new.entry(codes.first).or_insert_with(|| New {
            code: codes.first,
            last_code: codes.last,
            title: None,
            http_status: None,
            in_text: true,
            pages: Vec::new(),
        });
        if let Some(entry) = entry {
            found.in_text = false;
            found.title = found.title.take().or_else(|| entry.title.clone());
            found.http_status = found.http_status.or(entry.status);
        }
        if !found.pages.contains(&page.name) {
            found.pages.push(page.name.clone());
        }
    };
    for Read { page, entries, in_text } in pages {
        for entry in entries {
            for &codes in entry.codes.iter().filter(|codes| !has_all(table, **codes)) {
                add(codes, page, Some(entry));
            }
        }
        for &code in in_text.iter().filter(|&&code| table.by_code(code).is_none()) {
            add(Codes { first: code, last: code }, page, None);
        }
    }
    new.into_values().collect()
}

/// Whether every code of a range is in some row.
fn has_all(table: &Table, codes: Codes) -> bool {
    let mut next = codes.first;
    while let Some(row) = table.by_code(next) {
        if row.codes.last >= codes.last {
            return true;
        }
        next = row.codes.last + 1;
    }
    false
}

fn title_difference(table: &Table, row: &Row, pages: &[&Read]) -> Option<TitleDiffers> {
    let description = title_of(table, row);
    let mut titles = Vec::new();
    let mut names = Vec::new();
    for read in pages.iter().filter(|read| read.page.is_english) {
        for title in read.entries_of(row).filter_map(|entry| entry.title.as_ref()) {
            if plain(title) == plain(description) {
                return None;
            }
            push_once(&mut titles, title);
            push_once(&mut names, &read.page.name);
        }
    }
    (!titles.is_empty()).then(|| TitleDiffers {
        code: row.codes.first,
        name: row.name.clone(),
        description: description.to_owned(),
        titles,
        pages: names,
    })
}

fn status_difference(table: &Table, row: &Row, pages: &[&Read]) -> Option<StatusDiffers> {
    let http_status = match table.value(row, Standard::HttpStatus) {
        Some(Value::Status(status)) => Some(*status),
        _ => None,
    };
    let mut http_statuses = Vec::new();
    let mut names = Vec::new();
    for read in pages {
        for status in read.entries_of(row).filter_map(|entry| entry.status) {
            if Some(status) == http_status {
                return None;
            }
            push_once(&mut http_statuses, &status);
            push_once(&mut names, &read.page.name);
        }
    }
    (!http_statuses.is_empty()).then(|| StatusDiffers {
        code: row.codes.first,
        name: row.name.clone(),
        http_status,
        http_statuses,
        pages: names,
    })
}

fn push_once<T: Clone + PartialEq>(values: &mut Vec<T>, value: &T) {
    if !values.contains(value) {
        values.push(value.clone());
    }
}

/// A title as it is compared: typographic marks and the final full stop say nothing.
fn plain(title: &str) -> String {
    let title = title.replace(['’', '‘'], "'").replace(['“', '”'], "\"").replace('\u{a0}', " ");
    title.trim().trim_end_matches('.').to_owned()
}

fn title_of<'a>(table: &'a Table, row: &'a Row) -> &'a str {
    table.text(row, Standard::Description).expect("the checks leave no title blank")
}
