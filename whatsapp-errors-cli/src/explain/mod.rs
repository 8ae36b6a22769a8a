//! `explain`: what happened, why, and what to do.

mod json;
mod progress;
mod question;
mod report;
mod tally;

use std::{io::ErrorKind, path::Path};

use crate::{
    arguments::ExplainArguments,
    error::{Message, Result},
    output,
    tables::Catalog,
};
use question::{Question, questions};
use tally::{Found, Tally};

/// At most this many codes are named in a message.
const MOST_LISTED: usize = 10;

pub fn run(arguments: &ExplainArguments) -> Result {
    let catalogs = Catalog::asked(arguments.table.as_ref())?;
    let mut tally = Tally::default();
    let mut messages = Vec::new();
    for question in questions(&catalogs, &arguments.what) {
        // the other questions are answered all the same
        messages.extend(answer(&catalogs, question, &mut tally).err());
    }
    messages.extend(tally.left_out());
    let found = tally.most_frequent_first();
    if arguments.json {
        output::print_json(&json::document(&catalogs, &found))?;
    } else {
        output::print(&report::render(&catalogs, &found))?;
    }
    messages.extend(unknown(&catalogs, &found));
    for message in &messages {
        message.print();
    }
    Ok(messages.iter().map(|message| message.exit_code).max().unwrap_or_default().into())
}

/// Adds what a question asks about to the tally.
fn answer(
    catalogs: &[Catalog],
    question: Question<'_>,
    tally: &mut Tally,
) -> std::result::Result<(), Message> {
    match question {
        Question::Codes(codes) => {
            for code in codes {
                tally.add_code(code);
            }
            Ok(())
        }
        Question::Text(text) => {
            let mentions = whatsapp_errors::failures_in_text(text);
            if mentions.is_empty() {
                return Err(question::not_understood(catalogs, text));
            }
            for mention in &mentions {
                tally.add(mention, None);
            }
            Ok(())
        }
        Question::File(path) => {
            let file = std::fs::File::open(path)
                .map_err(|error| Message::unreadable(path.display(), &error))?;
            let length = file.metadata().ok().map(|metadata| metadata.len());
            tally.add_stream(file, &path.display().to_string(), length)
        }
        Question::Stdin => tally.add_stream(std::io::stdin().lock(), "standard input", None),
        Question::NoFile(path) => {
            let is_directory = Path::new(path).is_dir();
            let kind = if is_directory { ErrorKind::IsADirectory } else { ErrorKind::NotFound };
            Err(Message::unreadable(path, &kind.into()))
        }
    }
}

/// The message about codes that no table has.
fn unknown(catalogs: &[Catalog], found: &[Found]) -> Option<Message> {
    let first = &catalogs[0];
    let table = format!("{} ({} rows)", first.title, first.table.rows.len());
    let unknown: Vec<&Found> =
        found.iter().filter(|found| found.rows(catalogs).is_empty()).collect();
    let numbers: Vec<i64> = unknown.iter().filter_map(|found| found.number()).collect();
    match (&unknown[..], &numbers[..]) {
        ([], _) => None,
        (_, []) => Some(Message::unknown("an error that was found has no code")),
        (_, [number]) => {
            let message = Message::unknown(format!("{number} is not in {table}"));
            let code = u32::try_from(*number).ok().filter(|_| first.is_reference);
            match code.and_then(|code| first.family(code)) {
                Some(family) => Some(message.help(family)),
                None => Some(message),
            }
        }
        (_, several) => {
            let listed: Vec<String> =
                several.iter().take(MOST_LISTED).map(i64::to_string).collect();
            let more = if several.len() > MOST_LISTED { ", …" } else { "" };
            let codes = listed.join(", ");
            Some(Message::unknown(format!(
                "{} codes are not in {table}: {codes}{more}",
                several.len()
            )))
        }
    }
}
