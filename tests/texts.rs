//! Texts of every kind, each with all that is found in it in the file next to it.
//!
//! `TEXTS=overwrite` writes what is found instead of comparing it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use proptest::prelude::*;
use serde_json::{Value, json};
use whatsapp_errors::{Mention, Mentions, failures, failures_in_text};

/// The texts, in the order of their paths.
fn texts() -> Vec<PathBuf> {
    let directory = tests::root().join("tests/texts");
    let entries = |path: &Path| -> Vec<PathBuf> {
        let entries = fs::read_dir(path).expect("a directory");
        entries.map(|entry| entry.expect("an entry").path()).collect()
    };
    let files = entries(&directory).into_iter().flat_map(|kind| entries(&kind));
    let mut texts: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|extension| extension == "txt")).collect();
    texts.sort();
    texts
}

fn shown(mention: &Mention) -> Value {
    let failure = mention.failure().map(|failure| {
        let error = failure.error();
        json!({
            "origin": failure.origin().as_str(),
            "http_status": error.http_status(),
            "message": error.message(),
            "title": error.title(),
            "details": error.details(),
            "user_message": error.user_message(),
            "message_id": failure.message_id(),
            "recipient": failure.recipient(),
        })
    });
    json!({
        "code": mention.code(),
        "subcode": mention.subcode(),
        "row": mention.kind().map(|row| row.name()),
        "sign": mention.sign().as_str(),
        "line": mention.line(),
        "bytes": [mention.bytes().start, mention.bytes().end],
        "failure": failure,
    })
}

#[test]
fn every_text_is_read_as_expected() {
    let texts = texts();
    assert!(texts.len() > 100, "{} texts", texts.len());
    let mut wrong = Vec::new();
    for path in texts {
        let text = fs::read(&path).expect("a text");
        let found: Vec<Value> = failures_in_text(&text).iter().map(shown).collect();
        let found = format!("{:#}\n", Value::from(found));
        let expected = path.with_extension("found.json");
        if std::env::var_os("TEXTS").is_some_and(|value| value == "overwrite") {
            fs::write(&expected, &found).expect("a place to write");
        } else if fs::read_to_string(&expected).unwrap_or_default() != found {
            wrong.push(format!("{}: {found}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Gives a text in pieces, as a pipe does.
struct Pieces<'t>(&'t [u8], usize);

impl std::io::Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = self.1.min(self.0.len()).min(buffer.len());
        let (piece, rest) = self.0.split_at(length);
        buffer[..length].copy_from_slice(piece);
        self.0 = rest;
        Ok(length)
    }
}

fn streamed(text: &[u8], piece: usize) -> Vec<Mention> {
    Mentions::new(Pieces(text, piece)).map(|mention| mention.expect("a mention")).collect()
}

#[test]
fn a_stream_holds_what_the_text_holds() {
    let texts: Vec<Vec<u8>> = texts().iter().map(|path| fs::read(path).expect("a text")).collect();
    for text in &texts {
        for piece in [1, 7, 100_000] {
            assert_eq!(streamed(text, piece), failures_in_text(text));
        }
    }
    // long enough for many parts, with each text at many places in them
    let is_utf_8 = |text: &&Vec<u8>| !text.contains(&0);
    let mut log = Vec::new();
    for round in 0..1000 {
        for text in texts.iter().filter(is_utf_8) {
            log.extend_from_slice(text);
            log.extend_from_slice(format!("\n{round} {}\n", "filler ".repeat(round % 40)).as_bytes());
        }
    }
    assert!(log.len() > 15_000_000);
    let found = failures_in_text(&log);
    assert!(found.len() > 40_000, "{}", found.len());
    assert!(streamed(&log, 50_000) == found);
}

#[test]
fn a_reader_s_error_is_passed_on() {
    struct Broken;
    impl std::io::Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("gone"))
        }
    }
    let mut mentions = Mentions::new(Broken);
    assert!(mentions.next().is_some_and(|mention| mention.is_err()));
    assert!(mentions.next().is_none());
}
