//! Reading survives whatever is sent.

use proptest::prelude::*;
use serde_json::{Value, json};
use whatsapp_errors::{ApiError, failures};

/// Any JSON, with the keys that the reader looks for among others.
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
            ][..]
        )
        .prop_map(str::to_owned),
        "[a-z]{1,5}",
    ];
    leaf.prop_recursive(6, 80, 6, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            proptest::collection::hash_map(key.clone(), inner, 0..6).prop_map(|members| json!(members)),
        ]
    })
}

/// Asks everything of every error of a body.
fn read(body: &[u8]) {
    let error = ApiError::from_response(400, body);
    for error in failures(body).iter().map(|failure| failure.error()).chain([&error]) {
        let _ = (error.retry_delay(3), error.delivery_state(), error.scope(), error.actor(), error.confidence());
        let line = error.to_string();
        assert!(!line.contains('\n'), "{line}");
        let _ = (format!("{error:#}{error:?}"), error.explain(), serde_json::to_string(error).expect("a log line"));
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
    fn an_error_beside_anything_is_found(beside in any_json(), code in 0..5_000_000_i64) {
        let error = json!({"code": code, "title": "A title"});
        let answer = json!({"beside": beside, "error": error});
        prop_assert_eq!(codes(&answer), [Some(code)]);
        let value = json!({"beside": beside, "statuses": [{"id": "wamid.1", "beside": beside, "errors": [error]}]});
        let webhook = json!({"entry": [{"changes": [{"field": "messages", "value": value}]}]});
        prop_assert_eq!(codes(&webhook), [Some(code)]);
    }

    #[test]
    fn what_a_user_writes_is_no_error(text in any_json()) {
        let text = json!({"error": {"code": 131031}, "errors": [{"code": 131031}], "beside": text}).to_string();
        let message = json!({"from": "15550100001", "id": "wamid.1", "type": "text", "text": {"body": text},
            "button": {"payload": text}, "interactive": {"nfm_reply": {"response_json": text}}});
        let value = json!({"contacts": [{"profile": {"name": text}}], "messages": [message]});
        let webhook = json!({"entry": [{"changes": [{"field": "messages", "value": value}]}]});
        prop_assert_eq!(codes(&webhook), []);
    }
}

fn codes(body: &Value) -> Vec<Option<i64>> {
    failures(body.to_string().as_bytes()).iter().map(|failure| failure.error().code()).collect()
}

#[test]
fn depth_and_length_are_survived() {
    let deep = "[".repeat(1_000_000);
    read(deep.as_bytes());
    let inner = format!("{}{}", "{\"error\":".repeat(200_000), "}".repeat(200_000));
    read(inner.as_bytes());
    let body = format!("{{\"beside\":{}1{},\"error\":{{\"code\":4}}}}", "[".repeat(50_000), "]".repeat(50_000));
    assert_eq!(failures(body.as_bytes()).len(), 1);

    let filler = "x".repeat(50_000_000);
    let body = format!("{{\"beside\":\"{filler}\",\"error\":{{\"code\":131047,\"message\":\"m\"}}}}");
    assert_eq!(failures(body.as_bytes())[0].error().code(), Some(131_047));

    let errors = vec![json!({"code": 131_026, "title": "Message undeliverable"}); 100_000];
    assert_eq!(failures(json!({"errors": errors}).to_string().as_bytes()).len(), 100_000);
}

#[test]
fn what_many_errors_share_is_not_copied_for_each() {
    let long = "x".repeat(1_000_000);
    let errors = vec![json!({"code": 1}); 50_000];
    let body = json!({"statuses": [{"id": long, "errors": errors}]}).to_string();
    assert_eq!(failures(body.as_bytes()).len(), 50_000);
    let value =
        json!({"metadata": {"phone_number_id": long}, "messages": vec![json!({"errors": [{"code": 1}]}); 50_000]});
    let body = json!({"entry": [{"changes": [{"value": value}]}]}).to_string();
    assert_eq!(failures(body.as_bytes()).len(), 50_000);
}

#[test]
fn half_characters_and_repeated_keys_are_survived() {
    let body = br#"{"error":{"message":"cut \ud83d emoji","code":1,"code":131047}}"#;
    let error = ApiError::from_slice(body).expect("an error");
    assert_eq!((error.code(), error.message()), (Some(131_047), Some("cut \u{fffd} emoji")));
    let body = b"{\"error\":{\"message\":\"bad \xff byte\",\"code\":100}}";
    assert_eq!(ApiError::from_slice(body).and_then(|error| error.code()), Some(100));
}
