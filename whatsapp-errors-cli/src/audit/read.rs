//! What a saved page says of codes.

use std::collections::BTreeSet;

use whatsapp_errors_table::{Codes, Row, Table};

use super::{
    block::Block,
    entry::{Entry, entries},
    number::of_the_families,
    page::Page,
};

/// What a page says.
pub struct Read<'a> {
    pub page: &'a Page,
    pub entries: Vec<Entry>,
    /// The numbers of the families anywhere in it.
    pub in_text: BTreeSet<u32>,
}

impl<'a> Read<'a> {
    pub fn new(page: &'a Page, table: &Table) -> Self {
        let texts = page.blocks.iter().flat_map(Block::texts);
        Self {
            page,
            entries: entries(&page.blocks, &|code| table.by_code(code).is_some()),
            in_text: texts.flat_map(|text| of_the_families(&text.text)).collect(),
        }
    }

    /// Whether a row is anywhere on the page.
    pub fn names(&self, row: &Row) -> bool {
        let listed = self.entries.iter().flat_map(|entry| &entry.codes);
        listed.clone().any(|codes| codes.first <= row.codes.last && row.codes.first <= codes.last)
            || self.in_text.range(row.codes.first..=row.codes.last).next().is_some()
    }

    /// What the page says of a row.
    pub fn entries_of(&self, row: &Row) -> impl Iterator<Item = &Entry> {
        let is_of = move |codes: &Codes| row.codes.contains(codes.first);
        self.entries.iter().filter(move |entry| entry.codes.iter().any(is_of))
    }
}
