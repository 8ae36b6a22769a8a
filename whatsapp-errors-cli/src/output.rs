//! Everything that goes to stdout.

use std::io::Write;

use serde::Serialize;

use crate::error::{Message, Result};

/// Prints a text, colours included where stdout is a terminal.
pub fn print(text: &str) -> Result<()> {
    let mut stdout = anstream::stdout().lock();
    stdout.write_all(text.as_bytes())?;
    // what is left in the buffer at the end of the process would fail silently
    stdout.flush()?;
    Ok(())
}

/// Prints a document as indented JSON.
pub fn print_json(document: &impl Serialize) -> Result<()> {
    let text = serde_json::to_string_pretty(document)
        .map_err(|error| Message::usage(format!("cannot write JSON: {error}")))?;
    print(&(text + "\n"))
}

/// At most this many characters of what was typed are repeated in a message.
const MAX_REPEATED: usize = 40;

/// What was typed, as a message names it: short, on one line, with access tokens masked.
pub fn quoted(text: &str) -> String {
    let text = whatsapp_errors::__private::redacted(text);
    match text.char_indices().nth(MAX_REPEATED) {
        Some((end, _)) => format!("`{}…`", &text[..end]),
        None => format!("`{text}`"),
    }
}
