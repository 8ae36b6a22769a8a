//! Text of a cell → value. Each kind of cell has a function that reads a right text, and one that
//! explains a wrong one: reading is fast, since a table is checked in every build, and most wrong
//! cells of a very wrong table are never explained.

pub mod code;
mod date;
pub mod digits;
pub mod keyword;
mod names;
pub mod number;
mod parents;
mod placeholder;
mod retry;
mod sentence;
mod status;
mod text;
mod yes_no;

use crate::{
    Actor, Category, Choice, Column, Delivery, Kind, Scope, Standard, Value, characters,
    diagnostic::{CellError, backticked},
    name,
};

/// The value of a cell that is not blank; `None` if its text is wrong.
pub fn read(column: &Column, text: &str) -> Option<Value> {
    Some(match &column.kind {
        Kind::Codes => Value::Codes(code::read(text)?),
        Kind::Name => Value::Text(name::is_fit(text).then(|| text.to_owned())?),
        Kind::Names => Value::Names(names::read(text)?),
        Kind::Text if is_sentence(column) => Value::Text(sentence::read(text)?.to_owned()),
        Kind::Text => Value::Text(text::read(text, column.is_optional)?.to_owned()),
        Kind::Status => Value::Status(status::read(text)?),
        Kind::Category => Value::Category(text.parse().ok()?),
        Kind::Retry => Value::Retry(text.parse().ok()?),
        Kind::Scope => Value::Scope(text.parse().ok()?),
        Kind::Actor => Value::Actor(text.parse().ok()?),
        Kind::Delivery => Value::Delivery(text.parse().ok()?),
        Kind::Parents => Value::Parents(parents::read(text)?),
        Kind::Date => Value::Text(date::is_date(text).then(|| text.to_owned())?),
        Kind::Number => Value::Number(number::read(u64::MAX, text)?),
        Kind::YesNo => Value::YesNo(yes_no::read(text)?),
        Kind::Choice(choices) => Value::Choice(index_of(choices, text)?),
    })
}

/// What is wrong with a text that [`read`] does not take, and what was probably meant.
pub fn explain(column: &Column, text: &str) -> CellError {
    let what = what(column);
    if column.is_optional && placeholder::is_placeholder(text) {
        return CellError::typed(format!("invalid {what} {}", backticked(text)), "");
    }
    if !matches!(column.kind, Kind::Text | Kind::Codes) && placeholder::is_placeholder(text) {
        let message = format!("invalid {what} {}", backticked(text));
        let heading = &column.heading;
        let help = format!("fill it in, or leave it blank and type `{heading}?` in the header");
        return CellError::new(message, help);
    }
    let visible = characters::visible(text);
    if visible != text && read(column, &visible).is_some() {
        let message = format!("invisible characters in the {what} {}", backticked(text));
        return CellError::typed(message, visible);
    }
    match &column.kind {
        Kind::Codes => code::explain(text),
        Kind::Name => name::explain(text),
        Kind::Names => names::explain(text),
        Kind::Text if is_sentence(column) => sentence::explain(text),
        Kind::Text => text::explain(text, column),
        Kind::Status => status::explain(text),
        Kind::Category => keyword::explain(&what, text, &words(Category::ALL, Category::as_str)),
        Kind::Retry => retry::explain(text),
        Kind::Scope => keyword::explain(&what, text, &words(Scope::ALL, Scope::as_str)),
        Kind::Actor => keyword::explain(&what, text, &words(Actor::ALL, Actor::as_str)),
        Kind::Delivery => keyword::explain(&what, text, &words(Delivery::ALL, Delivery::as_str)),
        Kind::Parents => parents::explain(text),
        Kind::Date => date::explain(text),
        Kind::Number => number::explain(&what, u64::MAX, text),
        Kind::YesNo => yes_no::explain(&what, text),
        Kind::Choice(choices) => {
            let words: Vec<&str> = choices.iter().map(|choice| choice.text.as_str()).collect();
            keyword::explain(&what, text, &words)
        }
    }
}

/// What a message calls the value of a column.
fn what(column: &Column) -> String {
    match (&column.kind, column.standard) {
        (_, None) => format!("value in column `{}`:", column.heading),
        (Kind::Codes, _) => "error code".to_owned(),
        (Kind::Names, _) => "former name".to_owned(),
        (Kind::Parents, _) => "parent code".to_owned(),
        (Kind::Date, _) => "date".to_owned(),
        (Kind::Status, _) => "HTTP status".to_owned(),
        (Kind::Text, _) => format!("text in column `{}`:", column.heading),
        _ => column.heading.to_lowercase(),
    }
}

fn is_sentence(column: &Column) -> bool {
    column.standard == Some(Standard::Deprecated)
}

fn words<T: Copy>(all: &[T], as_str: fn(T) -> &'static str) -> Vec<&'static str> {
    let mut words = Vec::new();
    for &word in all {
        words.push(as_str(word));
    }
    words
}

/// The parts of a text between spaces and these separators.
fn parts<'a>(text: &'a str, separators: &[char]) -> Vec<&'a str> {
    let is_separator = |letter: char| letter.is_whitespace() || separators.contains(&letter);
    text.split(is_separator).filter(|part| !part.is_empty()).collect()
}

fn index_of(choices: &[Choice], text: &str) -> Option<usize> {
    choices.iter().position(|choice| choice.text == text)
}
