//! What keeps the library fast to build and to run, checked without timing.

use std::{fs, process::Command};

use tempfile::TempDir;
use tests::root;

#[test]
fn nothing_but_data_grows_with_the_rows() {
    let golden = fs::read_to_string(root().join("tests/golden/three_rows.rs"))
        .expect("the golden expansion");
    assert!(!golden.contains("=>"), "a `match`: the time to compile it grows faster than its arms");
    let derives =
        golden.split("#[derive(").skip(1).map(|rest| rest.split(")]").next().unwrap_or(rest));
    let derives: Vec<&str> = derives.collect();
    assert!(!derives.is_empty());
    assert!(
        derives.iter().all(|list| !list.contains("Debug")),
        "a derived `Debug` takes gigabytes: {derives:?}"
    );
}

#[test]
fn the_library_stays_small() {
    let target = TempDir::new().expect("a temporary directory");
    let output = Command::new(env!("CARGO"))
        .args([
            "build",
            "--release",
            "--offline",
            "--locked",
            "-p",
            "whatsapp-errors",
            "--lib",
            "--no-default-features",
        ])
        .arg("--target-dir")
        .arg(target.path())
        .current_dir(root())
        .output()
        .expect("cargo");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let rlib = fs::metadata(target.path().join("release/libwhatsapp_errors.rlib"))
        .expect("the library")
        .len();
    assert!(rlib < 1_300_000, "{rlib} bytes");
}
