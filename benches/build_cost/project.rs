//! Crates in temporary directories.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

pub const THISERROR: &str = "thiserror = \"2\"";
pub const STRUM: &str = "strum = { version = \"0.28\", features = [\"derive\"] }";
pub const PHF: &str = "phf = { version = \"0.14\", features = [\"macros\"] }";
pub const SERDE: &str = "serde = { version = \"1\", features = [\"derive\"] }";

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a directory of the repository")
}

/// The library without its default features, as a line of a manifest.
pub fn library() -> String {
    format!(
        "whatsapp-errors = {{ path = {:?}, default-features = false }}",
        root().join("whatsapp-errors")
    )
}

pub struct Project(TempDir);

impl Project {
    /// Creates a crate. Each dependency is a line of its manifest; they are fetched but not built.
    pub fn new(dependencies: &[&str], file: &str, source: &str) -> Self {
        let project = Self(TempDir::with_prefix("build-cost").expect("a temporary directory"));
        let manifest = format!(
            "[package]\nname = \"project\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{}\n\n\
             [profile.release]\nstrip = true\n\n[workspace]\n",
            dependencies.join("\n")
        );
        project.write("Cargo.toml", &manifest);
        project.write(file, source);
        let fetched =
            Command::new("cargo").args(["fetch", "--quiet"]).current_dir(project.0.path()).status();
        assert!(fetched.expect("cargo").success(), "the dependencies cannot be fetched");
        project
    }

    pub fn write(&self, file: &str, text: &str) {
        let path = self.0.path().join(file);
        fs::create_dir_all(path.parent().expect("a parent directory")).expect("a new directory");
        fs::write(path, text).expect("a file that can be written");
    }

    /// Makes the next build a clean one.
    pub fn clean(&self) {
        let target = self.target();
        if target.exists() {
            fs::remove_dir_all(target).expect("a directory that can be removed");
        }
    }

    pub fn target(&self) -> PathBuf {
        self.0.path().join("target")
    }

    /// A cargo command, incremental or like the build of a crate from a registry.
    pub fn cargo(&self, arguments: &[&str], incremental: bool) -> Command {
        let mut command = Command::new("cargo");
        command.args(arguments).args(["--offline", "--quiet"]).current_dir(self.0.path());
        command
            .env("CARGO_TARGET_DIR", self.target())
            .env("CARGO_INCREMENTAL", if incremental { "1" } else { "0" });
        command.env_remove("RUSTFLAGS");
        command
    }
}
