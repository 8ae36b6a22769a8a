//! The heading of a column that the table declares: `Runbook: text`, `Team: Billing | Messaging`.

use crate::{
    Choice, Column, Kind, Standard,
    diagnostic::{CellError, backticked},
    name,
    nearest::nearest,
};

pub const TYPES: &str = "`text`, `number`, `yes/no`, or a list such as `Low | High`";

/// What people call a type elsewhere.
const OTHER_NAMES: &[(&str, &str)] = &[
    ("string", "text"),
    ("str", "text"),
    ("integer", "number"),
    ("int", "number"),
    ("u32", "number"),
    ("u64", "number"),
    ("numeric", "number"),
    ("bool", "yes/no"),
    ("boolean", "yes/no"),
    ("flag", "yes/no"),
    ("yes|no", "yes/no"),
    ("yes | no", "yes/no"),
    ("no/yes", "yes/no"),
    ("y/n", "yes/no"),
    ("true/false", "yes/no"),
];

/// Methods of the generated enum that do not read a column, and those that it has from the traits
/// it implements. On a reference the compiler would prefer a trait's method to the column's.
const METHODS: &[&str] = &[
    "codes",
    "from_code",
    "from_name",
    "from_parts",
    "is_retryable",
    "row",
    "cloud_api",
    "status_code",
    "as_str",
    "clone",
    "clone_from",
    "cmp",
    "partial_cmp",
    "eq",
    "ne",
    "lt",
    "le",
    "gt",
    "ge",
    "max",
    "min",
    "clamp",
    "hash",
    "fmt",
    "source",
    "cause",
    "provide",
    "type_id",
    "from_str",
    "try_from",
    "try_into",
    "from",
    "into",
    "borrow",
    "borrow_mut",
    "to_owned",
    "to_string",
    "clone_into",
    "serialize",
    "deserialize",
];

/// Every word in lower case that Rust reserves, in any edition.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// The column that a heading with a colon declares. `heading` is what precedes the colon, without
/// `?`; `kind` is what follows the colon.
pub fn parse(heading: &str, kind: &str, is_optional: bool) -> Result<Column, CellError> {
    let name = heading.trim_end_matches(['?', ' ']);
    if name != heading && !name.is_empty() {
        let message = "more than one `?` after the name of a column";
        return Err(CellError::typed(message, format!("{name}?: {kind}")));
    }
    let declared = |kind: &str| format!("{heading}{}: {kind}", mark(is_optional));
    if let Some(kind) = kind.strip_suffix('?').filter(|kind| !kind.contains('|')) {
        let message = "the `?` of a column belongs before the colon";
        return Err(CellError::typed(message, format!("{heading}?: {}", kind.trim_end())));
    }
    let kind = parse_kind(kind, &declared)?;
    let accessor = accessor(heading)?;
    Ok(Column { standard: None, heading: heading.to_owned(), accessor, kind, is_optional })
}

fn mark(is_optional: bool) -> &'static str {
    if is_optional { "?" } else { "" }
}

/// `declared` writes the whole heading with another type.
fn parse_kind(text: &str, declared: &dyn Fn(&str) -> String) -> Result<Kind, CellError> {
    let other_name = other_name(text);
    match text {
        "text" => Ok(Kind::Text),
        "number" => Ok(Kind::Number),
        "yes/no" => Ok(Kind::YesNo),
        "" => Err(CellError::new(
            "missing type after the colon of a heading",
            format!("type one after the colon: {TYPES}"),
        )),
        _ if text.contains('|') && other_name.is_none() => choices(text).map(Kind::Choice),
        _ => {
            if let Some(list) = other_list(text) {
                let separator = if text.contains(',') { "commas" } else { "`;`" };
                let message = format!("a list of words is separated by {separator}, expected `|`");
                return Err(CellError::typed(message, declared(&list)));
            }
            let message = format!("unknown type {}", backticked(text));
            let near = || nearest(text, &["text", "number", "yes/no"]);
            Err(match other_name.or_else(near) {
                Some(kind) => CellError::typed(message, declared(kind)),
                None => CellError::new(message, format!("type {TYPES}")),
            })
        }
    }
}

/// The type that somebody calls by another name.
fn other_name(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase();
    OTHER_NAMES.iter().find(|(other, _)| *other == lower).map(|(_, kind)| *kind)
}

/// `Billing, Messaging`: the list that it is with the right separators.
fn other_list(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split([',', ';']).map(str::trim).collect();
    let is_type = |word: &&str| ["text", "number"].contains(word) || other_name(word).is_some();
    let list = words.join(" | ");
    (words.len() > 1 && !words.iter().any(is_type) && choices(&list).is_ok()).then_some(list)
}

fn choices(text: &str) -> Result<Vec<Choice>, CellError> {
    let mut choices: Vec<Choice> = Vec::new();
    for word in text.split('|').map(str::trim) {
        if word.is_empty() {
            let message = "missing word in the list of a heading";
            let help = "type a word before and after each `|`, or delete the extra `|`";
            return Err(CellError::new(message, help));
        }
        let Some(variant) = name::derive(word) else {
            let message = name::why_underivable("the word", word);
            return Err(CellError::new(message, "type a word that begins with an ASCII letter"));
        };
        if let Some(first) = choices.iter().find(|choice| choice.variant == variant) {
            let message = if first.text == word {
                format!("duplicate word {} in the list of a heading", backticked(word))
            } else {
                format!(
                    "the words {} and {} both become the variant `{variant}`",
                    backticked(&first.text),
                    backticked(word),
                )
            };
            return Err(CellError::new(message, "delete one of the two words, or type another"));
        }
        choices.push(Choice { text: word.to_owned(), variant });
    }
    Ok(choices)
}

/// The name of the method that reads a column.
fn accessor(heading: &str) -> Result<String, CellError> {
    let error = |why: String| {
        let heading = backticked(heading);
        let message = format!("the heading {heading} does not give the name of a method: {why}");
        let help = "type another heading: ASCII letters, digits and spaces, a letter first";
        Err(CellError::new(message, help))
    };
    if let Some(letter) = name::first_foreign_letter(heading) {
        return error(format!(
            "{} is not an ASCII letter",
            backticked(letter.encode_utf8(&mut [0; 4]))
        ));
    }
    let accessor = name::snake_case(heading);
    if let Some(standard) = Standard::from_accessor(&accessor) {
        let (heading, other) = (backticked(heading), standard.heading());
        let message = format!("the heading {heading} gives the method of column `{other}`");
        let help = format!("type another heading, or `{other}` if that column is meant");
        return Err(CellError::new(message, help));
    }
    let is_taken = METHODS.contains(&accessor.as_str());
    if accessor.is_empty() {
        error("it has no letters".to_owned())
    } else if accessor.starts_with(|letter: char| letter.is_ascii_digit()) {
        error(format!("`{accessor}` begins with a digit"))
    } else if KEYWORDS.contains(&accessor.as_str()) {
        error(format!("`{accessor}` is a Rust keyword"))
    } else if is_taken {
        error(format!("`{accessor}` is a method of every table"))
    } else {
        Ok(accessor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(text: &str) -> Result<Kind, CellError> {
        parse("Team", text, false).map(|column| column.kind)
    }

    #[test]
    fn the_four_types_are_read() {
        assert_eq!(kind("text"), Ok(Kind::Text));
        assert_eq!(kind("number"), Ok(Kind::Number));
        assert_eq!(kind("yes/no"), Ok(Kind::YesNo));
        let choice = |text: &str, variant: &str| Choice {
            text: text.to_owned(),
            variant: variant.to_owned(),
        };
        let expected = vec![choice("Billing", "Billing"), choice("Field Ops", "FieldOps")];
        assert_eq!(kind("Billing | Field Ops"), Ok(Kind::Choice(expected)));
    }

    #[test]
    fn other_types_are_answered_with_the_heading_to_type() {
        for (text, meant) in [
            ("numbr", "Team: number"),
            ("integer", "Team: number"),
            ("Text", "Team: text"),
            ("bool", "Team: yes/no"),
            ("yes | no", "Team: yes/no"),
            ("number?", "Team?: number"),
            ("Billing, Messaging", "Team: Billing | Messaging"),
            ("Billing; Field Ops", "Team: Billing | Field Ops"),
        ] {
            let error = kind(text).expect_err(text);
            assert_eq!(error.replacement.as_deref(), Some(meant), "{text}");
        }
        for text in ["", "date", "A | A", "A B | AB", "A |", "1 | 2", "\u{c4} | B", "ALL | B"] {
            assert_eq!(kind(text).expect_err(text).replacement, None, "{text}");
        }
    }

    #[test]
    fn one_mark_is_enough() {
        let error = parse("Runbook?", "text", true).expect_err("two marks");
        assert_eq!(error.replacement.as_deref(), Some("Runbook?: text"));
    }

    #[test]
    fn headings_give_methods_that_nothing_else_has() {
        let accessor = |heading| parse(heading, "text", false).map(|column| column.accessor);
        assert_eq!(accessor("Sla Minutes").as_deref(), Ok("sla_minutes"));
        assert_eq!(accessor("Description (es)").as_deref(), Ok("description_es"));
        assert_eq!(accessor("Default").as_deref(), Ok("default"));
        for (heading, why) in [
            ("Type", "`type` is a Rust keyword"),
            ("2nd Line", "`2nd_line` begins with a digit"),
            ("Gr\u{f6}\u{df}e", "`\u{f6}` is not an ASCII letter"),
            ("!", "it has no letters"),
            ("Code", "gives the method of column `Error Code`"),
            ("Last Checked", "gives the method of column `Checked`"),
            ("Clone", "`clone` is a method of every table"),
        ] {
            let message = accessor(heading).expect_err(heading).message;
            assert!(message.ends_with(why), "{message}");
        }
    }
}
