//! Marks that a merge left in the table.

use crate::{
    diagnostic::{Diagnostic, Label},
    records::Record,
};

/// Takes conflicts out of the table, each with a diagnostic: the marks, and all but the first of the versions between them,
/// since the versions of a row would only contradict each other.
pub fn remove(records: &mut Vec<Record>, diagnostics: &mut Vec<Diagnostic>) {
    let mut start: Option<Diagnostic> = None;
    let mut is_first_version = true;
    records.retain(|record| {
        let Some(mark) = record.cells.first().and_then(|cell| mark(&cell.text)) else { return is_first_version };
        let span = record.span();
        match (mark, start.take()) {
            ('>', Some(diagnostic)) => {
                is_first_version = true;
                diagnostics.push(diagnostic.related(Label::new(span, "the conflict ends here")));
            }
            ('<', before) => {
                diagnostics.extend(before);
                is_first_version = true;
                let diagnostic =
                    Diagnostic::new("a merge conflict is left in the table", span, "the conflict begins here");
                start = Some(diagnostic.help("keep the right rows, and delete the lines with the marks"));
            }
            (_, Some(diagnostic)) => {
                is_first_version = false;
                start = Some(diagnostic);
            }
            (_, None) => {
                let diagnostic = Diagnostic::new("a mark of a merge conflict", span, "left by a merge");
                diagnostics.push(diagnostic.help("keep the right rows, and delete this line"));
            }
        }
        false
    });
    diagnostics.extend(start);
}

/// The mark that a line begins with.
pub fn mark(line: &str) -> Option<char> {
    let mark = line.chars().next().filter(|first| matches!(first, '<' | '|' | '=' | '>'))?;
    let rest = line.trim_start_matches(mark);
    (line.len().saturating_sub(rest.len()) == 7 && (rest.is_empty() || rest.starts_with(' '))).then_some(mark)
}
