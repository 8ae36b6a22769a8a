//! Many diagnostics of one mistake → one diagnostic.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Label};

/// What diagnostics of one mistake have in common: the message without the text of the cell.
pub type Class = String;

/// At most this many different texts with the same mistake are reported one by one.
const MAX_APART: usize = 3;
/// At most this many places of a mistake are shown.
const MAX_PLACES: usize = 3;

/// Merges diagnostics of the same class into one if they say the same, or if they are many. `what`
/// they are is `cells` or `rows`; `more` of them were counted only.
pub fn merge(
    all: Vec<(Class, Diagnostic)>,
    what: &str,
    more: usize,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut classes: BTreeMap<Class, Vec<Diagnostic>> = BTreeMap::new();
    for (class, diagnostic) in all {
        classes.entry(class).or_default().push(diagnostic);
    }
    // what was counted only is most likely what there is most of
    let largest = classes.iter().max_by_key(|(_, members)| members.len());
    let largest = largest.map(|(class, _)| class.clone());
    for (class, members) in classes {
        let more = if Some(&class) == largest.as_ref() { more } else { 0 };
        if members.len() + more > MAX_APART {
            diagnostics.push(merged(members, what, more));
        } else {
            merge_equal(members, what, diagnostics);
        }
    }
}

/// Merges the diagnostics that say exactly the same.
pub fn merge_equal(all: Vec<Diagnostic>, what: &str, diagnostics: &mut Vec<Diagnostic>) {
    let mut groups: BTreeMap<(String, String), Vec<Diagnostic>> = BTreeMap::new();
    for diagnostic in all {
        let key = (diagnostic.message.clone(), diagnostic.help.text.clone());
        groups.entry(key).or_default().push(diagnostic);
    }
    diagnostics.extend(groups.into_values().map(|group| merged(group, what, 0)));
}

/// One diagnostic for all of these and `more`.
fn merged(mut members: Vec<Diagnostic>, what: &str, more: usize) -> Diagnostic {
    let others = members.split_off(1);
    let mut first = members.remove(0);
    if others.is_empty() && more == 0 {
        return first;
    }
    let count = others.len() + more;
    let is_same =
        others.iter().all(|it| it.help.text == first.help.text && it.message == first.message);
    if is_same && more == 0 {
        first.message = format!("{} ({} {what})", first.message, count + 1);
    } else {
        first.message = format!("{} (and {count} similar {what})", first.message);
        let help = &first.help.text;
        first.help.text = format!("{help} here, and correct the other {what} in the same way");
    }
    let is_exact = more == 0 && others.iter().all(|other| !other.help.edits.is_empty());
    if is_exact && !first.help.edits.is_empty() {
        first.help.edits.extend(others.iter().flat_map(|other| other.help.edits.clone()));
    } else {
        first.help.edits.clear();
    }
    let places = others.into_iter().take(MAX_PLACES - 1);
    first.related.extend(places.map(|other| Label { text: "and here".to_owned(), ..other.at }));
    first
}
