//! What a code, a name or a title means.

use whatsapp_errors_table::{Row, Value, camel_case, nearest};

use crate::tables::Catalog;

/// The words that make somebody's text the name or the title of a row: letters and digits, case
/// aside. `ErrorCode::ReEngagementMessage`, `re-engagement message` and `reengagementmessage` are
/// one.
pub fn key(text: &str) -> String {
    let text = text.trim();
    let last = text.rsplit_once("::").map_or(text, |(_, name)| name);
    camel_case(last).to_lowercase()
}

impl Catalog {
    /// The rows with this name, former name or title. Titles are not unique.
    pub fn by_words(&self, text: &str) -> Vec<&Row> {
        let wanted = key(text);
        let is_named = |row: &&Row| self.keys(row).contains(&wanted);
        if wanted.is_empty() {
            Vec::new()
        } else {
            self.table.rows.iter().filter(is_named).collect()
        }
    }

    fn keys(&self, row: &Row) -> Vec<String> {
        let former = self.table.former_names(row).iter().map(String::as_str);
        [row.name.as_str(), self.title_of(row)].into_iter().chain(former).map(key).collect()
    }
}

/// Whether a text of a row names a code that may not have a row.
pub fn mentions(row: &Row, code: u32) -> bool {
    let code = code.to_string();
    let texts = row.values.iter().filter_map(|value| match value {
        Some(Value::Text(text)) => Some(text),
        _ => None,
    });
    texts.flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric())).any(|it| it == code)
}

/// The rows whose name or title somebody probably meant, at most three.
pub fn similar<'a>(catalogs: &'a [Catalog], text: &str) -> Vec<(&'a Catalog, &'a Row)> {
    const MOST: usize = 3;
    /// Less than this is in too many titles.
    const SHORTEST: usize = 4;
    let wanted = key(text);
    let all = || {
        catalogs.iter().flat_map(|catalog| catalog.table.rows.iter().map(move |row| (catalog, row)))
    };
    if wanted.len() >= SHORTEST {
        let contains = |(catalog, row): &(&Catalog, &Row)| {
            catalog.keys(row).iter().any(|key| key.contains(&wanted))
        };
        let containing: Vec<_> = all().filter(contains).take(MOST).collect();
        if !containing.is_empty() {
            return containing;
        }
    }
    let keys: Vec<String> = all().flat_map(|(catalog, row)| catalog.keys(row)).collect();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    let Some(near) = nearest(&wanted, &keys) else { return Vec::new() };
    let near = near.to_owned();
    all().filter(|(catalog, row)| catalog.keys(row).contains(&near)).take(1).collect()
}
