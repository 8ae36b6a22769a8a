//! What is known about a code that no table has: the rows that mention it, and the codes that begin
//! with the same digits.

use std::collections::BTreeMap;

use whatsapp_errors_table::{Row, Standard, Value};

use crate::{lookup::mentions, tables::Catalog};

/// The last digits of a code, which tell apart the members of a family.
const OWN_DIGITS: usize = 3;
/// At most this many categories are named.
const MOST_CATEGORIES: usize = 3;
/// At most this many codes are listed.
const MOST_CODES: usize = 10;

impl Catalog {
    /// What to say about the family of a code that the table does not have; `None` if nothing is
    /// known of it.
    pub fn family(&self, code: u32) -> Option<String> {
        if let Some(row) = self.table.rows.iter().find(|row| mentions(row, code)) {
            let (codes, title) = (row.codes, self.title_of(row));
            return Some(format!("the row of {codes} ({title}) mentions it"));
        }
        let digits = code.to_string();
        if let Some(begun) = self.begun(&digits) {
            return Some(begun);
        }
        if digits.len() <= OWN_DIGITS {
            let text =
                "codes below 1000 are those of the Graph API, which all of Meta's products share";
            return Some(text.to_owned());
        }
        let (family, _) = digits.split_at(digits.len() - OWN_DIGITS);
        let is_member = |row: &&Row| {
            let code = row.codes.first.to_string();
            code.len() == digits.len() && code.starts_with(family)
        };
        let members: Vec<&Row> = self.table.rows.iter().filter(is_member).collect();
        if members.is_empty() {
            return None;
        }
        let x = "x".repeat(OWN_DIGITS);
        let count = match members.len() {
            1 => "1 known code".to_owned(),
            count => format!("{count} known codes"),
        };
        let about = self.categories(&members);
        let parents = self.common_parents(&members);
        Some(format!("the family {family}{x} has {count}{about}{parents}"))
    }

    /// Codes that begin with all the digits of a shorter number: some were probably left out.
    fn begun(&self, digits: &str) -> Option<String> {
        let codes = self.table.rows.iter().map(|row| row.codes.first.to_string());
        let mut codes: Vec<String> =
            codes.filter(|code| code.len() > digits.len() && code.starts_with(digits)).collect();
        if digits.len() < OWN_DIGITS || codes.is_empty() {
            return None;
        }
        codes.sort();
        let more = match codes.len().saturating_sub(MOST_CODES) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        codes.truncate(MOST_CODES);
        Some(format!("known codes that begin with {digits}: {}{more}", codes.join(", ")))
    }

    fn categories(&self, rows: &[&Row]) -> String {
        let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
        for row in rows {
            if let Some(Value::Category(category)) = self.table.value(row, Standard::Category) {
                *counts.entry(category.as_str()).or_default() += 1;
            }
        }
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
        counts.truncate(MOST_CATEGORIES);
        let names: Vec<&str> = counts.into_iter().map(|(name, _)| name).collect();
        if names.is_empty() {
            String::new()
        } else {
            format!("; main categories: {}", names.join(", "))
        }
    }

    fn common_parents(&self, rows: &[&Row]) -> String {
        let [first, ..] = rows else { return String::new() };
        let parents = self.parents(first);
        let is_common = rows.iter().all(|row| self.parents(row) == parents);
        match parents {
            [parent] if is_common => format!("; they arrive as sub-codes of {parent}"),
            _ => String::new(),
        }
    }
}
