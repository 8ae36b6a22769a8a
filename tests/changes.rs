//! The rules of `spec/README.md` and those that `diff` applies are the same.

use whatsapp_errors_table::ChangeKind;

#[test]
fn the_documented_rules_are_those_of_diff() {
    let documented: Vec<(&str, &str)> = include_str!("../spec/README.md")
        .lines()
        .skip_while(|line| *line != "| change | release |")
        .skip(2)
        .map_while(|line| line.strip_prefix("| ")?.strip_suffix(" |")?.rsplit_once(" | "))
        .collect();
    let applied: Vec<(&str, &str)> =
        ChangeKind::ALL.iter().map(|kind| (kind.rule(), kind.severity().as_str())).collect();
    assert_eq!(documented, applied);
}
