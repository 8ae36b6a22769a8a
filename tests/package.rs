//! What is published contains what it needs: each crate builds from its archive, and its documents
//! link only to files in it.

use std::{
    collections::BTreeSet,
    fs,
    path::{Component, Path, PathBuf},
    process::Command,
};

use pulldown_cmark::{Event, Parser, Tag};
use tempfile::TempDir;
use tests::root;

fn cargo(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .arg("--offline")
        .current_dir(root())
        .output()
        .expect("cargo");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

fn read(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn entries(directory: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory).expect("a directory");
    entries.map(|entry| entry.expect("an entry").path()).collect()
}

#[test]
fn the_archives_contain_the_tables_and_build_from_themselves() {
    // in the usual target directory, cargo would build what it unpacked earlier for this version
    let target = TempDir::new().expect("a temporary directory");
    let path = target.path().to_str().expect("a path in UTF-8");
    cargo(&[
        "package",
        "--workspace",
        "--exclude",
        "tests",
        "--allow-dirty",
        "--locked",
        "--target-dir",
        path,
    ]);

    let library = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let version = name.strip_prefix("whatsapp-errors-");
        path.is_dir() && version.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    let unpacked = entries(&target.path().join("package"));
    let library = unpacked.into_iter().find(library).expect("the library");
    for file in
        ["spec/errors.csv", "spec/cloud-api.csv", "README.md", "LICENSE-MIT", "LICENSE-APACHE"]
    {
        assert!(read(&library.join(file)) == read(&root().join(file)), "{file}");
    }
}

/// The links and pictures of a document that lead to files next to it, as paths from its root.
fn relative_links(document: &Path, text: &str) -> Vec<PathBuf> {
    let targets = Parser::new(text).filter_map(|event| match event {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => Some(dest_url),
        _ => None,
    });
    targets
        .filter(|target| !target.contains(':') && !target.starts_with('#'))
        .map(|target| {
            let file = target.split('#').next().unwrap_or_default();
            let mut path = PathBuf::new();
            for component in document.with_file_name(file).components() {
                if component == Component::ParentDir && path.file_name().is_some() {
                    path.pop();
                } else {
                    path.push(component);
                }
            }
            path
        })
        .collect()
}

/// A registry and an editor show a document without the rest of the repository.
#[test]
fn documents_in_an_archive_link_to_files_in_it() {
    let mut links = 0;
    for package in entries(root()) {
        let Ok(manifest) = fs::read_to_string(package.join("Cargo.toml")) else { continue };
        if manifest.contains("publish = false") {
            continue;
        }
        let name = package.file_name().and_then(|name| name.to_str()).expect("a name in UTF-8");
        let list = cargo(&["package", "--list", "--allow-dirty", "--package", name]);
        let files: BTreeSet<&Path> = list.lines().map(Path::new).collect();
        let is_packaged = |link: &Path| files.iter().any(|file| file.starts_with(link));
        let documents = files.iter().filter(|file| {
            file.extension().is_some_and(|extension| extension == "md")
                && !file.starts_with("tests")
        });
        for document in documents {
            let text = fs::read_to_string(package.join(document)).expect("a document");
            for link in relative_links(document, &text) {
                let (document, dead) = (document.display(), link.display());
                assert!(
                    is_packaged(&link),
                    "{name}: {document} links to {dead}, which is not packaged"
                );
                links += 1;
            }
        }
    }
    assert!(links > 10, "only {links} links were found");
}

#[test]
fn documents_of_the_repository_link_to_files_in_it() {
    let directories = ["", "docs", "spec"].map(|directory| root().join(directory));
    let documents = directories.iter().flat_map(|directory| entries(directory));
    for document in documents.filter(|file| file.extension().is_some_and(|name| name == "md")) {
        let text = fs::read_to_string(&document).expect("a document");
        for link in relative_links(&document, &text) {
            assert!(link.exists(), "{} links to {}", document.display(), link.display());
        }
    }
}

#[test]
fn without_features_the_library_depends_on_its_macro_and_its_keywords() {
    let tree = cargo(&[
        "tree",
        "-p",
        "whatsapp-errors",
        "--no-default-features",
        "-e",
        "normal",
        "--prefix",
        "none",
        "--depth",
        "1",
        "--format",
        "{lib}",
    ]);
    assert_eq!(
        tree.lines().collect::<Vec<_>>(),
        ["whatsapp_errors", "whatsapp_errors_macros", "whatsapp_errors_table"]
    );
}
