//! `explain`: what happened, why, and what to do.

mod json;
mod progress;
mod question;
mod report;
mod tally;

use std::process::ExitCode;

use crate::{
    arguments::ExplainArguments,
    error::{Message, Result},
    output,
    tables::Catalog,
};
use question::{Question, questions};
use tally::Tally;

pub fn run(arguments: &ExplainArguments) -> Result {
    let catalogs = Catalog::asked(arguments.table.as_ref())?;
    let mut tally = Tally::default();
    let mut exit_code = ExitCode::SUCCESS;
    for question in questions(&catalogs, &arguments.what) {
        if let Err(message) = answer(&catalogs, question, &mut tally) {
            // the other questions are answered all the same
            exit_code = message.print();
        }
    }
    let found = tally.most_frequent_first();
    if arguments.json {
        output::print_json(&json::document(&catalogs, &found))?;
    } else {
        output::print(&report::render(&catalogs, &found))?;
    }
    for found in found.iter().filter(|found| found.rows(&catalogs).is_empty()) {
        exit_code = unknown(&catalogs, found.number()).print();
    }
    Ok(exit_code)
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
        Question::NoFile(path) => Err(Message::usage(format!("there is no file `{path}`"))),
    }
}

/// The message about a code that no table has.
fn unknown(catalogs: &[Catalog], number: Option<i64>) -> Message {
    let Some(number) = number else { return Message::unknown("an error without a code") };
    let first = &catalogs[0];
    let rows = first.table.rows.len();
    let message = Message::unknown(format!("{number} is not in {} ({rows} rows)", first.title));
    match u32::try_from(number) {
        Ok(code) if first.is_reference => message.help(first.family(code)),
        _ => message,
    }
}
