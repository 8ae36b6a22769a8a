//! Paths of tables: how messages show them, and why nothing can be read there.

use std::{
    env, fs,
    io::{self, ErrorKind},
    path::{Component, Path, PathBuf},
};

use crate::nearest::nearest;

/// Why there is no table at a path, if it names something that is not a regular file.
pub fn not_a_file(path: &Path) -> String {
    let what = if path.is_dir() { "a directory" } else { "a pipe or a device" };
    format!("cannot read `{}`: it is {what}, expected a CSV file", shown(path))
}

/// Why a file cannot be read.
pub fn unreadable(path: &Path, error: &io::Error) -> String {
    let name = shown(path);
    // the parent of a bare file name is "", which no system call takes for the current directory
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    let directory = parent.unwrap_or(Path::new("."));
    if directory.is_file() {
        return format!(
            "cannot read `{name}`: `{}` is a file, not a directory; if it is a symbolic link that \
             was checked out as a text file, run `git config core.symlinks true` and check it out \
             again",
            shown(directory),
        );
    }
    if path.is_symlink() {
        return format!(
            "cannot read `{name}`: it is a symbolic link to a file that does not exist"
        );
    }
    if error.kind() != ErrorKind::NotFound {
        return format!("cannot read `{name}`: {error}");
    }
    let tables = tables(directory);
    let tables: Vec<&str> = tables.iter().map(String::as_str).collect();
    let wanted = path.file_name().unwrap_or_default().to_string_lossy();
    match nearest(&wanted, &tables) {
        Some(table) => format!("file not found: `{name}`; the same directory has `{table}`"),
        None => format!(
            "file not found: `{name}`; the path is relative to this source file, as for \
             `include_str!`"
        ),
    }
}

fn tables(directory: &Path) -> Vec<String> {
    let mut tables = Vec::new();
    let Ok(entries) = fs::read_dir(directory) else { return tables };
    for entry in entries {
        let Ok(entry) = entry else { continue };
        if let Ok(name) = entry.file_name().into_string()
            && name.contains(".csv")
        {
            tables.push(name);
        }
    }
    tables
}

/// Relative to the current directory if the path is below it, else without `..`.
pub fn shown(path: &Path) -> String {
    let real = path.canonicalize().unwrap_or_else(|_| tidy(path));
    let current = env::current_dir().and_then(|current| current.canonicalize());
    let below = current.ok().and_then(|current| real.strip_prefix(current).ok());
    below.unwrap_or(&real).display().to_string()
}

fn tidy(path: &Path) -> PathBuf {
    let mut tidied = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if tidied.file_name().is_some() => {
                tidied.pop();
            }
            other => tidied.push(other),
        }
    }
    tidied
}
