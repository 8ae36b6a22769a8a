//! Changes of rows.

use std::collections::{HashMap, HashSet};

use super::{Change, ChangeKind, columns};
use crate::{Column, Kind, Row, Standard, Table, diagnostic::backticked};

pub fn compare(old: &Table, new: &Table, changes: &mut Vec<Change>) {
    let pairs = pairs(old, new);
    for (before, after) in &pairs {
        match (before, after) {
            (Some(before), None) => {
                let help = match new.columns.get(Standard::Deprecated) {
                    Some(_) => "keep the row, and type in `Deprecated` what to use instead",
                    None => {
                        "keep the row, add a column `Deprecated?`, and type in it what to use \
                         instead"
                    }
                };
                let change = Change::new(ChangeKind::RowRemoved, "row removed").row(before);
                changes.push(change.values(Some(before.codes.to_string()), None).help(help));
            }
            (None, Some(after)) => {
                let change = Change::new(ChangeKind::RowAdded, "new row").row(after);
                changes.push(change.values(None, Some(after.codes.to_string())));
            }
            (Some(before), Some(after)) => {
                Pair { old, new, before, after, changes }.compare();
            }
            (None, None) => {}
        }
    }
    if is_reordered(old, &pairs) {
        changes.push(Change::new(ChangeKind::OrderChanged, "rows in another order"));
    }
}

/// Each row with its other version: rows that were removed first, then the rows of the new table.
fn pairs<'a>(old: &'a Table, new: &'a Table) -> Vec<(Option<&'a Row>, Option<&'a Row>)> {
    let by_code: HashMap<u32, &Row> = old.rows.iter().map(|row| (row.codes.first, row)).collect();
    let new_codes: HashSet<u32> = new.rows.iter().map(|row| row.codes.first).collect();
    // a name finds only rows whose code is not in the new table
    let by_name: HashMap<&str, &Row> = old
        .rows
        .iter()
        .filter(|row| !new_codes.contains(&row.codes.first))
        .map(|row| (row.name.as_str(), row))
        .collect();
    let mut kept = HashSet::new();
    let mut pairs = Vec::new();
    for after in &new.rows {
        let before = by_code.get(&after.codes.first).or_else(|| by_name.get(after.name.as_str()));
        kept.extend(before.map(|before| before.codes.first));
        pairs.push((before.copied(), Some(after)));
    }
    let removed = old.rows.iter().filter(|row| !kept.contains(&row.codes.first));
    removed.map(|row| (Some(row), None)).chain(pairs).collect()
}

/// Whether the rows that both tables have are in another order.
fn is_reordered(old: &Table, pairs: &[(Option<&Row>, Option<&Row>)]) -> bool {
    let places: HashMap<u32, usize> =
        old.rows.iter().enumerate().map(|(place, row)| (row.codes.first, place)).collect();
    let kept = pairs.iter().filter_map(|pair| match pair {
        (Some(before), Some(_)) => places.get(&before.codes.first),
        _ => None,
    });
    !kept.is_sorted()
}

/// Both versions of a row.
struct Pair<'a> {
    old: &'a Table,
    new: &'a Table,
    before: &'a Row,
    after: &'a Row,
    changes: &'a mut Vec<Change>,
}

impl Pair<'_> {
    fn compare(&mut self) {
        self.compare_codes();
        self.compare_names();
        let mut retry_changed = false;
        for (index, column) in self.new.columns.in_order().iter().enumerate() {
            let old_columns = self.old.columns.in_order();
            let Some(old_index) =
                old_columns.iter().position(|other| other.accessor == column.accessor)
            else {
                continue;
            };
            let before = self.before.values[old_index].as_ref();
            let before = before.map(|value| old_columns[old_index].cell(value));
            let after = self.after.values[index].as_ref().map(|value| column.cell(value));
            if before != after {
                retry_changed |= column.standard == Some(Standard::Retry);
                self.compare_cell(column, before, after);
            }
        }
        let (was, is) = (self.old.is_retryable(self.before), self.new.is_retryable(self.after));
        if was != is && !retry_changed {
            let text = if is { "a retry may succeed now" } else { "a retry no longer succeeds" };
            let text = format!("{text}: `is_retryable()` changes from `{was}` to `{is}`");
            let values = (Some(was.to_string()), Some(is.to_string()));
            self.push(Change::new(ChangeKind::RetryableChanged, text).values(values.0, values.1));
        }
    }

    fn push(&mut self, change: Change) {
        self.changes.push(change.row(self.after));
    }

    fn compare_codes(&mut self) {
        let (before, after) = (self.before.codes, self.after.codes);
        let (kind, what) = if before.first != after.first {
            (ChangeKind::CodeChanged, "code changed")
        } else if after.last < before.last {
            (ChangeKind::RangeNarrowed, "range narrowed")
        } else if after.last > before.last {
            (ChangeKind::RangeWidened, "range widened")
        } else {
            return;
        };
        let text = format!("{what} from `{before}` to `{after}`");
        let change = Change::new(kind, text).column(Standard::ErrorCode.heading());
        self.push(change.values(Some(before.to_string()), Some(after.to_string())));
    }

    fn compare_names(&mut self) {
        let (before, after) = (&self.before.name, &self.after.name);
        let old_names = self.old.former_names(self.before);
        let new_names = self.new.former_names(self.after);
        if before != after {
            let text = format!("renamed from `{before}` to `{after}`");
            let kind = if new_names.contains(before) {
                ChangeKind::RenamedWithFormerName
            } else {
                ChangeKind::Renamed
            };
            let mut change = Change::new(kind, text).column(Standard::Name.heading());
            if kind == ChangeKind::Renamed {
                change = change.help(match self.new.columns.get(Standard::Formerly) {
                    Some(_) => format!("type `{before}` in `Formerly`"),
                    None => format!("add a column `Formerly?`, and type `{before}` in it"),
                });
            }
            self.push(change.values(Some(before.clone()), Some(after.clone())));
        }
        let heading = Standard::Formerly.heading();
        for name in old_names.iter().filter(|name| !new_names.contains(name) && *name != after) {
            let text = format!("former name `{name}` removed");
            let change = Change::new(ChangeKind::FormerNameRemoved, text).column(heading);
            self.push(change.values(Some(name.clone()), None));
        }
        for name in new_names.iter().filter(|name| !old_names.contains(name) && *name != before) {
            let text = format!("former name `{name}` added");
            let change = Change::new(ChangeKind::FormerNameAdded, text).column(heading);
            self.push(change.values(None, Some(name.clone())));
        }
    }

    fn compare_cell(&mut self, column: &Column, before: Option<String>, after: Option<String>) {
        let heading = &column.heading;
        let kind = match (&column.kind, column.standard) {
            // compared above
            (Kind::Codes | Kind::Name | Kind::Names, _) => return,
            (Kind::Text, Some(Standard::Deprecated)) if before.is_none() => ChangeKind::Deprecated,
            (Kind::Text, Some(Standard::Deprecated)) if after.is_none() => ChangeKind::Undeprecated,
            (Kind::Text | Kind::Date, _) => ChangeKind::TextChanged,
            (Kind::Status, _) => ChangeKind::StatusChanged,
            (_, Some(_)) => ChangeKind::BehaviourChanged,
            // another type is a change of the column
            (_, None) => match columns::same_column(self.old, column) {
                Some(old) if is_same_type(&old.kind, &column.kind) => ChangeKind::OwnValueChanged,
                _ => return,
            },
        };
        let is_text = matches!(kind, ChangeKind::TextChanged);
        let text = if is_text {
            format!("different text in column `{heading}`")
        } else {
            let shown = |text: &Option<String>| {
                text.as_deref().map_or_else(|| "blank".to_owned(), backticked)
            };
            format!("`{heading}` changed from {} to {}", shown(&before), shown(&after))
        };
        self.push(Change::new(kind, text).column(heading).values(before, after));
    }
}

fn is_same_type(old: &Kind, new: &Kind) -> bool {
    matches!((old, new), (Kind::Choice(_), Kind::Choice(_))) || old == new
}
