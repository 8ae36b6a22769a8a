//! Files that the command is given, with `-` for standard input.

use std::{
    io::{self, Read},
    path::Path,
};

use whatsapp_errors_table::SourceFile;

use crate::error::{Message, Result};

pub const STDIN: &str = "-";

/// Reads a table, whether or not it is right.
pub fn table(path: &Path) -> Result<SourceFile> {
    if path == Path::new(STDIN) {
        return Ok(SourceFile::new("<stdin>", stdin()?));
    }
    if path.is_file() {
        return SourceFile::read(path).map_err(|error| Message::usage(error).into());
    }
    // a pipe, as the shell makes one for `<(git show HEAD:errors.csv)`
    Ok(SourceFile::new(path.display().to_string(), bytes(path)?))
}

/// All of a file.
pub fn bytes(path: &Path) -> Result<Vec<u8>> {
    if path == Path::new(STDIN) {
        return stdin();
    }
    std::fs::read(path).map_err(|error| Message::unreadable(path.display(), &error).into())
}

fn stdin() -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    match io::stdin().lock().read_to_end(&mut bytes) {
        Ok(_) => Ok(bytes),
        Err(error) => Err(Message::unreadable("standard input", &error).into()),
    }
}
