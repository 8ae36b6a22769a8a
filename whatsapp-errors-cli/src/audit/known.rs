//! Differences that somebody has looked into and decided to keep.

use serde::Deserialize;

use super::report::Report;

/// A row of the file of known differences.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Known {
    #[serde(rename = "Error Code")]
    code: u32,
    #[serde(rename = "Difference")]
    kind: Kind,
    /// The title or the HTTP status of the page. Another one is a new difference.
    #[serde(rename = "Page Says")]
    page_says: String,
    /// For people: why the table stays as it is.
    #[serde(rename = "Reason")]
    _reason: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    New,
    Gone,
    Title,
    Status,
}

pub fn read(bytes: &[u8]) -> Result<Vec<Known>, csv::Error> {
    csv::Reader::from_reader(bytes).deserialize().collect()
}

impl Report {
    /// Leaves out what is known.
    #[must_use]
    pub fn without(mut self, known: &[Known]) -> Self {
        let is_known = |kind: Kind, code: u32, page_says: &str| {
            known.iter().any(|known| {
                known.kind == kind && known.code == code && known.page_says == page_says
            })
        };
        self.new.retain(|new| !is_known(Kind::New, new.code, ""));
        self.gone.retain(|gone| !is_known(Kind::Gone, gone.code, ""));
        self.title_differs.retain_mut(|row| {
            row.titles.retain(|title| !is_known(Kind::Title, row.code, title));
            !row.titles.is_empty()
        });
        self.status_differs.retain_mut(|row| {
            row.http_statuses
                .retain(|status| !is_known(Kind::Status, row.code, &status.to_string()));
            !row.http_statuses.is_empty()
        });
        self
    }
}
