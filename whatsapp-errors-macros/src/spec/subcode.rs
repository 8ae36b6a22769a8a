//! The cell `Subcode Of`: the codes under which a row's own code may arrive as a sub-code.

use std::collections::HashSet;

use super::{number, unique::Placed};
use crate::problem::{Fault, Problem};

pub fn parse(text: &str) -> Result<Vec<u32>, Fault> {
    let codes = text.split_whitespace().map(|code| number::parse("parent code", code)).collect::<Result<_, _>>();
    let help = "type the code, or several with a space between them, for instance `10 100`";
    codes.map_err(|fault| Fault { help: help.to_owned(), ..fault })
}

/// Each parent must be a code of the table, and another than the row's own.
pub fn check_parents(rows: &[Placed], problems: &mut Vec<Problem>) {
    let (ranges, single): (Vec<_>, Vec<_>) =
        rows.iter().map(|placed| placed.row.codes).partition(|codes| codes.is_range());
    let single: HashSet<u32> = single.iter().map(|codes| codes.first).collect();
    let is_known = |code| single.contains(&code) || ranges.iter().any(|range| range.holds(code));
    for placed in rows {
        for &parent in &placed.row.subcode_of {
            let problem = |statement: String, help: &str| {
                Problem::new(statement, placed.subcode_of.clone(), "in column `Subcode Of`").help(help)
            };
            if placed.row.codes.holds(parent) {
                let statement = format!("error code `{parent}` is given as a sub-code of itself");
                problems.push(problem(statement, "type the code that Meta sends in `code`, or leave the cell blank"));
            } else if !is_known(parent) {
                let statement = format!("no row has the parent code `{parent}`");
                problems.push(problem(statement, "check the number, or add a row for it"));
            }
        }
    }
}
