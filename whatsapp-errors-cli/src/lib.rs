//! The command `whatsapp-errors`: explains error codes, and checks and compares tables of them.
//!
//! Only the command is a public interface. The library below it is for `main.rs` and for fuzzing,
//! and changes without notice.

#![allow(clippy::format_push_string, reason = "text for people is short, and `write!` hides it")]

mod arguments;
// what a run ends with
mod error;
mod output;
mod style;
// tables, and how their rows are shown
mod family;
mod input;
mod lookup;
mod record;
mod tables;
mod view;
// subcommands
mod audit;
mod check;
mod diff;
mod explain;
mod export;
mod list;
mod sample;
mod shell;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};
pub use audit::{Page, Report, compare};
use error::{Error, Result};

/// Runs the command with the arguments of the process.
#[must_use]
pub fn main() -> ExitCode {
    match run(Arguments::parse()) {
        Ok(code) => code,
        Err(Error::ClosedPipe) => ExitCode::SUCCESS,
        Err(Error::Message(message)) => message.print(),
    }
}

fn run(arguments: Arguments) -> Result {
    match arguments.command {
        Some(Command::Explain(arguments)) => explain::run(&arguments),
        Some(Command::List(arguments)) => list::run(&arguments),
        Some(Command::Export(arguments)) => export::run(&arguments),
        Some(Command::Check(arguments)) => check::run(&arguments),
        Some(Command::Diff(arguments)) => diff::run(&arguments),
        Some(Command::Audit(arguments)) => audit::run(&arguments),
        Some(Command::Sample(arguments)) => sample::run(&arguments),
        Some(Command::Completions { shell }) => shell::completions(shell),
        Some(Command::Man { all }) => shell::manual(all.as_deref()),
        None => explain::run(&arguments.explain),
    }
}
