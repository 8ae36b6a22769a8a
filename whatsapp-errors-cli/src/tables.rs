//! The tables that the command works on: the two that ship with it, and any file of the same form.

use std::{
    convert::Infallible,
    fmt,
    path::{Path, PathBuf},
    str::FromStr,
};

use whatsapp_errors_table::{Row, SourceFile, Standard, Table, Value, check, render_within};

use crate::{
    error::{Error, Message, Result},
    input, style,
};

const SHIPPED: &str = "`cloud-api` and `errors` ship with the command; any other table is the path \
                       of a CSV file";

/// A table by what somebody types for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableName {
    CloudApi,
    Errors,
    File(PathBuf),
}

impl FromStr for TableName {
    type Err = Infallible;

    fn from_str(text: &str) -> std::result::Result<Self, Infallible> {
        Ok(match text {
            "cloud-api" => Self::CloudApi,
            "errors" => Self::Errors,
            path => Self::File(path.into()),
        })
    }
}

impl TableName {
    pub fn is_stdin(&self) -> bool {
        *self == Self::File(input::STDIN.into())
    }
}

/// A table, and what the command calls it.
pub struct Catalog {
    /// For programs: `cloud-api`, `errors`, or the name of the file without `.csv`.
    pub name: String,
    /// For people: "Meta's reference".
    pub title: String,
    pub table: Table,
    /// Whether it holds what Meta's servers send, about which the library can decide.
    pub is_reference: bool,
}

impl Catalog {
    pub fn read(name: &TableName) -> Result<Self> {
        match name {
            TableName::CloudApi => Ok(Self::cloud_api()),
            TableName::Errors => Ok(Self::errors()),
            TableName::File(path) => Self::from_file(path),
        }
    }

    /// The tables that answer a question: the one that was named, or else both that ship. Meta's
    /// reference comes first, since it is what Meta's servers send.
    pub fn asked(name: Option<&TableName>) -> Result<Vec<Self>> {
        match name {
            Some(name) => Ok(vec![Self::read(name)?]),
            None => Ok(vec![Self::cloud_api(), Self::errors()]),
        }
    }

    pub fn cloud_api() -> Self {
        let csv = include_str!("../spec/cloud-api.csv");
        Self::shipped("cloud-api", "Meta's reference", csv)
    }

    pub fn errors() -> Self {
        let csv = include_str!("../spec/errors.csv");
        Self::shipped("errors", "the project's own table", csv)
    }

    fn shipped(name: &str, title: &str, csv: &str) -> Self {
        let checked = check(&SourceFile::new(format!("spec/{name}.csv"), csv.into()));
        let table = checked.table.expect("the library compiles the same file");
        Self {
            name: name.to_owned(),
            title: title.to_owned(),
            table,
            is_reference: name == "cloud-api",
        }
    }

    fn from_file(path: &Path) -> Result<Self> {
        let source = input::table(path).map_err(|error| match error {
            Error::Message(message) => message.help(SHIPPED).into(),
            closed @ Error::ClosedPipe => closed,
        })?;
        let checked = check(&source);
        match checked.table {
            Some(table) if checked.diagnostics.is_empty() => {
                let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                Ok(Self {
                    name,
                    title: format!("the table `{}`", source.path),
                    table,
                    is_reference: false,
                })
            }
            _ => {
                let columns = style::columns().unwrap_or(usize::MAX);
                let mistakes = render_within(&source, &checked.diagnostics, columns);
                let mistakes = mistakes.join("\n\nerror: ");
                let help =
                    format!("fix `{}` first; `whatsapp-errors check` repeats this", source.path);
                Err(Message::usage(mistakes).help(help).into())
            }
        }
    }

    /// The row of a code.
    pub fn by_code(&self, code: u32) -> Option<&Row> {
        self.table.by_code(code)
    }

    /// The row of a code and the sub-code that came with it: the sub-code's row where that names
    /// the code as its parent, else the code's row.
    pub fn by_parts(&self, code: u32, subcode: Option<u32>) -> Option<&Row> {
        let child = subcode.and_then(|subcode| self.by_code(subcode));
        let child = child.filter(|row| self.parents(row).contains(&code));
        child.or_else(|| self.by_code(code))
    }

    /// The codes under which a row arrives as a sub-code.
    pub fn parents<'a>(&self, row: &'a Row) -> &'a [u32] {
        match self.table.value(row, Standard::SubcodeOf) {
            Some(Value::Parents(parents)) => parents,
            _ => &[],
        }
    }

    /// The rows that arrive as sub-codes of a row.
    pub fn children(&self, parent: &Row) -> Vec<&Row> {
        let is_child =
            |row: &&Row| self.parents(row).iter().any(|&code| parent.codes.contains(code));
        self.table.rows.iter().filter(is_child).collect()
    }

    pub fn title_of<'a>(&self, row: &'a Row) -> &'a str {
        self.table.text(row, Standard::Description).expect("the checks leave no title blank")
    }
}

impl fmt::Display for TableName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CloudApi => f.write_str("cloud-api"),
            Self::Errors => f.write_str("errors"),
            Self::File(path) => path.display().fmt(f),
        }
    }
}
