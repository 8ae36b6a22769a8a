use crate::run::run;

#[test]
fn shells_are_served() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = run(&["completions", shell]).stdout;
        assert!(script.contains("explain") && script.contains("table"), "{shell}");
    }
}

#[test]
fn every_subcommand_has_a_manual_page() {
    assert!(run(&["man"]).stdout.contains(".TH whatsapp-errors 1"));
    let parent = tempfile::tempdir().expect("a directory");
    let directory = parent.path().join("man");
    assert_eq!(run(&["man", "--all", directory.to_str().expect("text")]).code, Some(0));
    let page = |name: &str| std::fs::read_to_string(directory.join(name)).expect(name);
    assert!(page("whatsapp-errors-explain.1").contains("\\-\\-json"));
    let help = run(&["--help"]).stdout;
    let commands = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let mut count = 0;
    for line in commands.take_while(|line| !line.is_empty()) {
        // lines of a long description have a deeper indent, and clap itself answers `help`
        let name = line[2..].split(' ').next().unwrap_or_default();
        if name.is_empty() || name == "help" {
            continue;
        }
        let reference = format!("whatsapp\\-errors\\-{name}(1)");
        assert!(page("whatsapp-errors.1").contains(&reference), "{name}");
        page(&format!("whatsapp-errors-{name}.1"));
        count += 1;
    }
    assert!(count > 5, "{help}");
}

#[test]
fn wrong_usage_is_a_code_of_its_own() {
    for arguments in [
        &["explain"][..],
        &["explain", "4", "--yaml"],
        &["list", "--category", "Weather"],
        &["list", "--retry", "soon"],
        &["export", "--format", "json", "--table", "nowhere.csv"],
    ] {
        let output = run(arguments);
        assert_eq!(output.code, Some(2), "{arguments:?}");
        assert!(output.stderr.starts_with("error: "), "{}", output.stderr);
        assert_eq!(output.stdout, "", "{arguments:?}");
    }
    assert!(run(&["--help"]).stdout.contains("Exit codes: 0 success"));
}

#[test]
#[cfg(target_os = "linux")]
fn a_failed_write_is_an_error() {
    for arguments in [
        &["explain", "131047"][..],
        &["explain", "131047", "--json"],
        &["list"],
        &["export", "--format", "html"],
        &["export", "--format", "json"],
        &["man"],
        &["completions", "bash"],
    ] {
        let output = crate::run::run_onto_a_full_disk(arguments);
        assert_eq!(output.code, Some(2), "{arguments:?}");
        assert!(output.stderr.starts_with("error: cannot write the output: "), "{}", output.stderr);
    }
}

#[test]
#[cfg(unix)]
fn a_reader_that_goes_away_is_not_an_error() {
    let binary = env!("CARGO_BIN_EXE_whatsapp-errors");
    let script = format!("'{binary}' export --format json | head -c 1; echo ${{PIPESTATUS[0]}}");
    let output = std::process::Command::new("bash").args(["-c", &script]).output().expect("bash");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "{0\n");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}
