//! Every sample is read back as the code that it was made for.

use serde_json::Value;
use whatsapp_errors::{
    ApiError, Confidence, Decision, Delivery, DeliveryState, Retry, cloud_api::ErrorCode, failures,
};

/// What follows from the row alone.
fn of_the_row(code: ErrorCode, decision: Decision) -> Decision {
    let mut expected = decision;
    expected.retry = code.retry();
    expected.delay = match code.retry() {
        Retry::Backoff(backoff) => Some(backoff.delay(0)),
        Retry::After(wait) => Some(wait),
        _ => None,
    };
    expected.scope = code.scope();
    expected.actor = code.actor();
    expected.category = code.category();
    expected.confidence = Confidence::Documented;
    expected
}

#[test]
fn each_sample_is_read_back_as_its_row_with_its_decision() {
    for &code in ErrorCode::ALL {
        let response = code.sample_response();
        let webhook = code.sample_webhook();
        assert_eq!(response.is_some(), code.delivery() != Delivery::Webhook, "{code}");
        assert_eq!(webhook.is_some(), code.delivery() != Delivery::Response, "{code}");
        for body in response.iter().chain(&webhook) {
            let found = failures(body.as_bytes());
            assert_eq!(found.len(), 1, "{code}: {body}");
            let error = found[0].error();
            assert_eq!(error.kind(), Some(code), "{body}");
            let decision = error.decision(0);
            assert_eq!(decision, of_the_row(code, decision), "{body}");
            assert_made_up("", &serde_json::from_str(body).expect("JSON"));
        }
        if let Some(body) = response {
            let error = ApiError::from_response(code.http_status().unwrap_or(400), body.as_bytes());
            assert_eq!(error.kind(), Some(code), "{body}");
        }
        if let Some(body) = webhook {
            let state = failures(body.as_bytes())[0].error().delivery_state();
            assert_eq!(state, DeliveryState::NotSent, "{code}: a webhook says what became of it");
        }
    }
}

/// Every id, number and recipient is visibly made up.
fn assert_made_up(key: &str, value: &Value) {
    let is_id =
        matches!(key, "from" | "to" | "id" | "display_phone_number") || key.ends_with("_id");
    match value {
        Value::Object(object) => object.iter().for_each(|(key, value)| assert_made_up(key, value)),
        Value::Array(items) => items.iter().for_each(|value| assert_made_up(key, value)),
        Value::String(text) if is_id => assert!(text.contains("SAMPLE"), "{key}: {text}"),
        other => assert!(!is_id, "{key}: {other}"),
    }
}
