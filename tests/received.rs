//! What is received is kept: byte for byte, through a queue, including what headers say.

use std::time::Duration;

use http::{HeaderMap, HeaderValue, StatusCode, header::HeaderName};
use serde_json::{Value, json};
use whatsapp_errors::{
    Affected, ApiError, Category, Confidence, Decision, DeliveryState, Failure, Origin, Policy,
    Retry, cloud_api, failures,
};

fn from_http(
    status: u16,
    headers: &[(&'static str, &'static str)],
    body: &str,
) -> Option<ApiError> {
    let headers: HeaderMap = headers
        .iter()
        .map(|&(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
        .collect();
    ApiError::from_http(StatusCode::from_u16(status).expect("a status"), &headers, body.as_bytes())
}

const THROTTLED: &str = r#"{"error":{"message":"(#130429) Rate limit hit","code":130429}}"#;

#[test]
fn a_success_is_not_an_error() {
    for body in ["", "{}", r#"{"messages":[{"id":"wamid.1"}]}"#, r#"{"success":true}"#, "<html>"] {
        assert_eq!(from_http(200, &[], body), None, "{body}");
        assert_eq!(ApiError::from_slice(body.as_bytes()), None, "{body}");
    }
    assert_eq!(from_http(200, &[], THROTTLED).and_then(|error| error.code()), Some(130_429));
    let lost = from_http(502, &[], "<html>Bad Gateway</html>").expect("it has failed");
    assert_eq!((lost.code(), lost.http_status(), lost.label()), (None, Some(502), "http_5xx"));
}

#[test]
fn retry_after_is_a_number_of_seconds_or_a_date() {
    let delay = |headers: &[(&'static str, &'static str)]| {
        let error = from_http(400, headers, THROTTLED).expect("it has failed");
        error.retry_delay(0).map(|delay| delay.as_secs())
    };
    let date = ("date", "Wed, 21 Oct 2026 07:28:00 GMT");
    assert_eq!(delay(&[]), Some(1));
    assert_eq!(delay(&[("retry-after", "120")]), Some(120));
    assert_eq!(delay(&[date, ("retry-after", "Wed, 21 Oct 2026 07:30:00 GMT")]), Some(120));
    assert_eq!(delay(&[("retry-after", "Wed, 21 Oct 2026 07:30:00 GMT"), date]), Some(120));
    assert_eq!(delay(&[date, ("retry-after", "Wednesday, 21-Oct-26 07:29:00 GMT")]), Some(60));
    assert_eq!(delay(&[date, ("retry-after", "Tue, 20 Oct 2026 07:28:00 GMT")]), Some(1));
    assert_eq!(delay(&[date, ("retry-after", "soon")]), Some(1));
    // without a `Date` header, it counts from now
    assert_eq!(delay(&[("retry-after", "Fri, 31 Dec 9999 23:59:59 GMT")]), Some(604_800));
    let usage =
        r#"{"1":[{"type":"whatsapp","call_count":100,"estimated_time_to_regain_access":3}]}"#;
    assert_eq!(delay(&[("x-business-use-case-usage", usage), ("retry-after", "120")]), Some(180));
    assert_eq!(delay(&[("x-app-usage", r#"{"call_count":100}"#)]), Some(60));
}

#[test]
fn a_header_gives_the_code_that_a_body_lacks() {
    let header = (
        "www-authenticate",
        r#"OAuth "Facebook Platform" "invalid_token" "(#190) Session has expired""#,
    );
    let code = |body: &str| from_http(401, &[header], body).and_then(|error| error.code());
    assert_eq!(code(""), Some(190));
    assert_eq!(code(r#"{"error":{"message":"x","code":10}}"#), Some(10));
}

#[test]
fn deserializing_finds_the_error_and_rejects_bodies_without_one() {
    let read = |json: &str| serde_json::from_str::<ApiError>(json);
    for json in [
        r#"{"error":{"message":"m","code":131056}}"#,
        r#"{"message":"m","code":131056}"#,
        r#"{"message":"(#131056) pair rate limit hit"}"#,
        r#"{"status":400,"data":{"error":{"message":"m","code":131056}}}"#,
        r#""{\"error\":{\"code\":131056}}""#,
    ] {
        assert_eq!(read(json).expect(json).code(), Some(131_056), "{json}");
    }
    for json in [
        "42",
        "null",
        "\"x\"",
        "[1,2]",
        "{}",
        "[]",
        "true",
        r#"{"messages":[{"id":"wamid.1"}]}"#,
        r#"{"success":true}"#,
        r#"{"message":"queued"}"#,
        r#"{"code":200,"message":"OK"}"#,
    ] {
        let error = read(json).expect_err(json);
        assert_eq!(error.to_string(), "not an error", "{json}");
    }

    #[derive(Debug, serde::Deserialize)]
    #[serde(untagged)]
    enum Reply {
        Failed(ApiError),
        Sent { messages: Vec<Value> },
    }
    let reply = serde_json::from_str(r#"{"messages":[{"id":"wamid.1"}]}"#);
    assert!(matches!(reply, Ok(Reply::Sent { messages }) if messages.len() == 1));
    let reply = serde_json::from_str(THROTTLED);
    assert!(matches!(reply, Ok(Reply::Failed(error)) if error.code() == Some(130_429)));
}

#[test]
fn raw_is_what_was_sent_byte_for_byte() {
    let object = r#"{"code":1.31047e5,"message":"\u0041", "big":12345678901234567890123}"#;
    let body = format!("{{ \"error\" : {object} }}");
    assert_eq!(failures(body.as_bytes())[0].error().raw(), object);
    assert_eq!(ApiError::from_slice(body.as_bytes()).expect("an error").raw(), object);
    assert_eq!(ApiError::from_response(400, body.as_bytes()).raw(), body);
    assert_eq!(failures(body.as_bytes())[0].error().message(), Some("A"));
}

#[test]
fn a_code_inside_a_range_is_kept() {
    let error = ApiError::builder().code(250).build();
    let again: ApiError =
        serde_json::from_str(&serde_json::to_string(&error).expect("JSON")).expect("an error");
    assert_eq!((again.code(), again.kind()), (Some(250), error.kind()));
}

#[test]
fn every_field_survives_a_queue() {
    let error = ApiError::builder()
        .code(cloud_api::ErrorCode::RateLimitHit)
        .subcode(2_494_055)
        .message("m \"quoted\"\n")
        .title("t")
        .details("d")
        .user_title("ut")
        .user_message("um")
        .error_type("OAuthException")
        .fbtrace_id("trace")
        .href("https://example.com")
        .is_transient(true)
        .blame_fields(["name", "components.0"])
        .http_status(400)
        .origin(Origin::Status)
        .retry_after(Duration::from_secs(120))
        .build();
    let json = serde_json::to_string(&error).expect("JSON");
    let again: ApiError = serde_json::from_str(&json).expect("an error");
    // the raw text is the same except for the order of its keys
    let value = |raw: &str| serde_json::from_str::<Value>(raw).expect("JSON");
    assert_eq!(value(again.raw()), value(error.raw()));
    assert_eq!(serde_json::to_string(&again).expect("JSON"), json);
    assert_eq!(again.decision(1), error.decision(1));
    assert_eq!(again.retry_delay(0), Some(Duration::from_secs(120)));
    assert_eq!(serde_json::from_str::<ApiError>(&json).expect("an error"), again);
}

#[test]
fn a_decision_is_plain_json_and_one_line() {
    let error = ApiError::builder().code(131_056).http_status(400).build();
    let decision = error.decision(2);
    let json = json!({"retry": "backoff 1s x4", "delay_seconds": 16, "delivery_state": "not-sent",
        "scope": "recipient", "actor": "developer", "category": "Throttling",
        "confidence": "documented"});
    assert_eq!(serde_json::to_value(decision).expect("JSON"), json);
    assert_eq!(serde_json::from_value::<Decision>(json).expect("a decision"), decision);
    let line = "retry in 16 s (backoff 1s x4), affects: recipient, who acts: developer, not-sent, \
        documented";
    assert_eq!(decision.to_string(), line);
    let never = ApiError::builder().code(131_031).build().decision(0);
    assert!(serde_json::to_value(never).expect("JSON")["delay_seconds"].is_null());
    let wrong =
        serde_json::from_value::<Decision>(json!({"retry": "sometimes"})).expect_err("not a retry");
    assert!(wrong.to_string().contains("`retry`"), "{wrong}");
}

#[test]
fn an_unknown_subcode_is_treated_like_its_parent_and_marked() {
    let confidence =
        |subcode: i64| ApiError::builder().code(100).subcode(subcode).build().confidence();
    assert_eq!(confidence(2_388_293), Confidence::Documented);
    assert_eq!(confidence(1_234_567), Confidence::ParentCode);
    assert_eq!(confidence(-1), Confidence::ParentCode);
    assert_eq!(ApiError::builder().code(100).build().confidence(), Confidence::Documented);
    let explained = ApiError::builder().code(100).subcode(1_234_567).build().explain();
    assert!(explained.contains("Sub-code: 1234567 is not known"), "{explained}");
}

#[test]
fn what_is_affected_comes_with_its_ids() {
    let webhook = |code: i64| {
        let errors = json!([{"code": code, "title": "x"}]);
        let status = json!({"id": "wamid.1", "recipient_id": "15550100001", "errors": errors});
        let value = json!({"metadata": {"phone_number_id": "1029"}, "statuses": [status]});
        json!({"entry": [{"id": "1022", "changes": [{"field": "messages", "value": value}]}]})
            .to_string()
    };
    let failure = |code: i64| failures(webhook(code).as_bytes()).remove(0);
    let (recipient, phone_number_id, account_id) =
        (Some("15550100001"), Some("1029"), Some("1022"));
    assert_eq!(failure(131_056).affected(), Affected::Recipient { recipient, phone_number_id });
    assert_eq!(failure(133_016).affected(), Affected::Number { phone_number_id });
    assert_eq!(failure(131_031).affected(), Affected::Account { account_id });
    assert_eq!(failure(132_015).affected(), Affected::Template { account_id });
    assert_eq!(failure(4).affected(), Affected::App);
    assert_eq!(failure(131_051).affected(), Affected::Message { message_id: Some("wamid.1") });
}

#[test]
fn an_id_that_looks_like_a_token_survives() {
    let id = "wamid.HBgLEAAGm0PX4ZCpsBO";
    let error = json!({"code": 131_026, "title": "EAAGm0PX4ZCpsBO"});
    let body = json!({"statuses": [{"id": id, "recipient_id": "15550100001", "errors": [error]}]});
    let json = serde_json::to_string(&failures(body.to_string().as_bytes())[0]).expect("JSON");
    let again: Failure = serde_json::from_str(&json).expect("a failure");
    assert_eq!((again.message_id(), again.error().title()), (Some(id), Some("EAA***")));
}

#[test]
fn labels_are_bounded() {
    let known: Vec<&str> = cloud_api::ErrorCode::ALL.iter().map(|code| code.name()).collect();
    for status in 100..1000 {
        for code in [None, Some(999_999), Some(131_047)] {
            let builder = ApiError::builder().http_status(status);
            let error = code.map_or(builder.clone(), |code: i64| builder.code(code)).build();
            let label = error.label();
            assert!(known.contains(&label) || ApiError::LABELS.contains(&label), "{label}");
        }
    }
    assert_eq!(ApiError::builder().code(999_999).build().label(), "unknown");
}

#[test]
fn a_policy_can_be_read_from_a_setting() {
    let json = json!({"codes": {"130472": "after 1h"}, "categories": {"Media": "never"}});
    let policy: Policy = serde_json::from_value(json.clone()).expect("a policy");
    assert_eq!(serde_json::to_value(&policy).expect("JSON"), json);
    let hour = Retry::After(Duration::from_secs(3600));
    let same = Policy::new()
        .override_code(cloud_api::ErrorCode::from_code(130_472).expect("a code"), hour)
        .override_category(Category::Media, Retry::Never);
    assert_eq!(policy, same);
    assert!(serde_json::from_value::<Policy>(json!({"code": {}})).is_err());
    assert_eq!(serde_json::from_value::<Policy>(json!({})).expect("a policy"), Policy::new());
}

#[test]
fn a_failure_of_a_batch_survives_with_its_index() {
    let body = br#"[{"code":200,"body":"{}"},{"code":502,"body":"<html>"}]"#;
    let failure = failures(body).remove(0);
    let json = serde_json::to_string(&failure).expect("JSON");
    let again: Failure = serde_json::from_str(&json).expect("a failure");
    assert_eq!(
        (again.batch_index(), again.error().delivery_state()),
        (Some(1), DeliveryState::MaybeSent)
    );
    assert!(serde_json::from_str::<Failure>(r#"{"error":{"code":1,"message":"x"}}"#).is_err());
}
