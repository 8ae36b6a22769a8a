//! A table as CSV with all its columns, so that it can be edited and compiled again. Every name is
//! filled in: another program need not know how a name is made from a title.

use csv::{QuoteStyle, WriterBuilder};
use whatsapp_errors_table::{Column, Row, Standard, Value};

use crate::tables::Catalog;

pub fn export(catalog: &Catalog) -> String {
    let columns = catalog.table.columns.in_order();
    let has_names = catalog.table.columns.get(Standard::Name).is_some();
    let mut writer =
        WriterBuilder::new().quote_style(QuoteStyle::Necessary).from_writer(Vec::new());
    let mut write = |mut cells: Vec<String>, name: &str| {
        if !has_names {
            cells.push(name.to_owned());
        }
        writer.write_record(&cells).expect("a write to memory");
    };
    write(columns.iter().map(heading).collect(), Standard::Name.heading());
    for row in &catalog.table.rows {
        let cells = columns.iter().zip(&row.values);
        write(cells.map(|(column, value)| cell(row, column, value.as_ref())).collect(), &row.name);
    }
    String::from_utf8(writer.into_inner().expect("a write to memory")).expect("cells are text")
}

/// The heading as the table declares it, but for names: none of them is left blank.
fn heading(column: &Column) -> String {
    match column.standard {
        Some(name @ Standard::Name) => name.heading().to_owned(),
        _ => column.declaration(),
    }
}

fn cell(row: &Row, column: &Column, value: Option<&Value>) -> String {
    match value {
        _ if column.standard == Some(Standard::Name) => row.name.clone(),
        Some(Value::Parents(parents)) => {
            parents.iter().map(u32::to_string).collect::<Vec<_>>().join(" ")
        }
        Some(value) => column.cell(value),
        None => String::new(),
    }
}
