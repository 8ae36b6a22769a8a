//! A table as Markdown.

use whatsapp_errors_table::Row;

use crate::tables::Catalog;

pub fn export(catalog: &Catalog) -> String {
    let head = "| Code | Name | HTTP | Title | Verdict | More |\n|---|---|---|---|---|---|\n";
    head.to_owned() + &catalog.table.rows.iter().map(|row| line(catalog, row)).collect::<String>()
}

fn line(catalog: &Catalog, row: &Row) -> String {
    let view = catalog.view(row);
    let sections = view.sections.iter().map(|(heading, text)| (*heading, (*text).to_owned()));
    let category = view.category.map(|category| ("Category", category.in_words().to_owned()));
    let facts = view.facts.iter().map(|fact| (fact.label.as_str(), fact.value.clone()));
    let more: Vec<String> = sections
        .chain(category)
        .chain(facts)
        .map(|(label, text)| format!("**{label}:** {}", escaped(&text)))
        .collect();
    format!(
        "| {} | `{}` | {} | {} | {} | {} |\n",
        view.codes,
        view.name,
        view.http_status.map(|status| status.to_string()).unwrap_or_default(),
        escaped(view.title),
        escaped(&view.verdict.to_string()),
        more.join("<br>")
    )
}

/// Text that Markdown shows as it is, on one line.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if matches!(character, '\\' | '|' | '*' | '_' | '`' | '<' | '>' | '[' | ']') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}
