//! The heading of a column that the table declares: `Runbook: text`, `Team: Billing | Messaging`.

use crate::{
    Choice, Kind,
    diagnostic::{self, CellError},
    name,
};

const TYPES: &str = "`text`, `number`, `yes/no`, or a list such as `Low | High`";

/// What the cells of a column hold, by what follows the colon.
pub fn kind(text: &str) -> Result<Kind, CellError> {
    match text {
        "text" => Ok(Kind::Text),
        "number" => Ok(Kind::Number),
        "yes/no" => Ok(Kind::YesNo),
        _ if text.contains('|') => choices(text).map(Kind::Choice),
        _ => {
            let message = format!("unknown type {}", diagnostic::backticked(text));
            Err(CellError::new(message, format!("type {TYPES}")))
        }
    }
}

fn choices(text: &str) -> Result<Vec<Choice>, CellError> {
    let mut choices: Vec<Choice> = Vec::new();
    for word in text.split('|').map(str::trim) {
        let variant = name::derive(word, "type each word with letters, the first of them a letter")?;
        if choices.iter().any(|choice| choice.variant == variant) {
            let message = format!("duplicate word {} in a list", diagnostic::backticked(word));
            return Err(CellError::new(message, "type each word once"));
        }
        choices.push(Choice { text: word.to_owned(), variant });
    }
    Ok(choices)
}
