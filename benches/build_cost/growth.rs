//! What a growing table costs; only the crate that contains it is rebuilt.

use crate::{
    contest::{Contestant, contest},
    project::{Project, STRUM, THISERROR, library},
    rows, shapes,
};

pub fn rows() {
    for (count, rounds) in [(150, 9), (1_000, 9), (10_000, 3)] {
        let rows = rows::rows(count);
        let table = rows::csv(&rows);
        let library = library();
        let projects = [
            ("pre-expanded code", library.as_str(), shapes::expanded(&table)),
            ("macro", &library, shapes::MACRO.to_owned()),
            ("strum, derive", STRUM, shapes::strum(&rows)),
            ("thiserror 2", THISERROR, shapes::thiserror(&rows)),
        ]
        .map(|(name, dependency, source)| {
            (name, Project::new(&[dependency], "src/lib.rs", &source), source)
        });
        for (_, project, _) in &projects {
            project.write("src/table.csv", &table);
        }
        for command in [&["check"][..], &["build", "--release"]] {
            let contestants: Vec<Contestant> = projects
                .iter()
                .map(|(name, project, source)| {
                    Contestant::new(name, move |_| {
                        project.write("src/lib.rs", source);
                        project.cargo(command, false)
                    })
                })
                .collect();
            contest(rounds, &format!("`cargo {}`, {count} rows", command.join(" ")), &contestants);
        }
    }
}
