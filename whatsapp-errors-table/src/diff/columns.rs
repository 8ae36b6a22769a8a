//! Changes of the header: columns, their `?` and their types.

use super::{Change, ChangeKind};
use crate::{Choice, Column, Kind, Table, name};

pub fn compare(old: &Table, new: &Table, changes: &mut Vec<Change>) {
    for before in old.columns.in_order().iter().filter(|column| is_read(column)) {
        match same_column(new, before) {
            None => {
                let text = format!("column `{}` removed", before.heading);
                let change = Change::new(ChangeKind::ColumnRemoved, text).column(&before.heading);
                changes.push(change.values(Some(before.declaration()), None));
            }
            Some(after) => compare_column(before, after, changes),
        }
    }
    for after in new.columns.in_order().iter().filter(|column| is_read(column)) {
        if same_column(old, after).is_none() {
            let text = format!("new column `{}`", after.heading);
            let change = Change::new(ChangeKind::ColumnAdded, text).column(&after.heading);
            changes.push(change.values(None, Some(after.declaration())));
        }
    }
}

/// Whether a method reads the column. Names, and former names, show in the rows that have them.
fn is_read(column: &Column) -> bool {
    !matches!(column.kind, Kind::Name | Kind::Names)
}

/// The column of a table that the same method reads.
pub fn same_column<'a>(table: &'a Table, column: &Column) -> Option<&'a Column> {
    table.columns.in_order().iter().find(|other| other.accessor == column.accessor)
}

fn compare_column(old: &Column, new: &Column, changes: &mut Vec<Change>) {
    let mut push = |kind, text: String| {
        let change = Change::new(kind, text).column(&new.heading);
        changes.push(change.values(Some(old.declaration()), Some(new.declaration())));
    };
    // no parent codes are an empty list, not `None`
    if old.is_optional != new.is_optional && new.kind != Kind::Parents {
        let what = if new.is_optional { "becomes" } else { "is no longer" };
        let text = format!("`{}()` {what} an `Option`", new.accessor);
        push(ChangeKind::OptionalityChanged, text);
    }
    match (&old.kind, &new.kind) {
        (Kind::Choice(before), Kind::Choice(after)) => {
            // the enum of the words is named after the heading
            let (was, is) = (name::camel_case(&old.heading), name::camel_case(&new.heading));
            if was != is {
                let method = &new.accessor;
                let text = format!("type of `{method}()` renamed from `…{was}` to `…{is}`");
                push(ChangeKind::TypeChanged, text);
            }
            compare_words(before, after, &new.heading, &mut push);
        }
        (before, after) if before != after => {
            let (heading, before, after) = (&new.heading, old.type_name(), new.type_name());
            let text = format!("type of column `{heading}` changed from `{before}` to `{after}`");
            push(ChangeKind::TypeChanged, text);
        }
        _ => {}
    }
}

fn compare_words(
    old: &[Choice],
    new: &[Choice],
    heading: &str,
    push: &mut impl FnMut(ChangeKind, String),
) {
    for Choice { text, .. } in old.iter().filter(|word| !new.contains(word)) {
        push(ChangeKind::WordRemoved, format!("word `{text}` removed from column `{heading}`"));
    }
    for Choice { text, .. } in new.iter().filter(|word| !old.contains(word)) {
        push(ChangeKind::WordAdded, format!("new word `{text}` in column `{heading}`"));
    }
    let kept = |words: &[Choice], others: &[Choice]| -> Vec<Choice> {
        words.iter().filter(|word| others.contains(word)).cloned().collect()
    };
    if kept(old, new) != kept(new, old) {
        push(ChangeKind::OrderChanged, format!("words of column `{heading}` in another order"));
    }
}
