//! Property tests: any body can be read.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use serde_json::{Value, json};
use whatsapp_errors::{ApiError, failures};

/// Any JSON, often with the keys that the reader looks for.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        Just(Value::from("{\"error\":{\"code\":1}}")),
    ];
    let key = prop_oneof![
        proptest::sample::select(
            &[
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
                "history",
                "calls",
                "groups",
                "block_users",
                "meta",
                "body",
                "field",
                "whatsappApiError",
                "blame_field_specs",
                "metadata",
                "phone_number_id",
                "id",
                "timestamp",
                "is_transient",
                "data",
                "response",
                "detail",
                "payload",
                "health_status",
                "entities",
                "error_code",
                "errorCode",
                "status",
                "description",
                "headers",
                "origin",
            ][..]
        )
        .prop_map(str::to_owned),
        "[a-z]{1,5}",
    ];
    leaf.prop_recursive(6, 80, 6, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            proptest::collection::hash_map(key.clone(), inner, 0..6)
                .prop_map(|members| json!(members)),
        ]
    })
}

/// Calls every method of every error in a body.
fn read(body: &[u8]) {
    let error = ApiError::from_response(400, body);
    for error in failures(body).iter().map(whatsapp_errors::Failure::error).chain([&error]) {
        let _ = (
            error.retry_delay(3),
            error.delivery_state(),
            error.scope(),
            error.actor(),
            error.confidence(),
        );
        let line = error.to_string();
        assert!(!line.contains('\n'), "{line}");
        let _ = (
            format!("{error:#}{error:?}"),
            error.explain(),
            serde_json::to_string(error).expect("a log line"),
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(body in proptest::collection::vec(any::<u8>(), 0..300)) {
        read(&body);
    }

    #[test]
    fn any_document(body in any_json()) {
        read(body.to_string().as_bytes());
    }

    #[test]
    fn a_cut_document(body in any_json(), cut in any::<proptest::sample::Index>()) {
        let text = body.to_string();
        read(&text.as_bytes()[..cut.index(text.len() + 1)]);
    }

    #[test]
    fn an_error_next_to_anything_is_found(neighbour in any_json(), code in 0..5_000_000_i64) {
        let error = json!({"code": code, "title": "A title"});
        let answer = json!({"beside": neighbour, "error": error});
        prop_assert_eq!(codes(&answer), [Some(code)]);
        let value = json!({"beside": neighbour, "statuses": [{"id": "wamid.1", "beside": neighbour, "errors": [error]}]});
        let webhook = json!({"entry": [{"changes": [{"field": "messages", "value": value}]}]});
        prop_assert_eq!(codes(&webhook), [Some(code)]);
    }

    #[test]
    fn an_error_in_any_wrappers_is_found(
        wrappers in proptest::collection::vec(proptest::sample::select(WRAPPERS), 0..8),
        neighbour in "[a-z (){}\\[\\]\":#0-9]{0,20}",
        times in 0..3_u8,
    ) {
        let mut body = json!({"error": {"message": "(#131030) not allowed", "code": 131_030}});
        for wrapper in wrappers {
            body = json!({wrapper: body, "note": neighbour});
        }
        for _ in 0..times {
            body = Value::from(body.to_string());
        }
        prop_assert_eq!(codes(&body), [Some(131_030)]);
    }

    #[test]
    fn what_a_user_sends_through_a_provider_is_not_an_error(text in any_json(), word in "\\PC{0,12}") {
        let json = json!({"error": {"code": 131_031, "message": "x"}, "code": 131_031, "beside": text}).to_string();
        for text in [json, format!("(#131031) {word}"), format!("131031: {word}")] {
            let bodies = [
                // Gupshup, Evolution API, WPPConnect, Twilio, Chatwoot, Kapso, a list of messages
                json!({"type": "message", "payload": {"type": "text", "payload": {"text": text},
                    "sender": {"name": text}}}),
                json!({"event": "messages.upsert", "data": {"pushName": text, "key": {"fromMe": false},
                    "message": {"conversation": text, "extendedTextMessage": {"text": text, "title": text}}}}),
                json!({"event": "onmessage", "from": "15550100001", "body": text, "content": text, "caption": text}),
                json!({"sid": "SM1", "from": "whatsapp:+1", "status": "delivered", "body": text, "error_code": null}),
                json!({"event": "message_created", "content": text, "sender": {"name": text}, "status": "sent"}),
                json!({"message": {"text": {"body": text}, "kapso": {"direction": "inbound", "content": text}}}),
                json!({"data": [{"from": "15550100001", "text": text, "message": text, "body": text, "name": text}]}),
                json!({"to": "15550100001", "status": "failed", "message": text, "title": text, "details": text}),
                json!({"data": [{"name": text, "status": "APPROVED", "components": [{"type": "BODY", "text": text}]}]}),
            ];
            for body in bodies {
                prop_assert_eq!(codes(&body), [], "{}", body);
            }
        }
    }

    #[test]
    fn what_a_user_writes_is_not_an_error(text in any_json()) {
        let text = json!({"error": {"code": 131031}, "errors": [{"code": 131031}], "beside": text}).to_string();
        let message = json!({"from": "15550100001", "id": "wamid.1", "type": "text", "text": {"body": text},
            "button": {"payload": text}, "interactive": {"nfm_reply": {"response_json": text}}});
        let value = json!({"contacts": [{"profile": {"name": text}}], "messages": [message]});
        let webhook = json!({"entry": [{"changes": [{"field": "messages", "value": value}]}]});
        prop_assert_eq!(codes(&webhook), []);
    }
}

/// Wrappers of clients, providers and back ends, in any order.
const WRAPPERS: &[&str] = &[
    "data",
    "response",
    "body",
    "result",
    "error",
    "cause",
    "originalError",
    "payload",
    "detail",
    "meta",
    "output",
    "json",
    "provider_response",
    "extensions",
    "exception",
    "message",
    "value",
    "upstream",
];

fn codes(body: &Value) -> Vec<Option<i64>> {
    failures(body.to_string().as_bytes()).iter().map(|failure| failure.error().code()).collect()
}

#[test]
fn deep_and_long_bodies_are_read() {
    let deep = "[".repeat(1_000_000);
    read(deep.as_bytes());
    let inner = format!("{}{}", "{\"error\":".repeat(200_000), "}".repeat(200_000));
    read(inner.as_bytes());
    let body = format!(
        "{{\"beside\":{}1{},\"error\":{{\"code\":4}}}}",
        "[".repeat(50_000),
        "]".repeat(50_000)
    );
    assert_eq!(failures(body.as_bytes()).len(), 1);

    let filler = "x".repeat(50_000_000);
    let body =
        format!("{{\"beside\":\"{filler}\",\"error\":{{\"code\":131047,\"message\":\"m\"}}}}");
    assert_eq!(failures(body.as_bytes())[0].error().code(), Some(131_047));

    let errors = vec![json!({"code": 131_026, "title": "Message undeliverable"}); 100_000];
    assert_eq!(failures(json!({"errors": errors}).to_string().as_bytes()).len(), 100_000);
}

/// Reading takes linear time: none of these bodies makes the reader start over.
#[test]
fn hostile_bodies_are_read_in_linear_time() {
    let repeated = |part: &str| part.repeat(400_000 / part.len());
    let members = |part: &str| format!("{{{}\"x\":1}}", repeated(part));
    let mut nested = "(#131030)".to_owned();
    for _ in 0..14 {
        nested = json!({"error": nested}).to_string();
    }
    let bodies = [
        members(r#""error":{"message":"x"},"#),
        members(r#""error":"x","#),
        members(r#""errors":[{"title":"x"}],"#),
        members(r#""data":{"error":{"message":"x"}},"#),
        members(r#""data":{"message":"x"},"#),
        members(r#""messages":[{"errors":[{"title":"x"}]}],"#),
        members(r#""entry":[{"id":"1","changes":[{"value":{"errors":[{"title":"x"}]}}]}],"#),
        members(r#""metadata":{"phone_number_id":"1"},"#),
        members(r#""health_status":{"entities":[{"id":"1","errors":[{"title":"x"}]}]},"#),
        format!("[{}null]", repeated(r#"{"code":500,"body":"{"},"#)),
        format!("[{}null]", repeated(r#"{"error":"{\"error\":\"{\"},"#)),
        json!({"error": repeated("{")}).to_string(),
        json!({"error": repeated("{\"a\":")}).to_string(),
        json!({"error": repeated("(#1")}).to_string(),
        json!({"error": repeated("{\\\"")}).to_string(),
        json!({"error": repeated("{\"error\":\"x\"} ")}).to_string(),
        json!({"error": {"message": repeated("{\"error\":{\"message\":\"")}}).to_string(),
        format!("{}1{}", repeated("{\"error\":"), "}".repeat(400_000 / 9)),
        format!("{}1{}", repeated("{\"x\":"), "}".repeat(400_000 / 5)),
        format!("{}1{}", repeated("{\"data\":["), "]}".repeat(400_000 / 9)),
        nested,
    ];
    for body in bodies {
        let start = Instant::now();
        let _ = failures(body.as_bytes());
        let shown: String = body.chars().take(60).collect();
        assert!(start.elapsed() < Duration::from_secs(8), "{:?} for {shown}", start.elapsed());
    }
}

#[test]
fn errors_share_what_they_have_in_common() {
    let long = "x".repeat(1_000_000);
    let errors = vec![json!({"code": 1}); 50_000];
    let body = json!({"statuses": [{"id": long, "errors": errors}]}).to_string();
    assert_eq!(failures(body.as_bytes()).len(), 50_000);
    let value = json!({"metadata": {"phone_number_id": long}, "messages": vec![json!({"errors": [{"code": 1}]}); 50_000]});
    let body = json!({"entry": [{"changes": [{"value": value}]}]}).to_string();
    assert_eq!(failures(body.as_bytes()).len(), 50_000);
}

#[test]
fn half_characters_and_repeated_keys_are_accepted() {
    let body = br#"{"error":{"message":"cut \ud83d emoji","code":1,"code":131047}}"#;
    let error = ApiError::from_slice(body).expect("an error");
    assert_eq!((error.code(), error.message()), (Some(131_047), Some("cut \u{fffd} emoji")));
    let body = b"{\"error\":{\"message\":\"bad \xff byte\",\"code\":100}}";
    assert_eq!(ApiError::from_slice(body).and_then(|error| error.code()), Some(100));
}
