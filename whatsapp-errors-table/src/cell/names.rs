//! The cell `Formerly`: the names that a row had before.

use super::parts;
use crate::{
    diagnostic::{CellError, backticked},
    name,
};

pub fn read(text: &str) -> Option<Vec<String>> {
    let mut names: Vec<String> = Vec::new();
    for name in text.split_whitespace() {
        if !name::is_fit(name) || names.iter().any(|other| other == name) {
            return None;
        }
        names.push(name.to_owned());
    }
    Some(names)
}

pub fn explain(text: &str) -> CellError {
    let once = once_each(&parts(text, &[',', ';', '|', '/']));
    let message = match text.split_whitespace().find(|name| !name::is_fit(name)) {
        Some(name) => format!("invalid former name {}", backticked(name)),
        None => format!("the same former name twice in {}", backticked(text)),
    };
    if read(&once).is_some_and(|names| !names.is_empty()) {
        return CellError::typed(message, once);
    }
    CellError::new(message, "type the former names of the variant, separated by spaces")
}

/// The names without repetitions, as a cell holds them.
pub fn once_each(names: &[&str]) -> String {
    let mut once: Vec<&str> = Vec::new();
    for name in names {
        if !once.contains(name) {
            once.push(name);
        }
    }
    once.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_separated_by_spaces() {
        assert_eq!(read("Locked"), Some(vec!["Locked".to_owned()]));
        assert_eq!(read("Locked  Blocked"), Some(vec!["Locked".to_owned(), "Blocked".to_owned()]));
        for slip in ["Locked, Blocked", "Locked;Blocked", "Locked Blocked Locked"] {
            assert_eq!(read(slip), None, "{slip}");
            assert_eq!(explain(slip).replacement.as_deref(), Some("Locked Blocked"), "{slip}");
        }
        for slip in ["account locked", "ALL", "Self", ","] {
            assert_eq!((read(slip), explain(slip).replacement), (None, None), "{slip}");
        }
    }
}
