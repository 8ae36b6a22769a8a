//! Texts of every kind, each next to a snapshot of what is found in it.
//!
//! To add a text, create a file in `texts/<kind>/`, write its snapshot with
//! `UPDATE_EXPECT=1 cargo test -p tests texts`, and review that.

use std::{
    fs,
    path::PathBuf,
    time::{Duration, Instant},
};

use expect_test::expect_file;
use proptest::prelude::*;
use rstest::rstest;
use serde_json::{Value, json};
use whatsapp_errors::{Mention, Mentions, failures, failures_in_text};

#[rstest]
fn text(#[files("texts/*/*.txt")] path: PathBuf) {
    let text = fs::read(&path).expect("a text");
    let mentions = failures_in_text(&text);
    let snapshot: Value = mentions
        .iter()
        .map(|mention| {
            json!({
                "code": mention.code(),
                "subcode": mention.subcode(),
                "row": mention.kind().map(whatsapp_errors::cloud_api::ErrorCode::name),
                "sign": mention.sign().as_str(),
                "line": mention.line(),
                "bytes": [mention.bytes().start, mention.bytes().end],
                "failure": mention.failure(),
            })
        })
        .collect();
    expect_file![path.with_extension("expected.json")].assert_eq(&format!("{snapshot:#}\n"));
    for piece in [1, 7, 100_000] {
        assert_eq!(streamed(&text, piece), mentions);
    }
}

/// Yields a text in pieces, like a pipe.
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
fn a_long_stream_mentions_what_the_text_mentions() {
    let kinds = fs::read_dir(tests::root().join("tests/texts")).expect("the texts");
    let mut texts: Vec<Vec<u8>> = Vec::new();
    for kind in kinds {
        for file in fs::read_dir(kind.expect("a kind").path()).expect("texts") {
            let path = file.expect("a text").path();
            if path.extension().is_some_and(|extension| extension == "txt") {
                texts.push(fs::read(path).expect("a text"));
            }
        }
    }
    // long enough for many chunks, with each text at many positions in them
    let is_utf_8 = |text: &&Vec<u8>| !text.contains(&0);
    let mut log = Vec::new();
    for round in 0..250 {
        for text in texts.iter().filter(is_utf_8) {
            log.extend_from_slice(text);
            log.extend_from_slice(
                format!("\n{round} {}\n", "filler ".repeat(round % 40)).as_bytes(),
            );
        }
    }
    assert!(log.len() > 4_000_000);
    let found = failures_in_text(&log);
    assert!(found.len() > 20_000, "{}", found.len());
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

/// A body on one line, as large as Meta's largest webhook, is read as one document.
#[test]
fn nothing_of_a_long_document_is_lost() {
    let error = br#"{"error":{"code":131047,"message":"(#131047) Re-engagement message"}}"#;
    let count = 3 * 1024 * 1024 / error.len();
    let body = [b"[", vec![error.as_slice(); count].join(&b',').as_slice(), b"]"].concat();
    assert_eq!(Mentions::new(body.as_slice()).count(), count);
}

#[test]
fn no_text_takes_more_than_linear_time() {
    const PATTERNS: [&str; 30] = [
        "{",
        "{\"",
        "[",
        "[{",
        "[[{",
        "{\"a\":",
        "{a:",
        "{a=b(",
        "{ ",
        "{\\",
        "{\\\"",
        "{\\n",
        "\\",
        "\\\"",
        "\"",
        "'",
        "(#",
        "(#4)",
        "1",
        "131047 ",
        "code:1 ",
        "subcode 33 ",
        "100/33/",
        "131,047,",
        "{\"error\":{\"code\":131047\n",
        "{\"error\":\"",
        "{\"a\":\"\n",
        "{\"a\":\"\n\",\"b\":",
        "HTTP/1.1 400\n",
        "map[a:b c ",
    ];
    for pattern in PATTERNS {
        let text = pattern.repeat(100_000 / pattern.len());
        let start = Instant::now();
        let (whole, parts) = (failures_in_text(&text), streamed(text.as_bytes(), 50_000));
        // a loaded machine needs up to a minute; quadratic time would be many
        assert!(start.elapsed() < Duration::from_secs(180), "{pattern}: {:?}", start.elapsed());
        assert!(whole.len() <= text.len() && parts.len() <= text.len());
    }
}

/// Any JSON, often with the keys that the reader of bodies looks for.
fn any_json() -> impl Strategy<Value = Value> {
    const KEYS: [&str; 24] = [
        "error",
        "errors",
        "code",
        "message",
        "title",
        "details",
        "error_data",
        "error_subcode",
        "entry",
        "changes",
        "value",
        "statuses",
        "messages",
        "data",
        "response",
        "body",
        "status",
        "meta",
        "detail",
        "payload",
        "errorCode",
        "error_code",
        "health_status",
        "messaging_product",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        proptest::sample::select(&[4, 100, 190, 400, 131_026, 131_047, 139_999, 2_388_043][..])
            .prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        proptest::sample::select(
            &[
                "(#131047) x",
                "{\"error\":{\"code\":131047}}",
                "131026: Message undeliverable",
                "a \"b\" {c"
            ][..]
        )
        .prop_map(Value::from),
    ];
    let key =
        prop_oneof![proptest::sample::select(&KEYS[..]).prop_map(str::to_owned), "[a-z]{1,5}"];
    leaf.prop_recursive(5, 60, 5, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            proptest::collection::hash_map(key.clone(), inner, 0..5)
                .prop_map(|members| json!(members)),
        ]
    })
}

/// Pieces of texts, so that combinations of them are tested.
fn any_text() -> impl Strategy<Value = String> {
    const PIECES: [&str; 40] = [
        "(#",
        ")",
        "131047",
        "100",
        "/",
        "33",
        "2388043",
        "code",
        "Code",
        "CODE",
        "error",
        "sub",
        "{",
        "}",
        "[",
        "]",
        "(",
        "\"",
        "'",
        "\\",
        ":",
        "=",
        "=>",
        ",",
        " ",
        "\n",
        "\r\n",
        "Re-engagement message",
        "ErrorCode::",
        "ReEngagementMessage",
        "map[",
        "Some(",
        "{\"error\":",
        "{\\\"error\\\":",
        "HTTP/2 400\n",
        "OAuthException",
        "\u{fc}",
        "\0",
        "messaging_product",
        "#",
    ];
    proptest::collection::vec(proptest::sample::select(&PIECES[..]), 0..40)
        .prop_map(|pieces| pieces.concat())
}

/// Asserts that the mentions are inside the text, on their lines and in order.
fn check(text: &[u8]) {
    let mentions = failures_in_text(text);
    for mention in &mentions {
        let bytes = mention.bytes();
        assert!(bytes.start < bytes.end && bytes.end <= text.len() as u64, "{mention:?}");
        let before = &text[..usize::try_from(bytes.start).expect("a place in memory")];
        let line = before.split(|byte| *byte == b'\n').count() as u64;
        assert_eq!(mention.line(), line, "{mention:?}");
        assert!(
            mention.code().is_some() || mention.subcode().is_some() || mention.failure().is_some()
        );
    }
    assert!(mentions.is_sorted_by_key(|mention| mention.bytes().start), "{mentions:?}");
    assert_eq!(streamed(text, 5), mentions);
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1024,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_bytes(text in proptest::collection::vec(any::<u8>(), 0..300)) {
        // offsets count bytes of the text as UTF-8
        let _ = (failures_in_text(&text), streamed(&text, 5));
    }

    #[test]
    fn any_text_of_pieces(text in any_text()) {
        check(text.as_bytes());
    }

    #[test]
    fn a_document_cut_anywhere(body in any_json(), cut in any::<proptest::sample::Index>()) {
        let text = body.to_string();
        let _ = failures_in_text(&text.as_bytes()[..cut.index(text.len() + 1)]);
    }

    #[test]
    fn a_body_after_words_has_the_failures_of_the_body(
        body in any_json(),
        is_pretty in any::<bool>(),
        words in "[a-z ]{0,20}",
    ) {
        let text = if is_pretty { format!("{body:#}") } else { body.to_string() };
        let expected = failures(text.as_bytes());
        for text in [format!("09:15:04 {words}body={text}"), format!("{words}\n{text}\n{words}")] {
            let mentions = failures_in_text(&text);
            let codes: Vec<_> = mentions.iter().map(Mention::code).collect();
            for code in expected.iter().filter_map(|failure| failure.error().code()) {
                prop_assert!(codes.contains(&Some(code)), "{code} in {text}: {mentions:?}");
            }
        }
    }
}
