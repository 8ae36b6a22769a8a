//! The command `whatsapp-errors`: the tables, and what is wrong with an answer, in a terminal.

mod arguments;
mod explain;
mod export;
mod input;
mod list;
mod paint;
mod tables;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use arguments::{Arguments, Command};

/// Something was asked for that is not there.
const UNKNOWN: u8 = 1;
/// The question itself is wrong; clap answers so too.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Explain { what, json } => explain::run(&what.join(" "), json),
        Command::List { table, category, retry, search } => {
            list::run(table, category, retry.as_deref(), search.as_deref())
        }
        Command::Export { format, table } => {
            print(&export::export(format, table));
            ExitCode::SUCCESS
        }
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "whatsapp-errors", &mut script);
            print(&String::from_utf8_lossy(&script));
            ExitCode::SUCCESS
        }
        Command::Man => {
            let mut page = Vec::new();
            let _ = clap_mangen::Man::new(Arguments::command()).render(&mut page);
            print(&String::from_utf8_lossy(&page));
            ExitCode::SUCCESS
        }
    }
}

/// Prints; a reader that went away, as `head` does, is no error.
fn print(text: &str) {
    use std::io::Write;
    let _ = anstream::stdout().write_all(text.as_bytes());
}
