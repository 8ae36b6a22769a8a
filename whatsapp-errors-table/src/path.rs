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
    match similar(path) {
        Some(similar) => format!("file not found: `{name}`; {similar}"),
        None => format!(
            "file not found: `{name}`; the path is relative to this source file, as for \
             `include_str!`"
        ),
    }
}

/// What is there that has a name similar to that of the file, or of a directory on the way to it.
fn similar(path: &Path) -> Option<String> {
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    let parent = parent.unwrap_or(Path::new("."));
    if !parent.exists() {
        return similar(parent);
    }
    let wanted = path.file_name()?.to_str()?;
    let names = names(parent);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    // `table.csv.txt` and `table` for `table.csv`
    let extends = |long: &str, short: &str| {
        long.strip_prefix(short).is_some_and(|rest| rest.starts_with('.'))
    };
    let extended = names.iter().find(|name| extends(name, wanted) || extends(wanted, name));
    let name = extended.copied().or_else(|| nearest(wanted, &names))?;
    if parent.join(name).is_dir() {
        return Some(format!("there is a directory `{}`", shown(&parent.join(name))));
    }
    Some(format!("the same directory has `{name}`"))
}

/// The tables and the directories in a directory.
fn names(directory: &Path) -> Vec<String> {
    let mut names = Vec::new();
    let Ok(entries) = fs::read_dir(directory) else { return names };
    for entry in entries {
        let Ok(entry) = entry else { continue };
        let is_directory = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if let Ok(name) = entry.file_name().into_string()
            && (is_directory || name.contains(".csv"))
        {
            names.push(name);
        }
    }
    names.sort_unstable();
    names
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_similar_file_or_directory_is_named() {
        let root = env::temp_dir().join(format!("similar_{}", std::process::id()));
        fs::create_dir_all(root.join("tables/more")).expect("directories");
        for file in ["gateway.csv", "errors.csv.txt", "notes.txt"] {
            fs::write(root.join("tables").join(file), "").expect("a file");
        }
        let directory = format!("there is a directory `{}`", shown(&root.join("tables")));
        for (path, expected) in [
            ("tables/gatewy.csv", Some("the same directory has `gateway.csv`")),
            ("tables/gateway", Some("the same directory has `gateway.csv`")),
            ("tables/errors.csv", Some("the same directory has `errors.csv.txt`")),
            ("Tables/gateway.csv", Some(directory.as_str())),
            ("table/more/gateway.csv", Some(directory.as_str())),
            ("tables/notes", None),
            ("elsewhere/gateway.csv", None),
        ] {
            assert_eq!(similar(&root.join(path)).as_deref(), expected, "{path}");
        }
        fs::remove_dir_all(root).expect("the directory");
    }
}
