//! What the library decides.

use std::time::{Duration, SystemTime};

use whatsapp_errors::{
    Actor, ApiError, ApiErrorBuilder, Category, Confidence, DeliveryState, Policy, Retry, Scope,
    cloud_api, failures,
};

fn error(code: impl Into<i64>) -> ApiErrorBuilder {
    ApiError::builder().code(code)
}

fn seconds(error: &ApiError, attempt: u32) -> Option<u64> {
    error.retry_delay(attempt).map(|delay| delay.as_secs())
}

/// The codes that clients treat in opposite ways, each with its documented treatment: the wait
/// before the first retry, in seconds, and what is true of it.
#[test]
fn the_codes_that_clients_disagree_about_get_the_documented_treatment() {
    type Pattern = fn(&ApiError) -> bool;
    let matrix: [(i64, Option<u64>, Category, Pattern); 20] = [
        (131026, None, Category::Recipient, ApiError::recipient_unreachable),
        (131047, None, Category::Consent, ApiError::needs_template),
        (131051, None, Category::Parameter, |error| {
            !error.needs_template() && !error.is_template_problem()
        }),
        (131053, None, Category::Media, |error| {
            !error.is_rate_limit() && !error.is_account_problem()
        }),
        (131031, None, Category::Integrity, ApiError::is_account_problem),
        (131048, None, Category::Throttling, ApiError::is_rate_limit),
        (131049, Some(86_400), Category::Throttling, |error| error.scope() == Scope::Recipient),
        (131050, None, Category::Consent, ApiError::is_opt_out),
        (131056, Some(1), Category::Throttling, |error| error.scope() == Scope::Recipient),
        (130472, None, Category::Consent, |error| error.retry() == Retry::Never),
        (133016, Some(259_200), Category::Throttling, |error| error.scope() == Scope::Number),
        (368, None, Category::Integrity, ApiError::is_account_problem),
        (131042, None, Category::Payment, ApiError::is_account_problem),
        (131064, None, Category::Throttling, ApiError::is_account_problem),
        (4, Some(60), Category::Throttling, ApiError::is_rate_limit),
        (80007, Some(60), Category::Throttling, |error| !error.is_account_problem()),
        (190, None, Category::Authorization, ApiError::needs_reauth),
        (132000, None, Category::Template, ApiError::is_template_problem),
        (132001, None, Category::Template, ApiError::is_template_problem),
        (132005, None, Category::Template, ApiError::is_template_problem),
    ];
    for (code, wait, category, holds) in matrix {
        let error = error(code).http_status(400).build();
        assert_eq!(seconds(&error, 0), wait, "{error}");
        assert_eq!(error.category(), category, "{error}");
        assert!(holds(&error), "{error}");
        assert_eq!(error.confidence(), Confidence::Documented);
    }
}

#[test]
fn every_row_is_treated_as_the_table_says() {
    for &kind in cloud_api::ErrorCode::ALL {
        let error = error(i64::from(kind.code())).build();
        assert_eq!((error.kind(), error.retry()), (Some(kind), kind.retry()));
        assert_eq!(
            (error.scope(), error.actor(), error.category()),
            (kind.scope(), kind.actor(), kind.category())
        );
        assert_eq!(error.retry_delay(0).is_some(), kind.is_retryable(), "{kind}");
        assert_eq!(error.needs_reauth(), kind.retry() == Retry::NeedsReauth, "{kind}");
        assert_eq!(error.lookup::<cloud_api::ErrorCode>(), Some(kind));
    }
}

#[test]
fn a_pair_limit_waits_four_times_as_long_each_time() {
    let error = error(131056).build();
    assert_eq!(
        [0, 1, 2, 3].map(|attempt| seconds(&error, attempt)),
        [Some(1), Some(4), Some(16), Some(64)]
    );
    assert_eq!(error.retry_delay(u32::MAX), Some(ApiError::LONGEST_BACKOFF));
}

#[test]
fn media_backs_off_only_where_its_own_host_was_busy() {
    for details in [
        "Downloading media failed with http code 502",
        "HTTP status 429 from host",
        "error code: 503, DNS",
        "http: 500",
    ] {
        assert!(error(131053).details(details).build().retry().is_retryable(), "{details}");
    }
    for details in [
        "Unsupported mime type text/html",
        "http code 404",
        "5xx",
        "audio codec: bitrate 512 kbps",
        "codec, 540 lines",
        "at https://x is 512 x 512",
        "file of 502 KB",
        "http1500",
        "code 5021",
    ] {
        assert_eq!(error(131053).details(details).build().retry(), Retry::NeedsFix, "{details}");
    }
}

#[test]
fn meta_s_hint_changes_only_codes_without_a_row() {
    assert!(error(999_999).is_transient(true).build().retry().is_retryable());
    assert!(!error(999_999).is_transient(false).http_status(400).build().retry().is_retryable());
    assert!(!error(131031).is_transient(true).build().retry().is_retryable());
    assert!(error(2).is_transient(false).build().retry().is_retryable());
}

#[test]
fn an_unknown_code_is_classified_by_its_status_as_inferred() {
    let cases = [
        (Some(429), true, Category::Throttling, Scope::Number, Actor::Developer),
        (Some(401), false, Category::Authorization, Scope::Account, Actor::Developer),
        (Some(403), false, Category::Permission, Scope::Account, Actor::AccountAdmin),
        (Some(400), false, Category::Parameter, Scope::Message, Actor::Developer),
        (Some(500), true, Category::Server, Scope::Platform, Actor::Meta),
        (Some(503), true, Category::Server, Scope::Platform, Actor::Meta),
        (Some(408), true, Category::Server, Scope::Platform, Actor::Meta),
        (None, false, Category::Server, Scope::Message, Actor::Developer),
    ];
    for (status, retryable, category, scope, actor) in cases {
        let builder = error(999_999);
        let error = status.map_or(builder.clone(), |status| builder.http_status(status)).build();
        assert_eq!((error.kind(), error.confidence()), (None, Confidence::Inferred));
        assert_eq!(error.retry().is_retryable(), retryable, "{status:?}");
        assert_eq!(
            (error.category(), error.scope(), error.actor()),
            (category, scope, actor),
            "{status:?}"
        );
        assert!(error.explain().contains("\nBest guess: "), "{}", error.explain());
    }
    for code in [-1, i64::MAX, i64::MIN, 1 << 32] {
        assert_eq!(error(code).build().kind(), None);
    }
}

#[test]
fn headers_lengthen_a_wait_and_never_add_one() {
    let wait = |error: ApiError| seconds(&error, 0);
    assert_eq!(wait(error(130429).build().with_retry_after("120")), Some(120));
    assert_eq!(wait(error(131049).build().with_retry_after("120")), Some(86_400));
    assert_eq!(wait(error(131031).build().with_retry_after("120")), None);
    assert_eq!(
        wait(error(130429).build().with_retry_after("Wed, 21 Oct 2026 07:28:00 GMT")),
        Some(1)
    );
    assert_eq!(wait(error(130429).build().with_retry_after("-5")), Some(1));
    assert_eq!(wait(error(130429).build().with_retry_after("18446744073709551615")), Some(604_800));
    assert_eq!(
        wait(error(130429).build().with_retry_after("99999999999999999999999")),
        Some(604_800)
    );

    let business = r#"{"1":[{"type":"whatsapp","call_count":9,"estimated_time_to_regain_access":0}],
        "2":[{"call_count":100,"estimated_time_to_regain_access":3},{"estimated_time_to_regain_access":7}]}"#;
    assert_eq!(wait(error(80007).build().with_usage_header(business)), Some(7 * 60));
    assert_eq!(
        wait(error(130429).build().with_usage_header(r#"{"call_count":100.5,"total_time":2}"#)),
        Some(60)
    );
    assert_eq!(wait(error(130429).build().with_usage_header(r#"{"call_count":99}"#)), Some(1));
    assert_eq!(wait(error(131031).build().with_usage_header(business)), None);
    for header in ["", "{", "[]", "null", "{\"a\":[{\"estimated_time_to_regain_access\":-3}]}"] {
        assert_eq!(wait(error(130429).build().with_usage_header(header)), Some(1), "{header}");
    }
}

#[test]
fn a_request_without_a_response_may_have_been_sent() {
    let state =
        |status, body: &str| ApiError::from_response(status, body.as_bytes()).delivery_state();
    assert_eq!(state(502, "<html>Bad Gateway</html>"), DeliveryState::MaybeSent);
    assert_eq!(state(200, ""), DeliveryState::MaybeSent);
    assert_eq!(state(500, r#"{"error":{"code":2}}"#), DeliveryState::MaybeSent);
    assert_eq!(state(500, r#"{"error":{"code":131000}}"#), DeliveryState::MaybeSent);
    assert_eq!(state(400, r#"{"error":{"code":131047}}"#), DeliveryState::NotSent);
    assert_eq!(state(500, r#"{"error":{"code":131045}}"#), DeliveryState::NotSent);
    assert_eq!(state(400, r#"{"error":{"code":999999}}"#), DeliveryState::NotSent);
    assert_eq!(state(400, "not JSON"), DeliveryState::NotSent);
    assert_eq!(state(408, ""), DeliveryState::MaybeSent);

    let webhook = br#"{"statuses":[{"id":"wamid.1","status":"failed","errors":[{"code":131000,"title":"x"}]}]}"#;
    assert_eq!(failures(webhook)[0].error().delivery_state(), DeliveryState::NotSent);
}

#[test]
fn the_time_of_a_retry_is_reported() {
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
    assert_eq!(error(131049).build().not_before(now), Some(now + Duration::from_secs(86_400)));
    assert_eq!(error(131026).build().not_before(now), None);
    let far = error(130429).build().with_retry_after("18446744073709551615");
    assert_eq!(far.not_before(now), Some(now + ApiError::LONGEST_DELAY));
}

#[test]
fn a_restriction_of_one_feature_does_not_stop_the_account() {
    for (code, feature) in [
        (131044, "calls"),
        (134011, "payment messages"),
        (138014, "calls"),
        (139000, "Flows"),
        (139200, "Direct Send"),
    ] {
        assert!(!error(code).build().is_account_problem(), "{code} restricts {feature} only");
    }
}

#[test]
fn a_state_that_already_exists_is_a_success_unless_it_is_ambiguous() {
    let pair = |subcode| error(100).subcode(subcode).build();
    assert!(pair(2388024).is_already_done());
    assert!(pair(2388012).is_already_done());
    assert!(!pair(2388023).is_already_done());
    assert!(pair(2593002).is_already_done());
    for refused in [131202, 2494176] {
        assert!(
            !error(refused).build().is_already_done(),
            "{refused}: nothing of the request was done"
        );
    }
    assert!(!error(131026).build().is_already_done());
}

#[test]
fn a_policy_overrides_codes_and_categories() {
    let hour = Retry::After(Duration::from_secs(3600));
    let policy = Policy::new()
        .override_category(Category::Throttling, Retry::Never)
        .override_code(131056, Retry::NeedsFix)
        .override_code(131056, hour)
        .override_code(2388293, hour);
    let delay = |error: ApiError| policy.retry_delay(&error, 3).map(|delay| delay.as_secs());
    assert_eq!(delay(error(131056).build()), Some(3600));
    assert_eq!(delay(error(131056).build().with_retry_after("7200")), Some(7200));
    assert_eq!(delay(error(130429).build()), None);
    assert_eq!(delay(error(100).subcode(2388293).build()), Some(3600));
    assert_eq!(delay(error(2).build()), Some(8));
    let both = Policy::new().override_code(2388293, Retry::Never).override_code(100, hour);
    assert_eq!(both.retry(&error(100).subcode(2388293).build()), Retry::Never);
    assert_eq!(Policy::new().retry(&error(2).build()), error(2).build().retry());
}

#[test]
fn one_line_shows_the_number_first_and_no_token() {
    let body = br#"{"error":{"message":"Error validating access token: EAAGm0PX4ZCpsBO is bad\nnext","code":190,
        "error_subcode":460,"error_data":{"details":"see https://x/?access_token=secret123&y=1 Bearer abc.def"}}}"#;
    let received = ApiError::from_response(401, body);
    let shown = [
        received.to_string(),
        format!("{received:#}"),
        format!("{received:?}"),
        received.explain(),
    ];
    for text in shown {
        assert!(
            !text.contains("EAAGm0") && !text.contains("secret123") && !text.contains("abc.def"),
            "{text}"
        );
        assert!(text.contains("EAA***"), "{text}");
    }
    let line = received.to_string();
    assert!(
        line.starts_with("190/460 Error validating access token: EAA*** is bad next: see"),
        "{line}"
    );
    assert!(!line.contains('\n'));
    assert!(
        format!("{received:#}")
            .ends_with(cloud_api::ErrorCode::AccessTokenHasExpired.reasons_and_solutions())
    );
    assert_eq!(ApiError::from_response(502, b"x").to_string(), "HTTP 502");
    let message = |code: i64, message: &str| error(code).message(message).build().to_string();
    assert_eq!(message(131056, "(#131056) pair rate limit hit"), "131056 pair rate limit hit");
    assert_eq!(message(139102, "(#135002) Blocklist"), "139102 (#135002) Blocklist");
    assert_eq!(message(1, "(#1)"), "1 (#1)");
    assert_eq!(error(1).message("m").details("").build().to_string(), "1 m");
    let without = ApiError::builder().message("(#x) something").build();
    assert_eq!(without.to_string(), "error without a code (#x) something");
    assert_eq!(ApiError::builder().build().to_string(), "error without a code");
    let sentences = error(424242).message("Whatever.").details("Something else.").build();
    assert_eq!(sentences.to_string(), "424242 Whatever: Something else.");
    let solutions = cloud_api::ErrorCode::ReEngagementMessage.reasons_and_solutions();
    for (details, expected) in [
        ("Wait.", "131047 Re-engagement message: Wait. "),
        ("Wait", "131047 Re-engagement message: Wait. "),
        ("Why?", "131047 Re-engagement message: Why? "),
    ] {
        let line = format!("{:#}", error(131047).details(details).build());
        assert_eq!(line, format!("{expected}{solutions}"));
    }
    assert_eq!(
        ApiError::builder().code(131047).build().to_string(),
        "131047 Re-engagement message"
    );
}

#[test]
fn an_error_is_small_and_crosses_threads() {
    fn travels<T: std::error::Error + Clone + Send + Sync + 'static>() -> usize {
        size_of::<T>()
    }
    assert_eq!(travels::<ApiError>(), size_of::<usize>());
}
