//! Rules about several rows: no two share a code or a name, and the parents of sub-codes exist.

use std::{
    collections::{BTreeMap, HashSet},
    ops::Range,
};

use crate::{
    Codes, Columns, Row, Standard, Value,
    cell::code,
    diagnostic::{self, Diagnostic, Label},
};

/// A row, and where those of its cells stand that have to do with other rows.
pub struct LocatedRow {
    pub row: Row,
    pub code: Range<usize>,
    pub name: Range<usize>,
    pub subcode_of: Range<usize>,
}

/// Keeps the first of all rows that share a code or a name; the others become diagnostics.
pub fn check(rows: Vec<LocatedRow>, naming: &str, diagnostics: &mut Vec<Diagnostic>) -> Vec<Row> {
    let mut kept = Vec::new();
    let mut codes: BTreeMap<u32, (Codes, Range<usize>)> = BTreeMap::new();
    let mut names: BTreeMap<String, Range<usize>> = BTreeMap::new();
    for LocatedRow { row, code, name, .. } in rows {
        if let Some((other, place)) = overlapping(&codes, row.codes) {
            diagnostics.push(shared_code(*other, place.clone(), row.codes, code));
        } else if let Some(place) = names.get(&row.name) {
            diagnostics.push(shared_name(&row.name, place.clone(), name, naming));
        } else {
            codes.insert(row.codes.first, (row.codes, code));
            names.insert(row.name.clone(), name);
            kept.push(row);
        }
    }
    kept
}

fn overlapping(codes: &BTreeMap<u32, (Codes, Range<usize>)>, wanted: Codes) -> Option<&(Codes, Range<usize>)> {
    let (_, nearest) = codes.range(..=wanted.last).next_back()?;
    (nearest.0.last >= wanted.first).then_some(nearest)
}

fn shared_code(first: Codes, first_place: Range<usize>, again: Codes, place: Range<usize>) -> Diagnostic {
    let message = match (first.is_range(), again.is_range()) {
        (false, false) => format!("duplicate {}", code::describe(again)),
        (true, true) => format!("{} overlaps the {}", code::describe(again), code::describe(first)),
        (true, false) => format!("{} lies in the {} too", code::describe(again), code::describe(first)),
        (false, true) => format!("{} holds the {} too", code::describe(again), code::describe(first)),
    };
    let help = match (first.is_range(), again.is_range()) {
        (false, false) => "give each row a code of its own, or delete one of the two rows",
        _ => "a code belongs to one row: make a range shorter, split it, or delete one of the two rows",
    };
    Diagnostic::new(message, place, "used again here").related(Label::new(first_place, "first used here")).help(help)
}

fn shared_name(name: &str, first: Range<usize>, place: Range<usize>, naming: &str) -> Diagnostic {
    Diagnostic::new(
        format!("two rows have the variant name {}", diagnostic::backticked(name)),
        place,
        "used again here",
    )
    .related(Label::new(first, "first used here"))
    .help(format!("give one of the two rows another name: {naming}"))
}

/// Each parent must be a code of the table, and another than the row's own.
pub fn check_parents(rows: &[LocatedRow], columns: &Columns, diagnostics: &mut Vec<Diagnostic>) {
    let (ranges, single): (Vec<_>, Vec<_>) =
        rows.iter().map(|located| located.row.codes).partition(|codes| codes.is_range());
    let single: HashSet<u32> = single.iter().map(|codes| codes.first).collect();
    let is_known = |code| single.contains(&code) || ranges.iter().any(|range| range.contains(code));
    for located in rows {
        let Some(Value::Parents(parents)) = located.row.value(columns, Standard::SubcodeOf) else {
            continue;
        };
        for &parent in parents {
            let diagnostic = |message: String, help: &str| {
                Diagnostic::new(message, located.subcode_of.clone(), "in column `Subcode Of`").help(help)
            };
            if located.row.codes.contains(parent) {
                let message = format!("error code `{parent}` is given as a sub-code of itself");
                diagnostics
                    .push(diagnostic(message, "type the code that Meta sends in `code`, or leave the cell blank"));
            } else if !is_known(parent) {
                let message = format!("no row has the parent code `{parent}`");
                diagnostics.push(diagnostic(message, "check the number, or add a row for it"));
            }
        }
    }
}
