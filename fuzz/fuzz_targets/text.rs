//! The mentions in any text are inside it, and a stream of the text has the same mentions.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serde::de::IgnoredAny;
use whatsapp_errors::{Mention, Mentions, failures, failures_in_text};

fuzz_target!(|text: &[u8]| {
    let mentions = failures_in_text(text);
    let is_utf_8 = std::str::from_utf8(text).is_ok();
    for mention in &mentions {
        let (bytes, lines) = (mention.bytes(), text.len() as u64 + 1);
        assert!(bytes.start < bytes.end && (1..=lines).contains(&mention.line()), "{mention:?}");
        assert!(!is_utf_8 || text.contains(&0) || bytes.end <= text.len() as u64, "{mention:?}");
    }
    let streamed: Vec<Mention> =
        Mentions::new(text).map(|mention| mention.expect("a mention")).collect();
    assert_eq!(streamed, mentions);
    // a log line that contains a body has the codes of the body; a line break in a string may hide
    // it
    let body = text.trim_ascii();
    let is_json = || serde_json::from_slice::<IgnoredAny>(body).is_ok();
    if is_utf_8 && body.starts_with(b"{") && (!body.contains(&b'\n') || is_json()) {
        let codes: Vec<_> =
            failures_in_text([b"body=", body].concat()).iter().map(Mention::code).collect();
        for failure in failures(body).iter().filter(|failure| failure.error().code().is_some()) {
            assert!(codes.contains(&failure.error().code()), "{failure:?}");
        }
    }
});
