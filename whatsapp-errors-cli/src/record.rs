//! A row as JSON. `docs/export.md` documents it, and `export --format json-schema` describes it.

use serde::{
    Serialize, Serializer,
    ser::{SerializeMap, SerializeSeq},
};
use whatsapp_errors_table::{Column, Columns, Row, Standard, Value};

use crate::tables::Catalog;

/// A row as JSON: the keys of every table in the same order, then those of its own columns. What a
/// table does not say is `null`.
pub struct Record<'a> {
    pub catalog: &'a Catalog,
    pub row: &'a Row,
}

/// What a key of a record holds.
#[derive(Clone, Copy)]
pub enum Key<'a> {
    /// A column that every table may have.
    Standard(Standard),
    /// A column that the table declares.
    Own(&'a Column),
    LastCode,
    IsRetryable,
}

impl Key<'_> {
    pub fn name(&self) -> &str {
        match self {
            Self::Standard(standard) => standard.accessor(),
            Self::Own(column) => &column.accessor,
            Self::LastCode => "last_code",
            Self::IsRetryable => "is_retryable",
        }
    }
}

/// The keys of a table's records, in order.
pub fn keys(columns: &Columns) -> Vec<Key<'_>> {
    let mut keys = Vec::new();
    for &standard in Standard::ALL {
        keys.push(Key::Standard(standard));
        match standard {
            Standard::ErrorCode => keys.push(Key::LastCode),
            Standard::Retry => keys.push(Key::IsRetryable),
            _ => {}
        }
    }
    let own = columns.in_order().iter().filter(|column| column.standard.is_none());
    keys.extend(own.map(Key::Own));
    keys
}

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { catalog, row } = self;
        let columns = &catalog.table.columns;
        let mut map = serializer.serialize_map(None)?;
        for key in keys(columns) {
            map.serialize_key(key.name())?;
            match key {
                Key::LastCode => map.serialize_value(&row.codes.last)?,
                Key::IsRetryable => map.serialize_value(&catalog.table.is_retryable(row))?,
                Key::Standard(Standard::ErrorCode) => map.serialize_value(&row.codes.first)?,
                Key::Standard(Standard::Name) => map.serialize_value(&row.name)?,
                Key::Standard(Standard::SubcodeOf) => {
                    map.serialize_value(catalog.parents(row))?;
                }
                Key::Standard(Standard::Formerly) => {
                    map.serialize_value(catalog.table.former_names(row))?;
                }
                Key::Standard(standard) => {
                    let value = catalog.table.value(row, standard);
                    let column = columns.get(standard);
                    map.serialize_value(
                        &column.zip(value).map(|(column, value)| Cell { column, value }),
                    )?;
                }
                Key::Own(column) => {
                    let index = columns.in_order().iter().position(|other| other == column);
                    let value = index.and_then(|index| row.values[index].as_ref());
                    map.serialize_value(&value.map(|value| Cell { column, value }))?;
                }
            }
        }
        map.end()
    }
}

/// Numbers and truth values as such, everything else as the table writes it.
struct Cell<'a> {
    column: &'a Column,
    value: &'a Value,
}

impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.value {
            Value::Status(status) => serializer.serialize_u16(*status),
            Value::Number(number) => serializer.serialize_u64(*number),
            Value::YesNo(yes) => serializer.serialize_bool(*yes),
            value => serializer.serialize_str(&self.column.cell(value)),
        }
    }
}

/// All records of a table.
pub struct Records<'a>(pub &'a Catalog);

impl Serialize for Records<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let rows = &self.0.table.rows;
        let mut sequence = serializer.serialize_seq(Some(rows.len()))?;
        for row in rows {
            sequence.serialize_element(&Record { catalog: self.0, row })?;
        }
        sequence.end()
    }
}
