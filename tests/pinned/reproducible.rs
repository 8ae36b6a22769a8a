//! Guarantees for tools that cache or compare builds.

use std::fs;

use tests::Consumer;

fn consumer() -> Consumer {
    let consumer = Consumer::new("whatsapp-errors");
    consumer.write(
        "spec/errors.csv",
        fs::read(tests::root().join("spec/errors.csv")).expect("the project's table"),
    );
    consumer.write(
        "src/lib.rs",
        "#[whatsapp_errors::error_codes(\"../spec/errors.csv\")]\npub enum ErrorCode {}\n",
    );
    consumer
}

#[test]
fn the_table_is_among_the_files_that_a_build_depends_on() {
    let consumer = consumer();
    let _ = consumer.cargo(&["build", "--target-dir", "target"]).output();
    let files = fs::read_dir(consumer.directory().join("target/debug/deps"))
        .expect("the directory of the build");
    let file = files
        .filter_map(|file| Some(file.ok()?.path()))
        .find(|path| {
            path.extension().is_some_and(|end| end == "d")
                && path.to_string_lossy().contains("/consumer-")
        })
        .expect("the dependency file of the crate");
    let dependencies = fs::read_to_string(file).expect("a dependency file");
    let inputs: Vec<&str> =
        dependencies.split_whitespace().filter(|word| word.contains("errors.csv")).collect();
    assert!(inputs.contains(&"src/../spec/errors.csv"), "{dependencies}");
    assert!(inputs.iter().all(|path| !path.starts_with('/')), "{dependencies}");
}

#[test]
fn two_checkouts_expand_to_the_same_code() {
    let expanded = || {
        let consumer = consumer().with_unstable_options();
        let code =
            consumer.cargo(&["rustc", "--profile", "check", "--", "-Zunpretty=expanded"]).output();
        let directory = consumer.directory().to_str().expect("a plain name").to_owned();
        assert!(!code.contains(&directory), "an absolute path");
        code
    };
    let (first, second) = (expanded(), expanded());
    assert!(first.contains("ReEngagementRequired = 131047"), "{first}");
    assert!(first == second, "the expansions differ");
}
