//! Tables as a page to search and browse: one file, which works without JavaScript as a plain table.

use whatsapp_errors::Row;

use crate::{arguments::Table, tables::codes};

const PAGE: &str = include_str!("page.html");

pub fn export(tables: &[Table]) -> String {
    let rows: String =
        tables.iter().flat_map(|table| table.rows().into_iter().map(|entry| row(*table, &entry))).collect();
    PAGE.replace("<!-- rows -->", &rows)
}

/// A row. The reference's anchors are the codes themselves: `#131047`.
fn row(table: Table, row: &Row) -> String {
    let anchor = match table {
        Table::CloudApi => codes(row),
        Table::Errors => format!("own-{}", codes(row)),
    };
    let word = |word: Option<&'static str>| word.unwrap_or_default();
    let (category, scope) = (word(row.category.map(|word| word.as_str())), word(row.scope.map(|word| word.as_str())));
    let retry = row
        .retry
        .map(|retry| retry.to_string())
        .unwrap_or_else(|| if row.is_retryable { "later" } else { "no" }.to_owned());
    let note = row.note.map(|note| format!("<p class=\"note\">{}</p>", escaped(note))).unwrap_or_default();
    let source = row.provenance.map(|source| {
        format!("<p class=\"source\">{}, looked up on {}</p>", escaped(source), escaped(word(row.last_checked)))
    });
    let facts: String = [
        ("Category", category),
        ("Affects", scope),
        ("Who acts", word(row.actor.map(|word| word.as_str()))),
        ("Arrives", word(row.delivery.map(|word| word.as_str()))),
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
        codes(row),
        row.http_status.map(|status| status.to_string()).unwrap_or_default(),
        escaped(row.description),
        row.name,
        retry,
        escaped(word(row.details)),
        escaped(word(row.reasons_and_solutions)),
        source.unwrap_or_default(),
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
