//! The two tables as plain rows.

use whatsapp_errors::{Entry, ErrorCode, ErrorTable, cloud_api};

use crate::arguments::Table;

impl Table {
    pub const ALL: [Self; 2] = [Self::CloudApi, Self::Errors];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Errors => "errors",
            Self::CloudApi => "cloud-api",
        }
    }

    pub fn title(self) -> &'static str {
        match self {
            Self::Errors => "the project's own table",
            Self::CloudApi => "Meta's reference",
        }
    }

    pub fn entries(self) -> Vec<Entry> {
        match self {
            Self::Errors => ErrorCode::ALL.iter().map(|row| row.entry()).collect(),
            Self::CloudApi => cloud_api::ErrorCode::ALL.iter().map(|row| row.entry()).collect(),
        }
    }

    /// The row of a code.
    pub fn find(self, code: u32) -> Option<Entry> {
        match self {
            Self::Errors => ErrorCode::from_code(code).map(|row| row.entry()),
            Self::CloudApi => cloud_api::ErrorCode::from_code(code).map(|row| row.entry()),
        }
    }

    /// The row of a code, a name or a message.
    pub fn parse(self, text: &str) -> Option<Entry> {
        match self {
            Self::Errors => text.parse::<ErrorCode>().ok().map(|row| row.entry()),
            Self::CloudApi => text.parse::<cloud_api::ErrorCode>().ok().map(|row| row.entry()),
        }
    }
}

/// `131047` or `201-299`.
pub fn codes(entry: &Entry) -> String {
    if entry.code == entry.last_code { entry.code.to_string() } else { format!("{}-{}", entry.code, entry.last_code) }
}

/// The known codes that are nearest to a number.
pub fn nearest(code: u32) -> Vec<Entry> {
    let mut entries = Table::CloudApi.entries();
    entries.sort_by_key(|entry| (entry.code.abs_diff(code).min(entry.last_code.abs_diff(code)), entry.code));
    entries.truncate(3);
    entries
}
