//! How much of Meta's reference is in a program.

use std::fs;

use whatsapp_errors::cloud_api::ErrorCode;

use crate::{
    cost::Cost,
    project::{Project, library},
};

const PROGRAMS: [(&str, &str); 4] = [
    ("nothing: an empty `main`", ""),
    ("`from_code`, no column", "show(from_code(number()));"),
    ("and `description`", "show(from_code(number()).map(ErrorCode::description));"),
    ("and all columns", "show(from_code(number()).map(ErrorTable::row));"),
];

pub fn binaries() {
    println!(
        "\n| what a stripped release binary uses | bytes | more than an empty `main` | texts in it |"
    );
    println!("|---|--:|--:|---|");
    let text = ErrorCode::AuthException.details();
    let title = ErrorCode::PairRateLimitHit.description();
    let mut empty = 0;
    for (name, body) in PROGRAMS {
        let source = format!(
            "#![allow(dead_code, unused_imports)]\n\
             use whatsapp_errors::{{ErrorTable, cloud_api::ErrorCode}};\n\
             fn from_code(code: u32) -> Option<ErrorCode> {{ ErrorCode::from_code(code) }}\n\
             fn number() -> u32 {{ std::hint::black_box(131047) }}\n\
             fn show<T>(value: T) {{ std::hint::black_box(value); }}\n\
             fn main() {{ {body} }}\n"
        );
        let project = Project::new(&[&library()], "src/main.rs", &source);
        Cost::of(&mut project.cargo(&["build", "--release"], false));
        let binary = fs::read(project.target().join("release/project")).expect("a binary");
        if empty == 0 {
            empty = binary.len();
        }
        let holds = |text: &str| binary.windows(text.len()).any(|window| window == text.as_bytes());
        let texts = match (holds(title), holds(text)) {
            (false, false) => "none",
            (true, false) => "the titles",
            _ => "all",
        };
        println!("| {name} | {} | {} | {texts} |", binary.len(), binary.len() - empty);
    }
}
