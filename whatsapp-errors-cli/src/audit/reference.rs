//! Which page each row refers to, and which of these pages were given.

use std::{collections::BTreeSet, path::Path};

use whatsapp_errors_table::{Row, Table, Value};

use super::read::Read;

/// The addresses that the rows of a table refer to, and the pages that are copies of them.
pub struct References<'a> {
    /// The index of the column.
    column: Option<usize>,
    pages: &'a [Read<'a>],
    /// The addresses of each page.
    addresses: Vec<BTreeSet<&'a str>>,
}

impl<'a> References<'a> {
    pub fn new(table: &'a Table, pages: &'a [Read<'a>]) -> Self {
        let column = table.columns.reference();
        let all: BTreeSet<&str> =
            table.rows.iter().filter_map(|row| address(row, column)).collect();
        let is_copy = |page: &Read, wanted: &str| {
            let is_of = |row: &&Row| address(row, column) == Some(wanted);
            let (named, rows) =
                table.rows.iter().filter(is_of).fold((0, 0), |(named, rows), row| {
                    (named + usize::from(page.names(row)), rows + 1)
                });
            is_named_after(&page.page.name, wanted) || named * 2 > rows
        };
        let addresses = pages
            .iter()
            .map(|page| all.iter().copied().filter(|address| is_copy(page, address)).collect())
            .collect();
        Self { column, pages, addresses }
    }

    /// The address that a row refers to.
    pub fn of<'r>(&self, row: &'r Row) -> Option<&'r str> {
        address(row, self.column)
    }

    /// Whether a row is on no page, although the page that it refers to was given. In a table
    /// without references every row is taken to refer to the pages that list codes.
    pub fn is_gone(&self, row: &Row) -> bool {
        let is_claimed = match self.column {
            Some(_) => self.of(row).is_some_and(|address| {
                self.addresses.iter().any(|addresses| addresses.contains(address))
            }),
            None => self.pages.iter().any(|page| !page.entries.is_empty()),
        };
        is_claimed && !self.pages.iter().any(|page| page.names(row))
    }

    /// The pages that a row is compared with: that to which it refers, if it was given, or else
    /// all. Another page may use the code for a case of its own.
    pub fn pages_for(&self, row: &Row) -> Vec<&'a Read<'a>> {
        let own: Vec<&Read> = self.of(row).map_or_else(Vec::new, |address| {
            let pages = self.pages.iter().zip(&self.addresses);
            pages
                .filter(|(_, addresses)| addresses.contains(address))
                .map(|(page, _)| page)
                .collect()
        });
        if own.is_empty() { self.pages.iter().collect() } else { own }
    }
}

fn address(row: &Row, column: Option<usize>) -> Option<&str> {
    match row.values[column?].as_ref()? {
        Value::Text(address) => Some(address),
        _ => None,
    }
}

/// Whether a file has the name that `spec/README.md` gives to the copy of a page: the part of its
/// address after `/whatsapp/`, with hyphens for slashes.
fn is_named_after(file: &str, address: &str) -> bool {
    let stem = Path::new(file).file_stem().unwrap_or_default().to_string_lossy();
    let part = address.rsplit_once("/whatsapp/").map(|(_, part)| part.replace('/', "-"));
    part.is_some_and(|part| part == stem)
}
