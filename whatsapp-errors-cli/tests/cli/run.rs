//! Runs the built command.

use std::{
    fs::File,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use serde_json::Value;
use whatsapp_errors_table::{SourceFile, Table, check};

/// What a run printed, and its exit code.
pub struct Output {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Output {
    /// White space aside, since texts are wrapped.
    pub fn flat(&self) -> String {
        flat(&self.stdout)
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).expect("JSON")
    }
}

pub fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_whatsapp-errors"));
    command.env("COLUMNS", "80").env_remove("CLICOLOR_FORCE").current_dir(directory());
    command
}

/// The directory of the package: paths in messages are relative to it.
pub fn directory() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub fn run(arguments: &[&str]) -> Output {
    run_with(arguments, "")
}

pub fn run_with(arguments: &[&str], stdin: impl AsRef<[u8]>) -> Output {
    let mut child = command()
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command");
    // a command that does not read closes the pipe
    let _ = child.stdin.take().expect("a pipe").write_all(stdin.as_ref());
    let output = child.wait_with_output().expect("an end");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    Output { code: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
}

/// Runs with stdout on a device that is always full.
#[cfg(target_os = "linux")]
pub fn run_onto_a_full_disk(arguments: &[&str]) -> Output {
    let full = File::options().write(true).open("/dev/full").expect("the device");
    let output = command().args(arguments).stdout(full).output().expect("the command");
    let stderr = String::from_utf8(output.stderr).expect("text");
    Output { code: output.status.code(), stdout: String::new(), stderr }
}

/// A table of a gateway, with a column of each type.
pub const GATEWAY: &str = "tests/examples/gateway.csv";

/// A table that ships with the command.
pub fn shipped(name: &str) -> Table {
    read(&directory().join(format!("spec/{name}.csv")))
}

pub fn read(path: &Path) -> Table {
    let checked = check(&SourceFile::read(path).expect("a table"));
    assert!(checked.diagnostics.is_empty(), "{:?}", checked.diagnostics);
    checked.table.expect("a table")
}

/// A directory with a file in it.
pub fn file(name: &str, content: impl AsRef<[u8]>) -> (tempfile::TempDir, PathBuf) {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join(name);
    std::fs::write(&path, content).expect("a file");
    (directory, path)
}
