//! The cell `Formerly`: the names that a row had before.

use crate::{
    diagnostic::{self, CellError},
    name,
};

pub fn parse(text: &str) -> Result<Vec<String>, CellError> {
    let mut names: Vec<String> = Vec::new();
    for name in text.split_whitespace() {
        let Ok(name) = name::pinned(name) else { return Err(error(text, name)) };
        if names.contains(&name) {
            let message = format!("duplicate former name {}", diagnostic::backticked(&name));
            return Err(CellError::typed(message, once_each(text)));
        }
        names.push(name);
    }
    Ok(names)
}

/// `wrong` is the first of the words that is not the name of a variant.
fn error(text: &str, wrong: &str) -> CellError {
    let separated: Vec<_> =
        text.split([',', ';', '|', '/']).flat_map(str::split_whitespace).collect();
    let message = format!("invalid former name {}", diagnostic::backticked(wrong));
    if separated.len() > 1 && separated.iter().all(|name| name::pinned(name).is_ok()) {
        return CellError::typed(message, once_each(&separated.join(" ")));
    }
    CellError::new(message, "type the old names of the variant, with a space between two of them")
}

fn once_each(text: &str) -> String {
    let mut names: Vec<&str> = Vec::new();
    for name in text.split_whitespace() {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_separated_by_spaces() {
        assert_eq!(parse("Locked"), Ok(vec!["Locked".to_owned()]));
        assert_eq!(parse("Locked  Blocked"), Ok(vec!["Locked".to_owned(), "Blocked".to_owned()]));
        for slip in ["Locked, Blocked", "Locked;Blocked", "Locked Blocked Locked"] {
            let error = parse(slip).expect_err(slip);
            assert_eq!(error.replacement.as_deref(), Some("Locked Blocked"), "{slip}");
        }
        for slip in ["account locked", "ALL", "Self", "-"] {
            assert_eq!(parse(slip).expect_err(slip).replacement, None, "{slip}");
        }
    }
}
