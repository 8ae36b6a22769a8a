//! Bodies of every shape, each next to a snapshot of what is read from it.
//!
//! To add a body, create a file in `bodies/<kind>/`, write its snapshot with
//! `UPDATE_EXPECT=1 cargo test -p tests body`, and review that.

use std::{fs, path::PathBuf};

use expect_test::expect_file;
use rstest::rstest;
use whatsapp_errors::{ApiError, Failure, failures};

#[rstest]
fn body(
    #[files("bodies/*/*")]
    #[exclude("\\.expected\\.json$")]
    path: PathBuf,
) {
    let body = fs::read(&path).expect("a body");
    let failures = failures(&body);
    let snapshot = serde_json::to_string_pretty(&failures).expect("JSON") + "\n";
    expect_file![path.with_extension("expected.json")].assert_eq(&snapshot);

    let text = String::from_utf8_lossy(&body);
    let text = text.trim_start_matches('\u{feff}');
    let response = ApiError::from_response(400, &body);
    assert_eq!((response.raw(), response.http_status()), (text, Some(400)));

    // `raw` is what was sent, byte for byte, unless it was quoted in a text
    for failure in &failures {
        let raw = failure.error().raw();
        assert!(text.contains(raw) || text.contains('\\'), "{raw}");
    }

    // everything that a decision needs survives a queue; masked tokens do not
    let queued: Vec<Failure> = serde_json::from_str(&snapshot).expect("failures");
    let again = serde_json::to_string_pretty(&queued).expect("JSON") + "\n";
    assert_eq!(again, snapshot);
    for (queued, failure) in queued.iter().zip(&failures) {
        assert_eq!(queued.error().decision(3), failure.error().decision(3));
        assert_eq!(queued.affected(), failure.affected());
    }
}
