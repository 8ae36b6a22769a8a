//! Many diagnostics of one mistake → one diagnostic.

use std::{collections::HashMap, mem};

use crate::diagnostic::{Diagnostic, Label};

/// At most this many different texts with the same mistake are reported one by one.
const MAX_APART: usize = 3;
/// At most this many places of a mistake are shown.
const MAX_PLACES: usize = 3;

/// What diagnostics of one mistake have in common: the message without the text of the cell.
pub type Class = String;

/// Diagnostics by their class, in the order in which the classes appear first.
#[derive(Default)]
pub struct Groups {
    /// Where the diagnostics of a class are.
    places: HashMap<Class, usize>,
    groups: Vec<Vec<Diagnostic>>,
}

impl Groups {
    pub fn push(&mut self, class: Class, diagnostic: Diagnostic) {
        if let Some(&place) = self.places.get(&class) {
            self.groups[place].push(diagnostic);
        } else {
            self.places.insert(class, self.groups.len());
            self.groups.push(vec![diagnostic]);
        }
    }
}

/// Merges diagnostics of the same class into one if they say the same, or if they are many. `what`
/// they are is `cells` or `rows`; `more` of them were counted only.
pub fn merge(all: Groups, what: &str, mut more: usize, diagnostics: &mut Vec<Diagnostic>) {
    let mut largest = 0;
    for members in &all.groups {
        largest = largest.max(members.len());
    }
    for members in all.groups {
        // what was counted only is most likely what there is most of
        let more = if members.len() == largest { mem::take(&mut more) } else { 0 };
        if members.len() + more > MAX_APART {
            diagnostics.push(merged(members, what, more));
        } else {
            merge_equal(members, what, diagnostics);
        }
    }
}

/// Merges the diagnostics that say exactly the same.
pub fn merge_equal(all: Vec<Diagnostic>, what: &str, diagnostics: &mut Vec<Diagnostic>) {
    let mut equal = Groups::default();
    for diagnostic in all {
        equal.push(format!("{}\n{}", diagnostic.message, diagnostic.help.text), diagnostic);
    }
    for members in equal.groups {
        diagnostics.push(merged(members, what, 0));
    }
}

/// One diagnostic for all of these and `more`.
fn merged(mut members: Vec<Diagnostic>, what: &str, more: usize) -> Diagnostic {
    let others = members.split_off(1);
    let mut first = members.remove(0);
    if others.is_empty() && more == 0 {
        return first;
    }
    let count = others.len() + more;
    let mut is_same = true;
    let mut is_exact = more == 0 && !first.help.edits.is_empty();
    for other in &others {
        is_same &= other.help.text == first.help.text && other.message == first.message;
        is_exact &= !other.help.edits.is_empty();
    }
    if is_same && more == 0 {
        first.message = format!("{} ({} {what})", first.message, count + 1);
    } else {
        first.message = format!("{} (and {count} similar {what})", first.message);
        let help = &first.help.text;
        first.help.text = format!("{help} here, and correct the other {what} in the same way");
    }
    if !is_exact {
        first.help.edits.clear();
    }
    let places = first.related.len() + MAX_PLACES - 1;
    for mut other in others {
        if is_exact {
            first.help.edits.append(&mut other.help.edits);
        }
        if first.related.len() < places {
            first.related.push(Label { text: "and here".to_owned(), ..other.at });
        }
    }
    first
}
