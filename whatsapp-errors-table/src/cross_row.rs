//! Rules about several rows: no two share a code or a name, and the parents of sub-codes exist.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    ops::Range,
};

use crate::{
    Columns, Row, Standard, Value,
    cell::code,
    diagnostic::{Diagnostic, Help, Label, backticked},
    record::Record,
};

/// A row with its record.
pub struct LocatedRow<'a> {
    pub row: Row,
    pub record: &'a Record<'a>,
}

impl LocatedRow<'_> {
    /// A cell of the row, or the whole row if the cell is blank or not there.
    fn label(&self, columns: &Columns, column: Standard, text: impl Into<String>) -> Label {
        let cell = columns.index_of(column).and_then(|index| self.record.cells.get(index));
        let span = cell.filter(|cell| !cell.text.is_empty()).map(|cell| cell.span.clone());
        Label::in_row(span.unwrap_or(self.record.span()), self.record, text)
    }

    /// The cell that gives the row its name.
    fn name_label(&self, columns: &Columns, text: &str) -> Label {
        let pinned = self.row.value(columns, Standard::Name).is_some();
        let column = if pinned { Standard::Name } else { Standard::Description };
        self.label(columns, column, text)
    }

    fn span(&self, columns: &Columns, column: Standard) -> Option<Range<usize>> {
        Some(self.record.cells.get(columns.index_of(column)?)?.span.clone())
    }
}

/// Keeps the first of all rows that share a code or a name; the others become diagnostics.
pub fn check(
    rows: Vec<LocatedRow<'_>>,
    columns: &Columns,
    naming: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Row> {
    let mut codes: BTreeMap<u32, usize> = BTreeMap::new();
    let mut names: HashMap<&str, usize> = HashMap::new();
    let mut is_kept = vec![true; rows.len()];
    for (index, located) in rows.iter().enumerate() {
        let row = &located.row;
        // the codes of the rows so far do not overlap: only the one that begins last can
        let before = codes.range(..=row.codes.last).next_back();
        let overlapping =
            before.filter(|(_, other)| rows[**other].row.codes.last >= row.codes.first);
        if let Some((_, &other)) = overlapping {
            diagnostics.push(shared_code(&rows[other], located, columns));
        } else if let Some(&other) = names.get(row.name.as_str()) {
            diagnostics.push(shared_name(&rows[other], located, columns, naming));
        } else {
            codes.insert(row.codes.first, index);
            names.insert(&row.name, index);
            continue;
        }
        is_kept[index] = false;
    }
    let kept = rows.into_iter().zip(is_kept).filter(|(_, is_kept)| *is_kept);
    kept.map(|(located, _)| located.row).collect()
}

fn shared_code(first: &LocatedRow<'_>, again: &LocatedRow<'_>, columns: &Columns) -> Diagnostic {
    let (codes, before) = (again.row.codes, first.row.codes);
    let described = code::describe(codes);
    let message = match (before.is_range(), codes.is_range()) {
        (false, false) => format!("duplicate {described}"),
        (true, true) => format!("{described} overlaps {}", code::describe(before)),
        (true, false) => format!("{described} is already in {}", code::describe(before)),
        (false, true) => {
            format!("{described} contains {}, which has a row", code::describe(before))
        }
    };
    let help = match (before.is_range(), codes.is_range()) {
        (false, false) => "give each row a code of its own, or delete one of the two rows",
        _ => "make a range shorter, split it, or delete one of the two rows",
    };
    let label = |row: &LocatedRow<'_>, text| row.label(columns, Standard::ErrorCode, text);
    Diagnostic::new(message, label(again, "used again here"), help)
        .related(label(first, "first used here"))
}

fn shared_name(
    first: &LocatedRow<'_>,
    again: &LocatedRow<'_>,
    columns: &Columns,
    naming: &str,
) -> Diagnostic {
    let message = format!("duplicate variant name {}", backticked(&again.row.name));
    let help = format!("give one of the two rows another name: {naming}");
    Diagnostic::new(message, again.name_label(columns, "used again here"), help)
        .related(first.name_label(columns, "first used here"))
}

/// Each parent must be a code of the table, and another than the row's own.
pub fn check_parents(
    rows: &[LocatedRow<'_>],
    columns: &Columns,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let (ranges, single): (Vec<_>, Vec<_>) =
        rows.iter().map(|located| located.row.codes).partition(|codes| codes.is_range());
    let single: HashSet<u32> = single.iter().map(|codes| codes.first).collect();
    let is_known = |code| single.contains(&code) || ranges.iter().any(|range| range.contains(code));
    for located in rows {
        let Some(Value::Parents(parents)) = located.row.value(columns, Standard::SubcodeOf) else {
            continue;
        };
        for &parent in parents {
            let (message, help) = if located.row.codes.contains(parent) {
                let message = format!("error code `{parent}` is its own parent");
                (message, "type the code that Meta sends in `code`, or leave the cell blank")
            } else if !is_known(parent) {
                (format!("unknown parent code `{parent}`"), "check the number, or add a row for it")
            } else {
                continue;
            };
            let label = located.label(columns, Standard::SubcodeOf, "in column `Subcode Of`");
            diagnostics.push(Diagnostic::new(message, label, help));
        }
    }
}

/// No former name is a name of today, and no two rows have the same one: both would be constants of
/// the enum.
pub fn check_former_names(
    rows: &[LocatedRow<'_>],
    columns: &Columns,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let today: HashMap<&str, &LocatedRow<'_>> =
        rows.iter().map(|located| (located.row.name.as_str(), located)).collect();
    let mut former: HashMap<&str, &LocatedRow<'_>> = HashMap::new();
    for located in rows {
        let Some(Value::Names(names)) = located.row.value(columns, Standard::Formerly) else {
            continue;
        };
        for name in names {
            let shown = backticked(name);
            let (message, related) = if let Some(other) = today.get(name.as_str()) {
                let message = format!("former name {shown} is the name of a row today");
                (message, other.name_label(columns, "its name today"))
            } else if let Some(first) = former.insert(name, located) {
                let text = "first used here";
                let first = first.label(columns, Standard::Formerly, text);
                (format!("duplicate former name {shown}"), first)
            } else {
                continue;
            };
            let others: Vec<&str> =
                names.iter().map(String::as_str).filter(|other| *other != name).collect();
            let span = located.span(columns, Standard::Formerly).unwrap_or_default();
            let help = match others.as_slice() {
                [] => "leave the cell blank".to_owned(),
                others => format!("type {}", backticked(&others.join(" "))),
            };
            let help = Help::edit(help, span, others.join(" "));
            let label = located.label(columns, Standard::Formerly, "in column `Formerly`");
            diagnostics.push(Diagnostic::new(message, label, help).related(related));
        }
    }
}
