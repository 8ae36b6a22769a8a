//! A received error works with the crates that programs use for errors, logs and HTTP.

use std::sync::{Arc, Mutex};

use miette::Diagnostic;
use serde::Deserialize;
use whatsapp_errors::{ApiError, cloud_api::ErrorCode, failures};

const BODY: &[u8] = br#"{"error":{"message":"(#131056) pair rate limit hit","code":131056,
    "error_data":{"details":"Too many messages to one number"},"fbtrace_id":"A1b2"}}"#;

fn error() -> ApiError {
    ApiError::from_response(400, BODY)
}

#[derive(Debug, thiserror::Error)]
enum SendError {
    #[error("WhatsApp refused: {0}")]
    WhatsApp(#[from] ApiError),
}

fn send() -> Result<(), SendError> {
    Err(error())?
}

#[test]
fn thiserror_takes_it_as_a_source() {
    let error = send().expect_err("it always fails");
    assert!(error.to_string().starts_with("WhatsApp refused: 131056 "), "{error}");
    let source =
        std::error::Error::source(&error).and_then(|source| source.downcast_ref::<ApiError>());
    assert_eq!(source.and_then(ApiError::kind), Some(ErrorCode::PairRateLimitHit));
}

#[test]
fn anyhow_returns_it() {
    let error = anyhow::Error::new(error()).context("sending the receipt");
    assert!(error.downcast_ref::<ApiError>().is_some_and(ApiError::is_rate_limit));
}

#[test]
fn miette_shows_code_help_severity_and_link() {
    let error = error();
    let code = Diagnostic::code(&error).map(|code| code.to_string());
    assert_eq!(code.as_deref(), Some("whatsapp::131056"));
    let help = error.help().map(|help| help.to_string());
    assert_eq!(help.as_deref(), Some(ErrorCode::PairRateLimitHit.reasons_and_solutions()));
    assert_eq!(error.severity(), Some(miette::Severity::Warning));
    assert_eq!(ApiError::builder().code(131031).build().severity(), Some(miette::Severity::Error));
    assert!(
        error
            .url()
            .is_some_and(|url| url.to_string().starts_with("https://developers.facebook.com/"))
    );
}

#[test]
fn http_has_its_status_as_a_type() {
    assert_eq!(error().status_code(), Some(http::StatusCode::BAD_REQUEST));
    assert_eq!(ApiError::from_response(20_000, b"").status_code(), None);
}

/// A caller's own response type: a success or an error.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Answer {
    Failed { error: ApiError },
    Sent { messages: Vec<serde_json::Value> },
}

#[test]
fn it_can_be_a_field_of_a_caller_s_type() {
    let Ok(Answer::Failed { error }) = serde_json::from_slice(BODY) else { panic!("an error") };
    assert_eq!(
        (error.kind(), error.details()),
        (Some(ErrorCode::PairRateLimitHit), Some("Too many messages to one number"))
    );
    let sent = serde_json::from_str(r#"{"messages":[{"id":"wamid.X"}]}"#);
    assert!(matches!(sent, Ok(Answer::Sent { messages }) if messages.len() == 1));
}

#[test]
fn a_failure_is_one_entry_of_a_log() {
    let webhook = br#"{"entry":[{"changes":[{"value":{"metadata":{"phone_number_id":"9"},"statuses":[{"id":"wamid.1",
        "recipient_id":"15550100001","timestamp":"17","biz_opaque_callback_data":"order 7",
        "errors":[{"code":131026,"title":"Message undeliverable"}]}]}}]}]}"#;
    let row = serde_json::to_value(&failures(webhook)[0]).expect("a row");
    let expected = serde_json::json!({
        "error": {"code": 131026, "kind": "MessageUndeliverable", "title": "Message undeliverable", "origin": "status"},
        "message_id": "wamid.1", "recipient": "15550100001", "phone_number_id": "9",
        "callback_data": "order 7", "timestamp": 17,
    });
    assert_eq!(row, expected);
}

/// A log writer that a test can read.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("no other thread panicked").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn tracing_records_it_as_a_field() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber =
        tracing_subscriber::fmt().with_ansi(false).with_writer(move || writer.clone()).finish();
    tracing::subscriber::with_default(subscriber, || {
        let error = error();
        tracing::warn!(
            error.code = error.code(),
            error.kind = error.kind().map(whatsapp_errors::cloud_api::ErrorCode::name),
            error.category = %error.category(),
            error.retry = %error.retry(),
            error.trace = error.fbtrace_id(),
            "send failed: {error}"
        );
    });
    let bytes = log.0.lock().expect("no other thread panicked").clone();
    let line = String::from_utf8(bytes).expect("text");
    for field in [
        "error.code=131056",
        "error.kind=\"PairRateLimitHit\"",
        "error.category=Throttling",
        "error.retry=backoff 1s x4",
        "error.trace=\"A1b2\"",
    ] {
        assert!(line.contains(field), "{field} in {line}");
    }
}
