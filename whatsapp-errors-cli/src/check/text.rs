//! Diagnostics as the compiler prints them.

use whatsapp_errors_table::render_within;

use super::File;
use crate::style::{self, ERROR, GUTTER, HEADING, paint, paint_label, wrapped_message};

pub fn render(files: &[File]) -> String {
    let mut text = String::new();
    let columns = style::columns().unwrap_or(usize::MAX);
    for file in files {
        for message in render_within(&file.source, &file.checked.diagnostics, columns) {
            text += &format!("{}\n\n", painted(&message));
        }
    }
    text
}

/// A message with rustc's colours: the table crate prints none, since the compiler adds its own.
fn painted(message: &str) -> String {
    let mut lines = message.lines();
    let first = lines.next().unwrap_or_default();
    let mut painted = format!("{}{}", paint(ERROR, "error"), paint(HEADING, &format!(": {first}")));
    for line in lines {
        painted.push('\n');
        painted += &painted_line(line);
    }
    painted
}

fn painted_line(line: &str) -> String {
    let trimmed = line.trim_start();
    let (indent, _) = line.split_at(line.len() - trimmed.len());
    if let Some(help) = trimmed.strip_prefix("= help: ") {
        let hanging = " ".repeat(indent.len() + "= help: ".len());
        let help = wrapped_message(help, &format!("{indent}= help: "), &hanging);
        return paint_label(GUTTER, "=", &help);
    }
    if let Some(rest) = trimmed.strip_prefix("-->") {
        return format!("{indent}{}{rest}", paint(GUTTER, "-->"));
    }
    let Some((gutter, rest)) = line.split_once('|') else { return line.to_owned() };
    if !gutter.chars().all(|character| character.is_ascii_digit() || character == ' ') {
        return line.to_owned();
    }
    let style = match rest.trim_start().chars().next() {
        // only below a line of the table, which has its number in front
        Some('^') if gutter.trim().is_empty() => ERROR,
        Some('-') if gutter.trim().is_empty() => GUTTER,
        _ => anstyle::Style::new(),
    };
    format!("{}{}", paint(GUTTER, &format!("{gutter}|")), style::paint(style, rest))
}
