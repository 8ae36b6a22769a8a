//! What somebody asks about.

use std::{
    fs,
    io::{self, Read},
    path::Path,
};

use whatsapp_errors::{Failure, failures};

/// A question.
pub enum Input {
    /// A code, a name or a message.
    Text(String),
    /// The errors of a JSON body.
    Failures(Vec<Failure>),
    /// JSON without an error in it.
    Nothing,
}

/// Reads the question: itself, from a file, or from the standard input.
pub fn read(what: &str) -> io::Result<Input> {
    if what == "-" {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes)?;
        return Ok(classify(&bytes));
    }
    if Path::new(what).is_file() {
        return Ok(classify(&fs::read(what)?));
    }
    Ok(classify(what.as_bytes()))
}

fn classify(bytes: &[u8]) -> Input {
    let failures = failures(bytes);
    let text = String::from_utf8_lossy(bytes).trim().to_owned();
    if !failures.is_empty() {
        Input::Failures(failures)
    } else if text.starts_with(['{', '[', '<']) {
        Input::Nothing
    } else {
        Input::Text(text)
    }
}
