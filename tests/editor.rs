//! What rust-analyzer reports. It may not know the source file that it expands.

use std::process::Command;

use tests::Consumer;

const HEADER: &str = "Error Code,Description,Details,Possible Reasons & Solutions,HTTP Status";

/// What rust-analyzer reports about the crate; `None` if it is not installed.
fn errors(consumer: &Consumer) -> Option<Vec<String>> {
    let analyzer = || Command::new("rust-analyzer");
    if !analyzer().arg("--version").output().is_ok_and(|output| output.status.success()) {
        eprintln!(
            "SKIPPED: run `rustup component add rust-analyzer rust-src` to test what an editor reports"
        );
        return None;
    }
    // builds the macro
    let _ = consumer.cargo(&["check"]);
    let output = consumer.run(analyzer().args(["diagnostics", "."]));
    let report = format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(report.contains("diagnostic scan complete"), "{report}");
    Some(
        report
            .split(['\r', '\n'])
            .filter(|line| line.contains(" Error "))
            .map(str::to_owned)
            .collect(),
    )
}

#[test]
fn tables_next_to_modules_in_subdirectories_are_found_or_left_to_the_compiler() {
    let consumer = Consumer::new("whatsapp-errors");
    consumer.write("src/main.rs", "mod only;\nmod first;\nmod second;\nfn main() {}\n");
    for (module, table, name) in [
        ("only", "only.csv", "One"),
        ("first", "codes.csv", "Two"),
        ("second", "codes.csv", "Three"),
    ] {
        consumer.write(&format!("src/{module}/{table}"), format!("{HEADER}\n1,{name},D,R,400\n"));
        let source = format!(
            "#[whatsapp_errors::error_codes(\"{table}\")]\npub enum Code {{}}\n\
             pub const CODE: Code = Code::{name};\npub const NUMBER: u32 = CODE.code();\n"
        );
        consumer.write(&format!("src/{module}/mod.rs"), source);
    }
    let Some(found) = errors(&consumer) else { return };
    assert_eq!(found, [""; 0]);

    // the errors in a table that was found are reported
    consumer.write("src/only/only.csv", format!("{HEADER}\n1,One,D,R,\n"));
    let found = errors(&consumer).unwrap_or_default();
    assert!(found.iter().any(|error| error.contains("blank cell")), "{found:?}");
}
