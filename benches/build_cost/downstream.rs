//! What a dependency that is used in one line adds to a clean build.

use crate::{
    contest::{Contestant, contest},
    project::{PHF, Project, SERDE, STRUM, THISERROR, library},
};

const ROUNDS: usize = 9;

const USES_LIBRARY: &str = "pub fn is_known(code: u32) -> bool { whatsapp_errors::ErrorCode::from_code(code).is_some() }\n";
const USES_THISERROR: &str =
    "#[derive(Debug, thiserror::Error)] #[error(\"failed\")] pub struct Failed;\n";
const USES_STRUM: &str = "#[derive(strum::EnumIter)] pub enum Failure { Failed }\n";
const USES_PHF: &str = "pub static CODES: phf::Map<u32, u32> = phf::phf_map! { 1u32 => 2 };\n";
const USES_SERDE: &str = "#[derive(serde::Serialize)] pub struct Failed;\n";

pub fn clean() {
    let library = library();
    let projects = [
        ("whatsapp-errors", [library.as_str()], USES_LIBRARY),
        ("thiserror 2", [THISERROR], USES_THISERROR),
        ("strum, derive", [STRUM], USES_STRUM),
        ("phf, macros", [PHF], USES_PHF),
        ("serde, derive", [SERDE], USES_SERDE),
    ]
    .map(|(name, dependencies, source)| (name, Project::new(&dependencies, "src/lib.rs", source)));
    compare("clean build with", &projects);
}

pub fn on_top_of_serde() {
    let both = format!("{USES_SERDE}{USES_LIBRARY}");
    compare(
        "clean build with",
        &[
            ("serde, derive", Project::new(&[SERDE], "src/lib.rs", USES_SERDE)),
            ("and whatsapp-errors", Project::new(&[SERDE, &library()], "src/lib.rs", &both)),
        ],
    );
}

fn compare(title: &str, projects: &[(&str, Project)]) {
    let contestants: Vec<Contestant> = projects
        .iter()
        .map(|(name, project)| {
            Contestant::new(name, move |_| {
                project.clean();
                project.cargo(&["build"], false)
            })
        })
        .collect();
    contest(ROUNDS, title, &contestants);
}
