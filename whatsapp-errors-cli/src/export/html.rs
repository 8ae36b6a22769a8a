//! Tables as a page to search and browse: one file, which is a plain table without JavaScript.

use whatsapp_errors_table::{Row, Standard, Value};

use crate::tables::Catalog;

const PAGE: &str = include_str!("page.html");

pub fn export(catalogs: &[Catalog]) -> String {
    let (title, introduction) = match catalogs {
        [one] => {
            let title = format!("Error codes: {}", one.title);
            (title, format!("{} error codes.", one.table.rows.len()))
        }
        _ => (
            "WhatsApp error codes".to_owned(),
            "Meta's reference of the WhatsApp Business Platform in plain words, and the project's \
             own table. For what Meta's servers send, trust the reference."
                .to_owned(),
        ),
    };
    let option = |catalog: &Catalog| {
        format!("<option value=\"{}\">{}</option>", escaped(&catalog.name), escaped(&catalog.title))
    };
    // anchors of the own table stay out of the way of the reference's, which are codes: `#131047`
    let prefixes = ["", "own-"];
    let rows = catalogs.iter().zip(prefixes).flat_map(|(catalog, prefix)| {
        catalog.table.rows.iter().map(move |row| table_row(catalog, prefix, row))
    });
    PAGE.replace("<!-- title -->", &escaped(&title))
        .replace("<!-- introduction -->", &escaped(&introduction))
        .replace("<!-- tables -->", &catalogs.iter().map(option).collect::<String>())
        .replace("<!-- rows -->", &rows.collect::<String>())
}

fn table_row(catalog: &Catalog, prefix: &str, row: &Row) -> String {
    let view = catalog.view(row);
    let anchor = format!("{prefix}{}", view.codes);
    let keyword = |column| match catalog.table.value(row, column) {
        Some(Value::Retry(retry)) => retry.as_str().to_owned(),
        Some(value) => value.to_string(),
        None => String::new(),
    };
    let mut sections = String::new();
    for (heading, text) in &view.sections {
        sections += &format!("<h2>{heading}</h2><p>{}</p>", escaped(text));
    }
    let category = view.category.map(|category| ("Category".to_owned(), category.to_string()));
    let mut facts = String::new();
    for (label, value) in category.iter().chain(&view.facts) {
        facts += &format!("<span><b>{}</b> {}</span> ", escaped(label), linked(value));
    }
    format!(
        "<tr id=\"{anchor}\" data-table=\"{}\" data-category=\"{}\" data-retry=\"{}\" \
         data-scope=\"{}\">\n\
         <th scope=\"row\"><a href=\"#{anchor}\">{}</a></th>\n\
         <td>{}</td>\n\
         <td><strong>{}</strong><br><code>{}</code></td>\n\
         <td>{}</td>\n\
         <td>{sections}<p class=\"facts\">{facts}</p></td></tr>\n",
        escaped(&catalog.name),
        keyword(Standard::Category),
        keyword(Standard::Retry),
        keyword(Standard::Scope),
        view.codes,
        view.http_status.map(|status| status.to_string()).unwrap_or_default(),
        escaped(view.title),
        view.name,
        escaped(&view.verdict.to_string()),
    )
}

/// A value that is an address is a link.
fn linked(value: &str) -> String {
    let text = escaped(value);
    if value.starts_with("https://") && !value.contains(char::is_whitespace) {
        format!("<a href=\"{text}\">{text}</a>")
    } else {
        text
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
