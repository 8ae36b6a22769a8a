//! Rules about several rows: no two share a code or a name, and the parents of sub-codes exist.

use std::{
    collections::{HashMap, HashSet},
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
    let mut kept: Vec<LocatedRow<'_>> = Vec::with_capacity(rows.len());
    // indexes of the rows that are kept, in the order of their codes: most often that of the file,
    // so that a row is added at the end
    let mut by_code: Vec<usize> = Vec::with_capacity(rows.len());
    let mut by_name: HashMap<String, usize> = HashMap::with_capacity(rows.len());
    for located in rows {
        let LocatedRow { row: Row { codes, name, .. }, .. } = &located;
        // what is kept does not overlap: only the last row that begins before the end can
        let place = by_code.partition_point(|&other| kept[other].row.codes.first <= codes.last);
        let before = place.checked_sub(1).map(|before| &kept[by_code[before]]);
        if let Some(other) = before.filter(|other| other.row.codes.last >= codes.first) {
            diagnostics.push(shared_code(other, &located, columns));
        } else if let Some(&other) = by_name.get(name) {
            diagnostics.push(shared_name(&kept[other], &located, columns, naming));
        } else {
            by_code.insert(place, kept.len());
            by_name.insert(name.clone(), kept.len());
            kept.push(located);
        }
    }
    let mut rows = Vec::with_capacity(kept.len());
    for located in kept {
        rows.push(located.row);
    }
    rows
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
    let mut single = HashSet::new();
    let mut ranges = Vec::new();
    for located in rows {
        let codes = located.row.codes;
        if codes.is_range() {
            ranges.push(codes);
        } else {
            single.insert(codes.first);
        }
    }
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
    let mut today: HashMap<String, usize> = HashMap::with_capacity(rows.len());
    let mut former: HashMap<String, usize> = HashMap::new();
    for (index, located) in rows.iter().enumerate() {
        today.insert(located.row.name.clone(), index);
    }
    for (index, located) in rows.iter().enumerate() {
        let Some(Value::Names(names)) = located.row.value(columns, Standard::Formerly) else {
            continue;
        };
        for name in names {
            let shown = backticked(name);
            let (message, related) = if let Some(&other) = today.get(name) {
                let message = format!("former name {shown} is the current name of a row");
                (message, rows[other].name_label(columns, "its current name"))
            } else if let Some(first) = former.insert(name.clone(), index) {
                let text = "first used here";
                let first = rows[first].label(columns, Standard::Formerly, text);
                (format!("duplicate former name {shown}"), first)
            } else {
                continue;
            };
            let mut others = names.clone();
            others.retain(|other| other != name);
            let others = others.join(" ");
            let span = located.span(columns, Standard::Formerly).unwrap_or_default();
            let help = if others.is_empty() {
                "leave the cell blank".to_owned()
            } else {
                format!("type {}", backticked(&others))
            };
            let help = Help::edit(help, span, others);
            let label = located.label(columns, Standard::Formerly, "in column `Formerly`");
            diagnostics.push(Diagnostic::new(message, label, help).related(related));
        }
    }
}
