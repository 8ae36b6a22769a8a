//! Changes as lines for people.

use whatsapp_errors_table::{Change, Diff, Severity};

use crate::style::{ERROR, HEADING, HELP, WARNING, paint};

pub fn render(diff: &Diff) -> String {
    let Some(severity) = diff.severity() else { return "no changes\n".to_owned() };
    let mut text: String = diff.changes.iter().map(line).collect();
    text += &paint(HEADING, &format!("a {severity} release"));
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
    let mut line = format!("{}  ", paint(style, &format!("{severity:5}")));
    if let (Some(codes), Some(name)) = (change.codes, &change.name) {
        line += &format!("{codes} {name}: ");
    }
    line += &format!("{}\n", change.text);
    if let Some(help) = change.kind.help() {
        line += &format!("       {} {help}\n", paint(HELP, "help:"));
    }
    line
}
