//! `check`: the compiler's diagnostics of a table, without a compiler.

mod github;
mod json;
mod text;

use std::process::ExitCode;

use whatsapp_errors_table::{Checked, SourceFile, check};

use crate::{
    arguments::{CheckArguments, CheckFormat},
    error::{Error, Result, UNKNOWN},
    input, output,
};

/// A table that could be read.
struct File {
    source: SourceFile,
    checked: Checked,
}

pub fn run(arguments: &CheckArguments) -> Result {
    let mut files = Vec::new();
    let mut unreadable = None;
    for path in &arguments.files {
        match input::table(path) {
            Ok(source) => {
                let mut checked = check(&source);
                checked.diagnostics.sort_by_key(|diagnostic| diagnostic.at.span.start);
                files.push(File { source, checked });
            }
            // the other tables are checked all the same
            Err(Error::Message(message)) => unreadable = Some(message.print()),
            Err(closed @ Error::ClosedPipe) => return Err(closed),
        }
    }
    match arguments.format {
        CheckFormat::Text => output::print(&text::render(&files))?,
        CheckFormat::Github => output::print(&github::render(&files))?,
        CheckFormat::Json => output::print_json(&json::document(&files))?,
    }
    let is_right = files.iter().all(|file| file.checked.diagnostics.is_empty());
    let verdict = if is_right { ExitCode::SUCCESS } else { ExitCode::from(UNKNOWN) };
    Ok(unreadable.unwrap_or(verdict))
}
