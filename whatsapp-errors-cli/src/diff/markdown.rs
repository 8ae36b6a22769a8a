//! Changes as the block of a changelog.

use whatsapp_errors_table::{Change, ChangeKind, Diff, Severity};

/// The headings of the block, in order.
const SECTIONS: [&str; 5] = ["Breaking", "Added", "Behaviour", "Deprecated", "Texts"];

pub fn render(diff: &Diff) -> String {
    let mut text = String::new();
    for section in SECTIONS {
        let changes: Vec<&Change> =
            diff.changes.iter().filter(|change| section_of(change.kind) == section).collect();
        if changes.is_empty() {
            continue;
        }
        if !text.is_empty() {
            text.push('\n');
        }
        text += &format!("### {section}\n\n");
        for change in changes {
            text += &line(change);
        }
    }
    text
}

fn section_of(kind: ChangeKind) -> &'static str {
    match (kind.severity(), kind) {
        (Severity::Major, _) => "Breaking",
        (Severity::Patch, _) => "Texts",
        (_, ChangeKind::Deprecated) => "Deprecated",
        (
            _,
            ChangeKind::BehaviourChanged
            | ChangeKind::RetryableChanged
            | ChangeKind::OwnValueChanged,
        ) => "Behaviour",
        _ => "Added",
    }
}

fn line(change: &Change) -> String {
    match (change.codes, &change.name) {
        (Some(codes), Some(name)) => format!("- `{name}` ({codes}): {}\n", change.text),
        _ => format!("- {}\n", change.text),
    }
}
