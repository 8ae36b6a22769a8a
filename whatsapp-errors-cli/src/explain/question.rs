//! What an argument asks about.

use std::path::Path;

use clap::CommandFactory;
use whatsapp_errors_table::nearest;

use crate::{
    arguments::Arguments, error::Message, input::STDIN, lookup::similar, output::quoted,
    tables::Catalog,
};

/// What an argument asks about.
pub enum Question<'a> {
    /// Numbers, and the rows of a name or a title by their codes.
    Codes(Vec<i64>),
    /// A message, a log line or JSON.
    Text(&'a str),
    File(&'a Path),
    Stdin,
    /// A directory, or what looks like the path of a file that is not there.
    NoFile(&'a str),
}

/// The questions of a command line. Words that are a title only together are one question.
pub fn questions<'a>(catalogs: &[Catalog], arguments: &'a [String]) -> Vec<Question<'a>> {
    if let [_, _, ..] = arguments {
        let together = arguments.join(" ");
        let codes = named(catalogs, without_code(&together));
        if !codes.is_empty() {
            return vec![Question::Codes(codes)];
        }
    }
    arguments.iter().map(|argument| question(catalogs, argument)).collect()
}

/// A code or a name takes precedence over a file of that name.
fn question<'a>(catalogs: &[Catalog], argument: &'a str) -> Question<'a> {
    if argument == STDIN {
        return Question::Stdin;
    }
    if let Ok(code) = argument.trim().parse() {
        return Question::Codes(vec![code]);
    }
    let codes = named(catalogs, argument);
    if !codes.is_empty() {
        return Question::Codes(codes);
    }
    let mut rows = catalogs.iter().flat_map(|catalog| &catalog.table.rows);
    if let Some(range) = rows.find(|row| row.codes.to_string() == argument) {
        return Question::Codes(vec![range.codes.first.into()]);
    }
    let path = Path::new(argument);
    if path.exists() && !path.is_dir() {
        return Question::File(path);
    }
    if path.is_dir() || looks_like_a_path(argument) {
        Question::NoFile(argument)
    } else {
        Question::Text(argument)
    }
}

/// The codes of a name or a title: those of the first table that has it.
fn named(catalogs: &[Catalog], text: &str) -> Vec<i64> {
    for catalog in catalogs {
        let rows = catalog.by_words(text);
        if !rows.is_empty() {
            return rows.iter().map(|row| row.codes.first.into()).collect();
        }
    }
    Vec::new()
}

/// `(#131047) Re-engagement message` and `131047 Re-engagement message` without their numbers.
fn without_code(text: &str) -> &str {
    let number = |character: char| character.is_ascii_digit() || "(#) ".contains(character);
    text.trim_start_matches(number)
}

fn looks_like_a_path(argument: &str) -> bool {
    const EXTENSIONS: [&str; 5] = ["json", "jsonl", "log", "txt", "csv"];
    let extension = Path::new(argument).extension().and_then(|extension| extension.to_str());
    let has_extension = extension.is_some_and(|extension| EXTENSIONS.contains(&extension));
    let is_one_word = !argument.contains(|character: char| {
        character.is_whitespace() || "{}[]<>\"'()=".contains(character)
    });
    let is_a_place = ["./", "../", "/", "~/"].iter().any(|start| argument.starts_with(start));
    is_one_word && (has_extension || is_a_place)
}

/// The message about a text that mentions no error.
pub fn not_understood(catalogs: &[Catalog], text: &str) -> Message {
    let text = text.trim();
    if text.is_empty() {
        return Message::unknown("the text is empty");
    }
    let is_a_word = !text.contains(char::is_whitespace) && !text.starts_with(['{', '[', '<']);
    let is_short = text.split_whitespace().count() <= 6;
    if !is_a_word && (!is_short || text.starts_with(['{', '[', '<'])) {
        return Message::unknown("no error found in the text");
    }
    let message = format!("{} is not an error code, a name or a title", quoted(text));
    let similar: Vec<String> = similar(catalogs, text)
        .into_iter()
        .map(|(catalog, row)| format!("{} {} ({})", row.codes, catalog.title_of(row), row.name))
        .collect();
    match &similar[..] {
        [] => Message::unknown(message).help(match similar_subcommand(text) {
            Some(subcommand) => format!("a similar subcommand exists: `{subcommand}`"),
            None => "`whatsapp-errors list --search WORDS` finds words in titles and texts".into(),
        }),
        [one] => Message::unknown(message).help(format!("a similar one exists: {one}")),
        several => Message::unknown(message)
            .help(format!("similar ones exist:\n        {}", several.join("\n        "))),
    }
}

/// Without a subcommand, what is misspelt may be the subcommand.
fn similar_subcommand(text: &str) -> Option<String> {
    let command = Arguments::command();
    let names: Vec<&str> = command.get_subcommands().map(clap::Command::get_name).collect();
    nearest(text, &names).map(str::to_owned)
}
