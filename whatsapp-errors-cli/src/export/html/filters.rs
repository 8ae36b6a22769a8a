//! What the rows of the page can be narrowed to.

use std::collections::BTreeMap;

use super::{entry::Entry, escaped};
use crate::{style::capitalized, tables::Catalog, view::View};

pub struct Field {
    /// For programs: `scope`.
    pub name: &'static str,
    /// For people: "Affects".
    pub label: &'static str,
}

pub const FIELDS: [Field; 3] = [
    Field { name: "category", label: "Category" },
    Field { name: "retry", label: "Retry" },
    Field { name: "scope", label: "Affects" },
];

/// A value of a field.
pub struct Choice {
    /// For programs: `backoff`.
    pub keyword: &'static str,
    /// For people: "Retry with growing pauses".
    pub words: String,
}

/// The values of a row, one for each of the [`FIELDS`].
pub fn choices(view: &View) -> [Option<Choice>; FIELDS.len()] {
    let retry = Choice {
        keyword: match view.verdict.retry {
            Some(retry) => retry.as_str(),
            None if view.verdict.is_retryable => "later",
            None => "never",
        },
        words: without_figures(&view.verdict.retry_in_words().to_string()),
    };
    let scope = view
        .verdict
        .scope
        .map(|scope| Choice { keyword: scope.as_str(), words: scope.in_words().to_owned() });
    let category = view.category.map(|category| Choice {
        keyword: category.as_str(),
        words: category.in_words().to_owned(),
    });
    [category, Some(retry), scope]
}

/// "Retry with growing pauses: 1 s, 2 s, 4 s" and "Retry after 24 hours" without what differs
/// between rows of the same keyword.
fn without_figures(sentence: &str) -> String {
    let words = sentence.split(':').next().unwrap_or_default();
    match words.find(|c: char| c.is_ascii_digit()) {
        Some(figure) => format!("{}…", &words[..figure]),
        None => words.to_owned(),
    }
}

/// The selects of the form: of the tables, and of each field in which rows differ.
pub fn html(catalogs: &[Catalog], entries: &[Entry]) -> String {
    let mut html = String::new();
    if catalogs.len() > 1 {
        let mut options = option("all", "all", "");
        for (index, catalog) in catalogs.iter().enumerate() {
            let selected = if index == 0 { " selected" } else { "" };
            options += &option(&catalog.name, &capitalized(&catalog.title), selected);
        }
        html += &select("table", "Table", &options);
    }
    for (index, field) in FIELDS.iter().enumerate() {
        let choices = entries.iter().filter_map(|entry| entry.choices[index].as_ref());
        let words: BTreeMap<&str, &str> =
            choices.map(|choice| (choice.words.as_str(), choice.keyword)).collect();
        if words.len() > 1 {
            let options = words.iter().map(|(words, keyword)| option(keyword, words, ""));
            let options = option("all", "all", "") + &options.collect::<String>();
            html += &select(field.name, field.label, &options);
        }
    }
    html
}

fn select(name: &str, label: &str, options: &str) -> String {
    format!("<label>{label} <select name=\"{name}\" form=\"filter\">{options}</select></label>\n")
}

fn option(value: &str, words: &str, attribute: &str) -> String {
    format!("<option value=\"{}\"{attribute}>{}</option>", escaped(value), escaped(words))
}
