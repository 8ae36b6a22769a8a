//! Completion scripts and manual pages.

use std::{path::Path, process::ExitCode};

use clap::CommandFactory;
use clap_complete::Shell;

use crate::{
    arguments::Arguments,
    error::{Message, Result},
    output,
};

pub fn completions(shell: Shell) -> Result {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "whatsapp-errors", &mut script);
    output::print(&String::from_utf8_lossy(&script))?;
    Ok(ExitCode::SUCCESS)
}

/// Prints the page of the command itself, or writes those of all subcommands, too.
pub fn manual(directory: Option<&Path>) -> Result {
    if let Some(directory) = directory {
        return std::fs::create_dir_all(directory)
            .and_then(|()| clap_mangen::generate_to(Arguments::command(), directory))
            .map(|()| ExitCode::SUCCESS)
            .map_err(|error| Message::unwritable(directory.display(), &error).into());
    }
    let mut page = Vec::new();
    clap_mangen::Man::new(Arguments::command()).render(&mut page)?;
    output::print(&String::from_utf8_lossy(&page))?;
    Ok(ExitCode::SUCCESS)
}
