use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use tempfile::TempDir;

use crate::root;

/// A crate in a temporary directory that depends on the library.
pub struct Consumer {
    directory: TempDir,
    target: PathBuf,
    unstable_options: bool,
}

/// The result of a cargo command.
#[derive(Debug)]
pub struct Outcome {
    /// Whether it succeeded.
    pub success: bool,
    /// Its standard output.
    pub stdout: String,
    /// Its standard error.
    pub stderr: String,
}

impl Outcome {
    /// The standard output of a command that succeeded.
    ///
    /// # Panics
    ///
    /// If the command failed.
    #[must_use]
    pub fn output(self) -> String {
        assert!(self.success, "{}", self.stderr);
        self.stdout
    }

    /// The standard error of a command that failed.
    ///
    /// # Panics
    ///
    /// If the command succeeded.
    #[must_use]
    pub fn errors(self) -> String {
        assert!(!self.success, "succeeded, with output {}", self.stdout);
        self.stderr
    }
}

impl Consumer {
    /// Creates a crate whose manifest names the library `dependency`.
    ///
    /// # Panics
    ///
    /// If its files cannot be written.
    #[must_use]
    pub fn new(dependency: &str) -> Self {
        // cargo identifies packages by name and version, and would mistake one consumer's build for
        // another's
        static VERSION: AtomicUsize = AtomicUsize::new(0);
        let version = VERSION.fetch_add(1, Ordering::Relaxed);
        let directory = TempDir::with_prefix("consumer").expect("a temporary directory");
        // shared by the consumers of a test binary, so the macro is built once
        let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/consumers");
        let library = root().join("whatsapp-errors").display().to_string().replace('\\', "/");
        let consumer = Self { directory, target, unstable_options: false };
        consumer.write(
            "Cargo.toml",
            format!(
                "[package]\nname = \"consumer\"\nversion = \"0.0.{version}\"\nedition = \"2024\"\n\n[dependencies]\n\
                 {dependency} = {{ package = \"whatsapp-errors\", path = \"{library}\", default-features = false }}\n\n[workspace]\n"
            ),
        );
        fs::copy(root().join("Cargo.lock"), consumer.directory().join("Cargo.lock"))
            .expect("the lock file");
        consumer
    }

    /// Lets the pinned compiler take `-Z` options.
    #[must_use]
    pub fn with_unstable_options(mut self) -> Self {
        self.unstable_options = true;
        self
    }

    /// The directory of the crate.
    #[must_use]
    pub fn directory(&self) -> &Path {
        self.directory.path()
    }

    /// Writes a file of the crate.
    ///
    /// # Panics
    ///
    /// If it cannot be written.
    pub fn write(&self, file: &str, text: impl AsRef<[u8]>) {
        let path = self.directory().join(file);
        fs::create_dir_all(path.parent().expect("a parent directory")).expect("a new directory");
        fs::write(path, text).expect("a file that can be written");
    }

    /// Reads a file of the crate.
    ///
    /// # Panics
    ///
    /// If there is none.
    #[must_use]
    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.directory().join(file)).expect("a file")
    }

    /// Appends to a file of the crate.
    pub fn append(&self, file: &str, text: &str) {
        self.write(file, self.read(file) + text);
    }

    /// Replaces a text in a file of the crate.
    ///
    /// # Panics
    ///
    /// If the file does not have the text.
    pub fn edit(&self, file: &str, old: &str, new: &str) {
        let text = self.read(file);
        assert!(text.contains(old), "`{old}` in {text}");
        self.write(file, text.replace(old, new));
    }

    /// Deletes a file of the crate.
    ///
    /// # Panics
    ///
    /// If there is none.
    pub fn remove(&self, file: &str) {
        fs::remove_file(self.directory().join(file)).expect("a file");
    }

    /// Runs cargo in the crate, without the network.
    ///
    /// # Panics
    ///
    /// If there is no cargo.
    #[must_use]
    pub fn cargo(&self, arguments: &[&str]) -> Outcome {
        let output =
            self.run(Command::new(env!("CARGO")).args(["--offline", "--quiet"]).args(arguments));
        Outcome {
            success: output.status.success(),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
    /// Runs a command in the crate, with the environment of its builds.
    ///
    /// # Panics
    ///
    /// If there is no such command.
    pub fn run(&self, command: &mut Command) -> Output {
        // the consumers' programs replace each other
        static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
        let _guard = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
        command
            .current_dir(self.directory())
            .env("CARGO_TERM_COLOR", "never")
            .env("CARGO_TARGET_DIR", &self.target)
            .env_remove("RUSTFLAGS")
            .envs(self.unstable_options.then_some(("RUSTC_BOOTSTRAP", "1")))
            .output()
            .expect("a command that can be run")
    }
}
