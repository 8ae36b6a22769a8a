//! Finds the file that the path literal of the attribute names.

use std::{
    env, fs,
    path::{self, Path, PathBuf},
};

use proc_macro2::{Span, TokenStream};
use quote::quote;

/// The file of a table.
#[derive(Debug, PartialEq, Eq)]
pub struct Location {
    pub file: PathBuf,
    /// The path under which `include_bytes!` finds the same file.
    include: String,
}

/// The file that a path literal names, relative to the source file of the literal. `None` if that
/// is not known.
pub fn locate(path: &str, span: Span) -> Option<Location> {
    match (span.unwrap().local_file(), context(span)) {
        (Some(source_file), Some(0)) => {
            Some(Location { file: next_to(&source_file, path), include: path.to_owned() })
        }
        (Some(source_file), _) => Location::absolute(next_to(&source_file, path)),
        // a macro of another crate, whose source files are not here
        (None, Some(1..)) => None,
        (None, _) => {
            let manifest_dir = env::var_os("CARGO_MANIFEST_DIR")?;
            Location::absolute(only_match(Path::new(&manifest_dir), path)?)
        }
    }
}

/// The path to type for a file that is not where the literal leads, but where somebody may have
/// started from: the directory of `Cargo.toml`, or with `\` between directories.
pub fn meant(path: &str, span: Span) -> Option<String> {
    let package = env::var_os("CARGO_MANIFEST_DIR")?;
    meant_from(path, &span.unwrap().local_file()?, Path::new(&package))
}

fn meant_from(path: &str, source_file: &Path, package: &Path) -> Option<String> {
    let path = path.replace('\\', "/");
    if next_to(source_file, &path).is_file() {
        return Some(path);
    }
    let (source_file, package) = (source_file.canonicalize().ok()?, package.canonicalize().ok()?);
    let depth = source_file.parent()?.strip_prefix(&package).ok()?.components().count();
    package.join(&path).is_file().then(|| "../".repeat(depth) + &path)
}

impl Location {
    /// `include_bytes!` starts from the file of the outermost macro call, which a macro cannot
    /// learn. If the literal is in the body of a `macro_rules!`, that is another file, and only an
    /// absolute path leads to the same table.
    fn absolute(file: PathBuf) -> Option<Self> {
        let include = path::absolute(&file).ok()?.to_str()?.to_owned();
        Some(Self { file, include })
    }

    /// Makes the compiler read the table too, so that cargo rebuilds the crate when it changes.
    /// Inside an unused function, the bytes are not compiled into the crate.
    pub fn tracking(&self) -> TokenStream {
        let path = &self.include;
        quote! {
            const _: () = {
                fn _track() {
                    let _ = ::core::include_bytes!(#path);
                }
            };
        }
    }
}

fn next_to(source_file: &Path, path: &str) -> PathBuf {
    source_file.parent().unwrap_or(Path::new("")).join(path)
}

/// The expansion that a token comes from: 0 if it is in the source itself, another number if a
/// macro wrote it. Only rustc prints it, as the first number. If it is not printed, a path becomes
/// absolute, which is always correct but different in each checkout.
fn context(span: Span) -> Option<u32> {
    let text = format!("{:?}", span.unwrap());
    text.strip_prefix('#')?.split(' ').next()?.parse().ok()
}

/// The only file of a package that the path can mean, whichever directory it is relative to. An
/// editor may not know which source file it expands.
fn only_match(package: &Path, path: &str) -> Option<PathBuf> {
    let mut only: Option<PathBuf> = None;
    let mut directories = vec![package.to_owned()];
    while let Some(directory) = directories.pop() {
        if let Ok(file) = directory.join(path).canonicalize()
            && file.is_file()
        {
            if only.is_some_and(|other| other != file) {
                return None;
            }
            only = Some(file);
        }
        let Ok(entries) = fs::read_dir(&directory) else { continue };
        for entry in entries {
            let Ok(entry) = entry else { continue };
            let child = entry.path();
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) && may_hold_sources(&child) {
                directories.push(child);
            }
        }
    }
    only
}

/// Whether a directory is not hidden, not another package, and not cargo's target directory.
fn may_hold_sources(directory: &Path) -> bool {
    let is_hidden =
        directory.file_name().is_none_or(|name| name.as_encoded_bytes().starts_with(b"."));
    !is_hidden && !directory.join("Cargo.toml").exists() && !directory.join("CACHEDIR.TAG").exists()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_relative_to_the_source_file() {
        let file = Path::new("library/src/errors/mod.rs");
        assert_eq!(next_to(file, "../table.csv"), Path::new("library/src/errors/../table.csv"));
        assert_eq!(next_to(Path::new("main.rs"), "table.csv"), Path::new("table.csv"));
    }

    #[test]
    fn an_absolute_path_stays() {
        let absolute = env::temp_dir().join("table.csv");
        let path = absolute.to_str().expect("a temporary directory with a plain name");
        assert_eq!(next_to(Path::new("src/lib.rs"), path), absolute);
    }

    #[test]
    fn a_path_from_another_directory_is_corrected() {
        let package = env::temp_dir().join(format!("meant_{}", std::process::id()));
        fs::create_dir_all(package.join("src/errors")).expect("directories");
        fs::create_dir_all(package.join("spec")).expect("a directory");
        for file in ["src/errors/mod.rs", "spec/table.csv"] {
            fs::write(package.join(file), "").expect("a file");
        }
        let meant = |path: &str| meant_from(path, &package.join("src/errors/mod.rs"), &package);
        assert_eq!(meant("spec/table.csv").as_deref(), Some("../../spec/table.csv"));
        assert_eq!(meant("spec\\table.csv").as_deref(), Some("../../spec/table.csv"));
        assert_eq!(meant("..\\..\\spec\\table.csv").as_deref(), Some("../../spec/table.csv"));
        assert_eq!(meant("table.csv"), None);
        fs::remove_dir_all(package).expect("the directory");
    }

    #[test]
    fn without_a_source_file_the_only_file_of_the_package_is_meant() {
        let package = env::temp_dir().join(format!("only_match_{}", std::process::id()));
        let write = |file: &str| {
            let path = package.join(file);
            fs::create_dir_all(path.parent().expect("a directory")).expect("a directory");
            fs::write(path, "").expect("a file");
        };
        let found =
            |path| only_match(&package, path).map(|file| file.file_name().map(ToOwned::to_owned));

        write("src/errors/mod.rs");
        write("src/errors/here.csv");
        write("spec/there.csv");
        write("target/CACHEDIR.TAG");
        write("target/package/here.csv");
        write("other/Cargo.toml");
        write("other/here.csv");
        write("a/twice.csv");
        write("b/twice.csv");
        assert_eq!(found("here.csv"), Some(Some("here.csv".into())));
        assert_eq!(found("../spec/there.csv"), Some(Some("there.csv".into())));
        assert_eq!(found("twice.csv"), None);
        assert_eq!(found("nowhere.csv"), None);
        fs::remove_dir_all(package).expect("the directory");
    }
}
