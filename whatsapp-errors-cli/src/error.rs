//! Why a run ends early, and how that is printed.

use std::{
    fmt::Display,
    io::{self, ErrorKind},
    process::ExitCode,
};

use crate::style::{self, ERROR, HELP};

/// What was asked for is unknown, or there are mistakes or differences.
pub const UNKNOWN: u8 = 1;
/// Wrong usage, or a file that cannot be read; clap uses the same code.
pub const USAGE: u8 = 2;

pub type Result<T = ExitCode> = std::result::Result<T, Error>;

/// Why a run ends early.
#[derive(Debug)]
pub enum Error {
    /// The reader of the output went away, as `head` does.
    ClosedPipe,
    Message(Message),
}

/// What is printed on stderr, and the exit code after it.
#[derive(Debug)]
pub struct Message {
    pub exit_code: u8,
    pub text: String,
    pub help: Option<String>,
}

impl Message {
    pub fn unknown(text: impl Into<String>) -> Self {
        Self { exit_code: UNKNOWN, text: text.into(), help: None }
    }

    pub fn usage(text: impl Into<String>) -> Self {
        Self { exit_code: USAGE, text: text.into(), help: None }
    }

    /// A file, or standard input, that cannot be read.
    pub fn unreadable(name: impl Display, error: &io::Error) -> Self {
        Self::usage(match error.kind() {
            ErrorKind::NotFound => format!("file not found: `{name}`"),
            ErrorKind::IsADirectory => format!("`{name}` is a directory"),
            _ => format!("cannot read `{name}`: {error}"),
        })
    }

    pub fn unwritable(name: impl Display, error: &io::Error) -> Self {
        Self::usage(format!("cannot write `{name}`: {error}"))
    }

    pub fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    /// Prints the message, with access tokens masked wherever they came from. Nothing can be done
    /// if stderr is closed.
    pub fn print(&self) -> ExitCode {
        let lines: Vec<_> = self.text.lines().map(whatsapp_errors::__private::redacted).collect();
        let message = match &lines[..] {
            [line] => style::wrapped_message(line, "error: ", "       "),
            // diagnostics of a table, or the message of another program
            lines => format!("error: {}", lines.join("\n")),
        };
        let mut text = style::paint_label(ERROR, "error:", &message) + "\n";
        if let Some(help) = &self.help {
            let lines = help.lines().enumerate().map(|(index, line)| {
                let first_indent = if index == 0 { "  help: " } else { "" };
                style::wrapped_message(line, first_indent, "        ")
            });
            let help = lines.collect::<Vec<_>>().join("\n");
            text += &format!("\n{}\n", style::paint_label(HELP, "help:", &help));
        }
        anstream::eprint!("{text}");
        ExitCode::from(self.exit_code)
    }
}

impl From<Message> for Error {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

/// The error of a write to stdout.
impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::BrokenPipe => Self::ClosedPipe,
            _ => Message::usage(format!("cannot write the output: {error}")).into(),
        }
    }
}
