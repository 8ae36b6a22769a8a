//! A row as people read it, the same in the terminal, on the page and in Markdown.

use whatsapp_errors::{Category, Verdict};
use whatsapp_errors_table::{Column, Row, Standard, Value, label};

use crate::tables::Catalog;

/// A row as people read it.
pub struct View<'a> {
    pub codes: String,
    pub name: &'a str,
    pub title: &'a str,
    pub verdict: Verdict,
    pub http_status: Option<u16>,
    pub category: Option<Category>,
    /// Texts, each below its heading.
    pub sections: Vec<(&'static str, &'a str)>,
    /// Everything else, own columns included, each value next to its label.
    pub facts: Vec<Fact>,
}

/// A value next to its label.
pub struct Fact {
    pub label: String,
    pub value: String,
    /// The column that it comes from, unless that is one of the table's own: their headings can be
    /// the same as these labels.
    pub standard: Option<Standard>,
}

impl Catalog {
    pub fn view<'a>(&'a self, row: &'a Row) -> View<'a> {
        let mut sections = Vec::new();
        let mut facts = Vec::new();
        for (column, value) in self.table.columns.in_order().iter().zip(&row.values) {
            let Some(value) = value else { continue };
            match place(column) {
                Place::Section(heading) => {
                    if let Value::Text(text) = value {
                        sections.push((heading, text.as_str()));
                    }
                }
                Place::Fact => facts.push(self.fact(row, column, value)),
                Place::Elsewhere => {}
            }
        }
        View {
            codes: row.codes.to_string(),
            name: &row.name,
            title: self.title_of(row),
            verdict: self.table.verdict(row),
            http_status: match self.table.value(row, Standard::HttpStatus) {
                Some(Value::Status(status)) => Some(*status),
                _ => None,
            },
            category: match self.table.value(row, Standard::Category) {
                Some(Value::Category(category)) => Some(*category),
                _ => None,
            },
            sections,
            facts,
        }
    }

    fn fact(&self, row: &Row, column: &Column, value: &Value) -> Fact {
        let (label, value) = match (column.standard, value) {
            (_, Value::Delivery(delivery)) => {
                (label::ARRIVES.to_owned(), delivery.in_words().to_owned())
            }
            (Some(Standard::SubcodeOf), _) => {
                ("Parent code".to_owned(), format!("{value}, with this code as error_subcode"))
            }
            (Some(Standard::Source), _) => {
                let checked = self.table.text(row, Standard::Checked);
                let checked = checked.map(|day| format!(", checked {day}")).unwrap_or_default();
                ("Source".to_owned(), format!("{value}{checked}"))
            }
            _ => (column.heading.clone(), column.cell(value)),
        };
        Fact { label, value, standard: column.standard }
    }
}

enum Place {
    Section(&'static str),
    Fact,
    /// A field of the view, a part of its verdict, or a part of another fact.
    Elsewhere,
}

fn place(column: &Column) -> Place {
    let Some(standard) = column.standard else { return Place::Fact };
    match standard {
        Standard::Details => Place::Section(label::WHAT_HAPPENED),
        Standard::Reasons => Place::Section(label::WHAT_TO_DO),
        Standard::Note => Place::Section(label::NOTE),
        Standard::Deprecated => Place::Section("Deprecated"),
        Standard::ErrorCode
        | Standard::Name
        | Standard::Description
        | Standard::HttpStatus
        | Standard::Category
        | Standard::Retry
        | Standard::Scope
        | Standard::Actor
        | Standard::Checked => Place::Elsewhere,
        _ => Place::Fact,
    }
}
