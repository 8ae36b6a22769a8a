//! Text of a cell → value, a module for each kind of cell that can be wrong in ways of its own.

pub mod characters;
pub mod code;
mod date;
pub mod keyword;
pub mod number;
mod parents;
mod retry;
mod status;

use crate::{
    Actor, Category, Choice, Delivery, Kind, Scope, Value,
    diagnostic::{self, CellError},
    name,
};

/// Reads the text of a cell that is not blank. `heading` names the column in messages.
pub fn parse(kind: &Kind, heading: &str, text: &str) -> Result<Value, CellError> {
    Ok(match kind {
        Kind::Codes => Value::Codes(code::parse(text)?),
        Kind::Name => Value::Text(name::pinned(text)?),
        Kind::Text => Value::Text(text.to_owned()),
        Kind::Status => Value::Status(status::parse(text)?),
        Kind::Category => Value::Category(keyword::parse("category", text, Category::ALL, Category::as_str)?),
        Kind::Retry => Value::Retry(retry::parse(text)?),
        Kind::Scope => Value::Scope(keyword::parse("scope", text, Scope::ALL, Scope::as_str)?),
        Kind::Actor => Value::Actor(keyword::parse("actor", text, Actor::ALL, Actor::as_str)?),
        Kind::Delivery => Value::Delivery(keyword::parse("delivery", text, Delivery::ALL, Delivery::as_str)?),
        Kind::Parents => Value::Parents(parents::parse(text)?),
        Kind::Date => Value::Text(date::parse(text)?),
        Kind::Number => Value::Number(number::parse_up_to(u64::MAX, &format!("`{heading}`"), text)?),
        Kind::YesNo => Value::YesNo(yes_no(text)?),
        Kind::Choice(choices) => Value::Choice(choice(heading, text, choices)?),
    })
}

fn yes_no(text: &str) -> Result<bool, CellError> {
    match text {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => {
            let message = format!("expected `yes` or `no`, found {}", diagnostic::backticked(text));
            Err(CellError::new(message, "type `yes` or `no`"))
        }
    }
}

fn choice(heading: &str, text: &str, choices: &[Choice]) -> Result<usize, CellError> {
    let found = choices.iter().position(|choice| choice.text == text);
    found.ok_or_else(|| {
        let words = choices.iter().map(|choice| choice.text.as_str());
        keyword::unknown(&format!("word in `{heading}`"), text, words)
    })
}
