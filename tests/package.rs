//! What is published builds by itself, with the tables inside.

use std::{path::Path, process::Command};

use tempfile::TempDir;
use tests::root;

#[test]
fn the_archives_hold_the_tables_and_build_from_themselves() {
    // cargo keeps what it unpacked of a version, and would build that again in a folder that it knows
    let target = TempDir::new().expect("a temporary folder");
    let output = Command::new(env!("CARGO"))
        .args([
            "package",
            "--workspace",
            "--exclude",
            "tests",
            "--allow-dirty",
            "--offline",
            "--locked",
            "--target-dir",
        ])
        .arg(target.path())
        .current_dir(root())
        .output()
        .expect("cargo");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));

    let packages = std::fs::read_dir(target.path().join("package")).expect("the packages");
    let folders =
        packages.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.is_dir());
    let library =
        folders.into_iter().find(|path| path.join("spec").is_dir()).expect("the library, unpacked");
    let archived = |file: &str| library.join(file);
    for file in
        ["spec/errors.csv", "spec/cloud-api.csv", "README.md", "LICENSE-MIT", "LICENSE-APACHE"]
    {
        let (archived, original) = (archived(file), root().join(file));
        let read = |path: &Path| {
            std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        };
        assert!(read(&archived) == read(&original), "{file}");
    }
}

#[test]
fn without_features_the_library_depends_on_its_macro_alone() {
    let output = Command::new(env!("CARGO"))
        .args([
            "tree",
            "--offline",
            "-p",
            "whatsapp-errors",
            "--no-default-features",
            "-e",
            "normal",
        ])
        .args(["--prefix", "none", "--depth", "1", "--format", "{lib}"])
        .current_dir(root())
        .output()
        .expect("cargo");
    let tree = String::from_utf8_lossy(&output.stdout);
    assert_eq!(
        tree.lines().collect::<Vec<_>>(),
        ["whatsapp_errors", "whatsapp_errors_macros", "whatsapp_errors_table"]
    );
}
