use std::time::Instant;
use whatsapp_errors_table::{SourceFile, check, render};
fn main() {
    let real = std::fs::read_to_string("spec/cloud-api.csv").unwrap();
    let (header, rows) = real.split_once('\n').unwrap();
    let n = 10_000;
    let line = |i: usize, cat: &str| {
        format!(
            "{i},,Error {i} of the test,What happened in a sentence.,\"Why it happened, and what to do about it in a longer sentence.\",400,{cat},backoff,number,developer,both,,page,2026-09-11,,\n"
        )
    };
    let right: String = std::iter::once(format!("{header}\n"))
        .chain((0..n).map(|i| line(i, "Throttling")))
        .collect();
    let wrong: String = std::iter::once(format!("{header}\n"))
        .chain((0..n).map(|i| line(i, &format!("Throtlin{}", i % 97))))
        .collect();
    let sentence: String = std::iter::once(format!("{header}\n"))
        .chain((0..n).map(|i| line(i, &format!("Why it happened and what to do {i}"))))
        .collect();
    let short: String = std::iter::once(format!("{header}\n"))
        .chain((0..n).map(|i| format!("{i},Error {i},x,y\n")))
        .collect();
    let big = format!("{}{}\n", "x".repeat(1_000_000), header);
    let _ = rows;
    for (name, text) in [
        ("real", &real),
        ("right", &right),
        ("right", &right),
        ("wrong words", &wrong),
        ("sentences", &sentence),
        ("short rows", &short),
        ("1 MB heading", &big),
    ] {
        let source = SourceFile::new("t.csv", text.clone().into_bytes());
        let start = Instant::now();
        let checked = check(&source);
        let d = checked.diagnostics.len();
        let messages = render(&source, checked.diagnostics);
        println!(
            "{name:>14}: {:>8.1} ms, {d} diagnostics, {} messages",
            start.elapsed().as_secs_f64() * 1e3,
            messages.len()
        );
    }
}
