//! Tables as a page to search and browse: one file, which works without JavaScript as a plain table.

use whatsapp_errors::Entry;

use crate::{arguments::Table, tables::codes};

const PAGE: &str = include_str!("page.html");

pub fn export(tables: &[Table]) -> String {
    let rows: String =
        tables.iter().flat_map(|table| table.entries().into_iter().map(|entry| row(*table, &entry))).collect();
    PAGE.replace("<!-- rows -->", &rows)
}

/// A row. The reference's anchors are the codes themselves: `#131047`.
fn row(table: Table, entry: &Entry) -> String {
    let anchor = match table {
        Table::CloudApi => codes(entry),
        Table::Errors => format!("own-{}", codes(entry)),
    };
    let word = |word: Option<&'static str>| word.unwrap_or_default();
    let (category, scope) =
        (word(entry.category.map(|word| word.as_str())), word(entry.scope.map(|word| word.as_str())));
    let retry = entry
        .retry
        .map(|retry| retry.to_string())
        .unwrap_or_else(|| if entry.is_retryable { "later" } else { "no" }.to_owned());
    let note = entry.note.map(|note| format!("<p class=\"note\">{}</p>", escaped(note))).unwrap_or_default();
    let source = entry.source.map(|source| {
        format!("<p class=\"source\">{}, looked up on {}</p>", escaped(source), escaped(word(entry.checked)))
    });
    let facts: String = [
        ("Category", category),
        ("Affects", scope),
        ("Who acts", word(entry.actor.map(|word| word.as_str()))),
        ("Arrives", word(entry.delivery.map(|word| word.as_str()))),
    ]
    .iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(label, value)| format!("<span><b>{label}</b> {value}</span> "))
    .collect();
    format!(
        "<tr id=\"{anchor}\" data-table=\"{}\" data-category=\"{category}\" data-retry=\"{}\" data-scope=\"{scope}\">\n\
         <th scope=\"row\"><a href=\"#{anchor}\">{}</a></th>\n\
         <td>{}</td>\n\
         <td><strong>{}</strong><br><code>{}</code></td>\n\
         <td>{}</td>\n\
         <td><p>{}</p><p>{}</p>{note}<p class=\"facts\">{facts}</p>{}</td></tr>\n",
        table.name(),
        retry.split(' ').next().unwrap_or_default(),
        codes(entry),
        entry.http_status.map(|status| status.to_string()).unwrap_or_default(),
        escaped(entry.description),
        entry.name,
        retry,
        escaped(word(entry.details)),
        escaped(word(entry.reasons_and_solutions)),
        source.unwrap_or_default(),
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
