//! Changes as lines for people.

use whatsapp_errors_table::{Change, Diff, Severity};

use crate::style::{ERROR, HEADING, HELP, WARNING, paint, paint_label, wrapped_message};

/// As wide as the release in front of a change.
const INDENT: &str = "       ";

pub fn render(diff: &Diff) -> String {
    let Some(severity) = diff.severity() else { return "no changes\n".to_owned() };
    let mut text: String = diff.changes.iter().map(line).collect();
    text += &paint(HEADING, &format!("these changes need a {severity} release"));
    text.push('\n');
    text
}

fn line(change: &Change) -> String {
    let severity = change.severity();
    let style = match severity {
        Severity::Major => ERROR,
        Severity::Minor => WARNING,
        Severity::Patch => HELP,
    };
    let mut text = change.text.clone();
    if let (Some(codes), Some(name)) = (change.codes, &change.name) {
        text = format!("{codes} {name}: {text}");
    }
    let label = format!("{severity:5}");
    let line = wrapped_message(&text, &format!("{label}  "), INDENT);
    let mut line = paint_label(style, &label, &line) + "\n";
    if let Some(help) = &change.help {
        let help = wrapped_message(help, &format!("{INDENT}help: "), &format!("{INDENT}      "));
        line += &format!("{}\n", paint_label(HELP, "help:", &help));
    }
    line
}
