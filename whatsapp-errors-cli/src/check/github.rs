//! Diagnostics as GitHub's workflow commands, which annotate the line in the table.

use super::File;

pub fn render(files: &[File]) -> String {
    let mut text = String::new();
    for file in files {
        for diagnostic in &file.checked.diagnostics {
            let start = file.source.position(diagnostic.at.span.start);
            let message = format!("{}\nhelp: {}", diagnostic.message, diagnostic.help.text);
            text += &format!(
                "::error file={},line={},col={}::{}\n",
                property(&file.source.path),
                start.line,
                start.column,
                data(&message)
            );
        }
    }
    text
}

/// What follows the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A value in front of it.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
