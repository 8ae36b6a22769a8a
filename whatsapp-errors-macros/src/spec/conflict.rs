//! Marks that a merge left in the table.

use crate::{
    problem::{Place, Problem},
    table::Record,
};

/// Takes conflicts out of the table, each with a problem: the marks, and all but the first of the versions between them,
/// since the versions of a row would only contradict each other.
pub fn remove(records: &mut Vec<Record>, problems: &mut Vec<Problem>) {
    let mut start: Option<Problem> = None;
    let mut is_first_version = true;
    records.retain(|record| {
        let Some(mark) = record.cells.first().and_then(|cell| mark(&cell.text)) else { return is_first_version };
        let span = record.span();
        match (mark, start.take()) {
            ('>', Some(problem)) => {
                is_first_version = true;
                problems.push(problem.related(Place::new(span, "the conflict ends here")));
            }
            ('<', before) => {
                problems.extend(before);
                is_first_version = true;
                let problem = Problem::new("a merge conflict is left in the table", span, "the conflict begins here");
                start = Some(problem.help("keep the right rows, and delete the lines with the marks"));
            }
            (_, Some(problem)) => {
                is_first_version = false;
                start = Some(problem);
            }
            (_, None) => {
                let problem = Problem::new("a mark of a merge conflict", span, "left by a merge");
                problems.push(problem.help("keep the right rows, and delete this line"));
            }
        }
        false
    });
    problems.extend(start);
}

/// The mark that a line begins with.
pub fn mark(line: &str) -> Option<char> {
    let mark = line.chars().next().filter(|first| matches!(first, '<' | '|' | '=' | '>'))?;
    let rest = line.trim_start_matches(mark);
    (line.len().saturating_sub(rest.len()) == 7 && (rest.is_empty() || rest.starts_with(' '))).then_some(mark)
}
