//! Colours and line breaks. Colours are left out where the output is no terminal, or where `NO_COLOR` is set.

use anstyle::{AnsiColor, Style};

pub const TITLE: Style = Style::new().bold();
pub const HEADING: Style = AnsiColor::Cyan.on_default();
pub const WARNING: Style = AnsiColor::Yellow.on_default().bold();

/// The widest text that reads well.
const WIDEST: usize = 100;

pub fn paint(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// A text below its heading, wrapped to the terminal.
pub fn section(heading: &str, text: &str) -> String {
    format!("{}\n{}\n", paint(HEADING, heading), paragraph(text))
}

/// A text, indented and wrapped to the terminal.
pub fn paragraph(text: &str) -> String {
    let options =
        textwrap::Options::new(textwrap::termwidth().min(WIDEST)).initial_indent("  ").subsequent_indent("  ");
    textwrap::fill(text, options)
}

/// A word beside its label.
pub fn line(label: &str, text: &str) -> String {
    let padded = format!("{label:<9}");
    let options =
        textwrap::Options::new(textwrap::termwidth().min(WIDEST).saturating_sub(10)).subsequent_indent("          ");
    format!("{} {}\n", paint(HEADING, &padded), textwrap::fill(text, options))
}
