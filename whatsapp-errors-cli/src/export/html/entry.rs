//! A row of a table as a row of the page.

use whatsapp_errors_table::{Columns, Row, Standard, Value, label};

use super::{
    escaped,
    filters::{self, Choice, FIELDS},
    numbers,
};
use crate::{
    tables::Catalog,
    view::{Fact, View},
};

/// A table as the page shows it.
pub struct Listing<'a> {
    pub catalog: &'a Catalog,
    pub standing: Standing<'a>,
}

/// What the codes of a table mean elsewhere.
#[derive(Clone, Copy)]
pub enum Standing<'a> {
    /// Nothing else: numbers in its texts are its own.
    Alone,
    /// What the reference says, which its rows and numbers lead to if it is on the same page.
    Compared { reference: &'a Catalog, is_on_page: bool },
}

/// A row of the page.
pub struct Entry {
    pub html: String,
    /// Its value in each of the filters.
    pub choices: [Option<Choice>; FIELDS.len()],
}

/// Where a row says that its code is documented.
pub fn address<'a>(catalog: &Catalog, row: &'a Row) -> Option<&'a str> {
    match row.values[catalog.table.columns.reference()?].as_ref()? {
        Value::Text(text) if is_address(text) => Some(text),
        _ => None,
    }
}

impl Listing<'_> {
    pub fn entries(&self) -> Vec<Entry> {
        self.catalog.table.rows.iter().map(|row| self.entry(row)).collect()
    }

    fn entry(&self, row: &Row) -> Entry {
        let view = self.catalog.view(row);
        let anchor = self.anchor(row);
        let choices = filters::choices(&view);
        let mut attributes =
            format!("id=\"{anchor}\" data-table=\"{}\"", escaped(&self.catalog.name));
        for (field, choice) in FIELDS.iter().zip(&choices) {
            if let Some(choice) = choice {
                attributes += &format!(" data-{}=\"{}\"", field.name, choice.keyword);
            }
        }
        let parents: Vec<String> = self.catalog.parents(row).iter().map(u32::to_string).collect();
        if !parents.is_empty() {
            attributes += &format!(" data-parents=\"{}\"", parents.join(" "));
        }
        let mark = match self.standing {
            Standing::Alone => "",
            Standing::Compared { .. } => " <small>own table</small>",
        };
        let html = format!(
            "<tr {attributes}>\n\
             <th scope=\"row\"><a href=\"#{anchor}\">{}</a>{mark}</th>\n\
             <td>{}</td>\n\
             <td><h2>{}</h2> <code>{}</code></td>\n\
             <td>{}</td>\n\
             <td>{}</td></tr>\n",
            view.codes,
            status(view.http_status),
            escaped(view.title),
            view.name,
            verdict(&view),
            self.texts(row, &view),
        );
        Entry { html, choices }
    }

    fn anchor(&self, row: &Row) -> String {
        // out of the way of the reference's, which are codes: `#131047`
        let prefix = match self.standing {
            Standing::Alone => "",
            Standing::Compared { .. } => "own-",
        };
        format!("{prefix}{}", row.codes)
    }

    fn texts(&self, row: &Row, view: &View) -> String {
        let mut html = self.meaning_elsewhere(row);
        for (heading, text) in &view.sections {
            let class = if *heading == label::NOTE { " class=\"note\"" } else { "" };
            html += &format!("<p{class}><b>{heading}</b> {}</p>\n", self.linked(row, text));
        }
        html += &self.subcodes(row);
        let mut facts = String::new();
        if let Some(category) = view.category {
            facts += &format!("<span><b>Category</b> {}</span>\n", category.in_words());
        }
        let address = address(self.catalog, row);
        let has_source = view.facts.iter().any(|fact| fact.standard == Some(Standard::Source));
        for Fact { label, value, standard } in &view.facts {
            let html = match standard {
                Some(Standard::Source) => source(address, value),
                Some(Standard::SubcodeOf) => self.parents(row, value),
                _ if label == Columns::REFERENCE && address.is_some() && has_source => continue,
                _ if is_address(value) => link(value, value),
                _ => self.linked(row, value),
            };
            facts += &format!("<span><b>{}</b> {html}</span>\n", escaped(label));
        }
        if !facts.is_empty() {
            html += &format!("<p class=\"facts\">{facts}</p>");
        }
        html
    }

    /// The rows that arrive as sub-codes of this one.
    fn subcodes(&self, row: &Row) -> String {
        let item = |child: &&Row| {
            let anchor = self.anchor(child);
            let title = escaped(self.catalog.title_of(child));
            format!("<li><a href=\"#{anchor}\">{}</a> {title}</li>\n", child.codes)
        };
        let items: String = self.catalog.children(row).iter().map(item).collect();
        if items.is_empty() {
            return items;
        }
        format!("<div class=\"subcodes\"><p><b>Sub-codes</b></p>\n<ul>\n{items}</ul></div>\n")
    }

    /// What Meta's servers mean by the code.
    fn meaning_elsewhere(&self, row: &Row) -> String {
        let Standing::Compared { reference, is_on_page } = self.standing else {
            return String::new();
        };
        let Some(meant) = reference.by_code(row.codes.first) else { return String::new() };
        let view = reference.view(meant);
        let name = format!("{} {}", view.codes, view.title);
        let name = match address(reference, meant) {
            _ if is_on_page => link(&format!("#{}", meant.codes), &name),
            Some(address) => link(address, &name),
            None => escaped(&name),
        };
        let status = view.http_status.map(|status| format!(" (HTTP {status})")).unwrap_or_default();
        let retry = escaped(&view.verdict.retry_in_words().to_string());
        format!("<p class=\"note\"><b>On Meta's servers</b> {name}{status}: {retry}.</p>\n")
    }

    /// The codes under which a row arrives, as links, and what the view says about them.
    fn parents(&self, row: &Row, value: &str) -> String {
        let link = |&code: &u32| {
            let number = code.to_string();
            let parent = self.catalog.by_code(code).map(|parent| self.anchor(parent));
            parent.map_or(number.clone(), |anchor| link(&format!("#{anchor}"), &number))
        };
        let links: Vec<String> = self.catalog.parents(row).iter().map(link).collect();
        let rest = value.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
        links.join(" or ") + &escaped(rest)
    }

    fn linked(&self, row: &Row, text: &str) -> String {
        let rows = match self.standing {
            Standing::Alone => Some(self.catalog),
            Standing::Compared { reference, is_on_page } => is_on_page.then_some(reference),
        };
        numbers::linked(text, |number| {
            let code = number.parse().ok().filter(|code: &u32| code.to_string() == number)?;
            let target = rows?.by_code(code)?;
            (!std::ptr::eq(target, row)).then(|| target.codes.to_string())
        })
    }
}

fn status(status: Option<u16>) -> String {
    match status {
        Some(status) => status.to_string(),
        None => "<span aria-hidden=\"true\">—</span><span class=\"unseen\">not documented</span>"
            .to_owned(),
    }
}

/// The verdict, first of all whether to retry.
fn verdict(view: &View) -> String {
    let verdict = escaped(&view.verdict.to_string());
    let mut parts = verdict.split(" · ");
    let retry = format!("<b>{}</b>", parts.next().unwrap_or_default());
    parts.fold(retry, |html, part| html + &format!(" <span>· {part}</span>"))
}

/// Where a row comes from, and on which day that was looked at.
fn source(address: Option<&str>, value: &str) -> String {
    let (place, day) = value.rsplit_once(", checked ").unwrap_or((value, ""));
    let address = address.or_else(|| is_address(place).then_some(place));
    let place = address.map_or_else(|| escaped(place), |address| link(address, place));
    let day = if day.is_empty() { day } else { &format!(", checked <time>{day}</time>") };
    place + day
}

fn link(address: &str, text: &str) -> String {
    format!("<a href=\"{}\">{}</a>", escaped(address), escaped(text))
}

fn is_address(value: &str) -> bool {
    value.starts_with("https://") && !value.contains(char::is_whitespace)
}
