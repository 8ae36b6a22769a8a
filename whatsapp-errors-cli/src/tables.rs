//! The two tables as plain rows.

use whatsapp_errors::{ErrorCode, ErrorTable, Row, cloud_api};

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

    pub fn rows(self) -> Vec<Row> {
        match self {
            Self::Errors => ErrorCode::ALL.iter().map(|row| row.row()).collect(),
            Self::CloudApi => cloud_api::ErrorCode::ALL.iter().map(|row| row.row()).collect(),
        }
    }

    /// The row of a code.
    pub fn find(self, code: u32) -> Option<Row> {
        match self {
            Self::Errors => ErrorCode::from_code(code).map(|row| row.row()),
            Self::CloudApi => cloud_api::ErrorCode::from_code(code).map(|row| row.row()),
        }
    }

    /// The row of a code, a name or a message.
    pub fn parse(self, text: &str) -> Option<Row> {
        match self {
            Self::Errors => text.parse::<ErrorCode>().ok().map(|row| row.row()),
            Self::CloudApi => text.parse::<cloud_api::ErrorCode>().ok().map(|row| row.row()),
        }
    }
}

/// `131047` or `201-299`.
pub fn codes(row: &Row) -> String {
    if row.code == row.last_code { row.code.to_string() } else { format!("{}-{}", row.code, row.last_code) }
}

/// The known codes that are nearest to a number.
pub fn nearest(code: u32) -> Vec<Row> {
    let mut rows = Table::CloudApi.rows();
    rows.sort_by_key(|row| (row.code.abs_diff(code).min(row.last_code.abs_diff(code)), row.code));
    rows.truncate(3);
    rows
}
