//! Markers that a merge left in the table.

use crate::{
    diagnostic::{Diagnostic, Label},
    record::Record,
};

/// Reports conflicts and takes them out of the table: their markers, and all but the first of the
/// versions between them, since two versions of a row would only be reported as duplicates.
pub fn report_and_remove(records: &mut Vec<Record<'_>>, diagnostics: &mut Vec<Diagnostic>) {
    let mut open: Option<Diagnostic> = None;
    let mut is_first_version = true;
    records.retain(|record| {
        let Some(marker) = record.cells.first().and_then(|cell| marker(&cell.text)) else {
            return is_first_version;
        };
        let label = |text: &str| Label::new(record.span(), text);
        match (marker, open.take()) {
            ('>', Some(diagnostic)) => {
                is_first_version = true;
                diagnostics.push(diagnostic.related(label("the conflict ends here")));
            }
            ('<', before) => {
                diagnostics.extend(before);
                is_first_version = true;
                let help = "keep the right rows, and delete the lines with the markers";
                let label = label("the conflict begins here");
                open = Some(Diagnostic::new("unresolved merge conflict", label, help));
            }
            (_, Some(diagnostic)) => {
                is_first_version = false;
                open = Some(diagnostic);
            }
            (_, None) => {
                let help = "keep the right rows, and delete this line";
                let label = label("left by a merge");
                diagnostics.push(Diagnostic::new("stray conflict marker", label, help));
            }
        }
        false
    });
    diagnostics.extend(open);
}

/// The marker that a line begins with.
pub fn marker(line: &str) -> Option<char> {
    let marker = line.chars().next().filter(|first| matches!(first, '<' | '|' | '=' | '>'))?;
    let rest = line.trim_start_matches(marker);
    let is_marker = line.len() - rest.len() == 7 && (rest.is_empty() || rest.starts_with(' '));
    is_marker.then_some(marker)
}
