//! What no two rows may share: a code, a name.

use std::{collections::BTreeMap, ops::Range};

use super::{code::Codes, row::Row};
use crate::problem::{self, Place, Problem};

/// A row, and where those of its cells stand that have to do with other rows.
pub struct Placed {
    pub row: Row,
    pub code: Range<usize>,
    pub name: Range<usize>,
    pub subcode_of: Range<usize>,
}

/// Keeps the first of all rows that share a code or a name; the others become problems.
pub fn check(rows: Vec<Placed>, naming: &str, problems: &mut Vec<Problem>) -> Vec<Row> {
    let mut kept = Vec::new();
    let mut codes: BTreeMap<u32, (Codes, Range<usize>)> = BTreeMap::new();
    let mut names: BTreeMap<String, Range<usize>> = BTreeMap::new();
    for Placed { row, code, name, .. } in rows {
        if let Some((other, place)) = overlapping(&codes, row.codes) {
            problems.push(shared_code(*other, place.clone(), row.codes, code));
        } else if let Some(place) = names.get(&row.name) {
            problems.push(shared_name(&row.name, place.clone(), name, naming));
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

fn shared_code(first: Codes, first_place: Range<usize>, again: Codes, place: Range<usize>) -> Problem {
    let statement = match (first.is_range(), again.is_range()) {
        (false, false) => format!("duplicate {}", again.named()),
        (true, true) => format!("{} overlaps the {}", again.named(), first.named()),
        (true, false) => format!("{} lies in the {} too", again.named(), first.named()),
        (false, true) => format!("{} holds the {} too", again.named(), first.named()),
    };
    let help = match (first.is_range(), again.is_range()) {
        (false, false) => "give each row a code of its own, or delete one of the two rows",
        _ => "a code belongs to one row: make a range shorter, split it, or delete one of the two rows",
    };
    Problem::new(statement, place, "used again here").related(Place::new(first_place, "first used here")).help(help)
}

fn shared_name(name: &str, first: Range<usize>, place: Range<usize>, naming: &str) -> Problem {
    Problem::new(format!("two rows have the variant name {}", problem::name(name)), place, "used again here")
        .related(Place::new(first, "first used here"))
        .help(format!("give one of the two rows another name: {naming}"))
}
