//! The API of the project's own table has every cell of the table, as read by the csv crate, and
//! nothing else.

use std::{collections::HashSet, str::FromStr};

use whatsapp_errors::{ErrorCode, ErrorTable, ParseCodeError, UnknownCode};

const FROM_CODE: Option<ErrorCode> = ErrorCode::from_code(131_047);
const CODE: u32 = ErrorCode::ReEngagementRequired.code();
const TEXTS: [&str; 4] = [
    ErrorCode::ReEngagementRequired.name(),
    ErrorCode::ReEngagementRequired.description(),
    ErrorCode::ReEngagementRequired.details(),
    ErrorCode::ReEngagementRequired.reasons_and_solutions(),
];
const STATUS: u16 = ErrorCode::ReEngagementRequired.http_status();
const RETRYABLE: bool = ErrorCode::RateLimitExceeded.is_retryable();
const ROWS: usize = ErrorCode::ALL.len();

#[test]
fn every_cell_of_the_table_is_in_the_api_and_every_variant_in_the_table() {
    let rows = tests::spec("errors.csv");
    assert_eq!(ErrorCode::ALL.len(), rows.len());
    for (row, &code) in rows.iter().zip(ErrorCode::ALL) {
        let number: u32 = row["Error Code"].parse().expect("a number");
        let status: u16 = row["HTTP Status"].parse().expect("a number");
        let (description, details) = (row["Description"].as_str(), row["Details"].as_str());
        let solutions = row["Possible Reasons & Solutions"].as_str();

        assert_eq!(code.code(), number);
        assert_eq!(code as u32, number);
        assert_eq!(u32::from(code), number);
        assert_eq!(code.codes(), number..=number);
        assert_eq!(code.description(), description);
        assert_eq!(code.details(), details);
        assert_eq!(code.reasons_and_solutions(), solutions);
        assert_eq!(code.http_status(), status);
        assert_eq!(code.note(), Some(row["Note?"].as_str()).filter(|note| !note.is_empty()));
        assert_eq!(code.is_retryable(), status == 429 || status >= 500, "{code}");
        assert_eq!(code.name(), description.replace(' ', "").replace("Re-e", "ReE"));

        assert_eq!(ErrorCode::from_code(number), Some(code));
        assert_eq!(ErrorCode::try_from(number), Ok(code));
        assert_eq!(ErrorCode::from_name(code.name()), Some(code));

        assert_eq!(code.to_string(), format!("{number} {description}"));
        assert_eq!(format!("{code:#}"), format!("{number} {description}: {details} {solutions}"));
        assert_eq!(format!("{code:?}"), code.name());

        for text in [
            number.to_string(),
            code.to_string(),
            code.name().to_owned(),
            format!("(#{number}) {description}"),
        ] {
            assert_eq!(ErrorCode::from_str(&text), Ok(code), "{text}");
        }

        let entry = code.row();
        assert_eq!((entry.code, entry.last_code, entry.name), (number, number, code.name()));
        assert_eq!((entry.description, entry.details), (description, Some(details)));
        assert_eq!(
            (entry.reasons_and_solutions, entry.http_status),
            (Some(solutions), Some(status))
        );
        assert_eq!(entry.is_retryable, code.is_retryable());
        assert_eq!(code.status_code().map(|status| status.as_u16()), Some(status));
        assert_eq!(<ErrorCode as ErrorTable>::code(code), number);
    }
}

#[test]
fn a_reference_to_a_code_behaves_like_the_code() {
    fn texts<T: ErrorTable>() -> Vec<(&'static str, Option<&'static str>)> {
        T::ALL.iter().map(|row| (row.description(), row.provenance())).collect()
    }
    assert_eq!(texts::<ErrorCode>()[0], ("AuthException", None));
    assert!(
        texts::<whatsapp_errors::cloud_api::ErrorCode>().iter().all(|(_, source)| source.is_some())
    );
}

#[test]
fn everything_is_usable_in_constants() {
    assert_eq!(FROM_CODE, Some(ErrorCode::ReEngagementRequired));
    assert_eq!((CODE, STATUS, RETRYABLE, ROWS), (131_047, 403, true, 20));
    assert_eq!(TEXTS[..2], ["ReEngagementRequired", "Re-engagement Required"]);
    assert_eq!(TEXTS[2], "User has not interacted in 24 hours.");
    assert_eq!(ErrorCode::ReEngagementRequired as u32, 131_047);
}

#[test]
fn an_unknown_number_is_kept_and_displayed() {
    let known: HashSet<u32> = ErrorCode::ALL.iter().map(|code| code.code()).collect();
    let near = known.iter().flat_map(|&code| [code.wrapping_sub(1), code + 1, code ^ 0x8000_0000]);
    for number in near
        .chain(0..10_000)
        .chain(130_000..140_000)
        .chain([u32::MAX])
        .filter(|number| !known.contains(number))
    {
        assert_eq!(ErrorCode::from_code(number), None, "{number}");
        assert_eq!(ErrorCode::try_from(number), Err(UnknownCode(number.into())));
        assert_eq!(
            number.to_string().parse::<ErrorCode>(),
            Err(ParseCodeError::Unknown(UnknownCode(number.into())))
        );
    }
    assert_eq!(UnknownCode(131_999).to_string(), "unknown error code 131999");
}

#[test]
fn a_text_that_is_not_a_code_is_refused() {
    for text in [
        "",
        "re-engagement",
        "reengagementrequired",
        "(#131047",
        "-1",
        "4294967296",
        "1.0",
        "(#x) y",
    ] {
        assert_eq!(text.parse::<ErrorCode>(), Err(ParseCodeError::NotACode), "{text:?}");
    }
    assert_eq!(" #131047 ".parse(), Ok(ErrorCode::ReEngagementRequired));
    assert_eq!(ParseCodeError::NotACode.to_string(), "neither an error code nor the name of one");
}

#[test]
fn a_serialized_code_is_its_number() {
    let json = serde_json::to_string(ErrorCode::ALL).expect("numbers");
    let numbers: Vec<String> =
        tests::spec("errors.csv").iter().map(|row| row["Error Code"].clone()).collect();
    assert_eq!(json, format!("[{}]", numbers.join(",")));
    assert_eq!(serde_json::from_str::<Vec<ErrorCode>>(&json).expect("codes"), ErrorCode::ALL);
    let error = serde_json::from_str::<ErrorCode>("77").expect_err("an unknown code");
    assert!(error.to_string().starts_with("unknown error code 77"), "{error}");
}

#[test]
fn codes_are_errors_and_cross_threads() {
    fn travels<T: std::error::Error + Send + Sync + Copy + Eq + std::hash::Hash + 'static>(_: T) {}
    travels(ErrorCode::AuthException);
    travels(UnknownCode(1));
    travels(ParseCodeError::NotACode);
    assert_eq!(size_of::<Option<ErrorCode>>(), 4);
    assert!(ErrorCode::UnknownError < ErrorCode::ServiceUnavailable);
}
