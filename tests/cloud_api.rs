//! Meta's reference: the API matches the table, and the data keep their promises.

use std::collections::{HashMap, HashSet};

use whatsapp_errors::{
    Actor, Category, Delivery, ErrorTable, Retry, Scope,
    cloud_api::{
        self,
        ErrorCode::{self, *},
    },
};

const TEXTS: [&str; 4] = ["Details", "Possible Reasons & Solutions", "Note?", "Deprecated?"];

fn rows() -> tests::Rows {
    tests::spec("cloud-api.csv")
}

fn filled(cell: &str) -> Option<&str> {
    Some(cell).filter(|cell| !cell.is_empty())
}

#[test]
fn every_cell_of_the_table_is_in_the_api_and_every_variant_in_the_table() {
    let rows = rows();
    assert_eq!(rows.len(), ErrorCode::ALL.len());
    for (row, &code) in rows.iter().zip(ErrorCode::ALL) {
        let numbers: Vec<u32> =
            row["Error Code"].split('-').map(|code| code.parse().expect("a number")).collect();
        let (first, last) = (numbers[0], numbers[numbers.len() - 1]);
        assert_eq!((code as u32, code.codes()), (first, first..=last));
        for number in first..=last {
            assert_eq!(ErrorCode::from_code(number), Some(code));
        }
        assert_eq!(ErrorCode::from_name(code.name()), Some(code));
        if let Some(name) = filled(&row["Name?"]) {
            assert_eq!(code.name(), name);
        }
        assert_eq!(code.description(), row["Description"]);
        assert_eq!(code.details(), row["Details"]);
        assert_eq!(code.reasons_and_solutions(), row["Possible Reasons & Solutions"]);
        assert_eq!(
            code.http_status().map(|status| status.to_string()).as_deref(),
            filled(&row["HTTP Status?"])
        );
        assert_eq!(Ok(code.category()), row["Category"].parse::<Category>());
        assert_eq!(Ok(code.retry()), row["Retry"].parse::<Retry>());
        assert_eq!(code.retry().to_string(), row["Retry"]);
        assert_eq!(Ok(code.scope()), row["Scope"].parse::<Scope>());
        assert_eq!(Ok(code.actor()), row["Actor"].parse::<Actor>());
        assert_eq!(Ok(code.delivery()), row["Delivery"].parse::<Delivery>());
        let parents: Vec<u32> = row["Subcode Of?"]
            .split_whitespace()
            .map(|parent| parent.parse().expect("a number"))
            .collect();
        assert_eq!(code.subcode_of(), parents);
        assert_eq!(
            (code.provenance(), code.last_checked()),
            (row["Source"].as_str(), row["Checked"].as_str())
        );
        assert_eq!(code.note(), filled(&row["Note?"]));
        assert_eq!(code.reference(), filled(&row["Reference?: text"]));
        assert_eq!(
            code.is_retryable(),
            matches!(code.retry(), Retry::Backoff(_) | Retry::After(_))
        );

        let entry = code.row();
        assert_eq!((entry.code, entry.last_code, entry.name), (first, last, code.name()));
        assert_eq!((entry.category, entry.retry), (Some(code.category()), Some(code.retry())));
        assert_eq!((entry.scope, entry.actor), (Some(code.scope()), Some(code.actor())));
        assert_eq!((entry.delivery, entry.subcode_of), (Some(code.delivery()), code.subcode_of()));
        assert_eq!(
            (entry.provenance, entry.last_checked),
            (Some(code.provenance()), Some(code.last_checked()))
        );
        assert_eq!((entry.note, entry.http_status), (code.note(), code.http_status()));
        assert_eq!(
            (entry.details, entry.is_retryable),
            (Some(code.details()), code.is_retryable())
        );
    }
}

#[test]
fn a_sub_code_is_used_if_its_row_names_the_code_as_its_parent() {
    let cases = [
        (100, Some(2388293), Some(ParametersWordsRatioExceedsLimit)),
        (190, Some(463), Some(AccessTokenHasExpired)),
        (130429, Some(2494055), Some(RateLimitHit)),
        (100, Some(133010), Some(PhoneNumberNotRegistered)),
        (10, Some(2388185), Some(TemplateCreationNotPermitted)),
        (100, Some(2388185), Some(InvalidParameter)),
        (136024, Some(2388091), Some(RequestCodeError)),
        (136024, Some(2388367), Some(CodeRequestLimit)),
        (100, Some(2388367), Some(InvalidParameter)),
        (100, Some(2494160), Some(TemplateManagementNotAllowed)),
        (131009, Some(2494102), Some(MediaHandleInvalid)),
        (131047, None, Some(ReEngagementMessage)),
        (250, None, Some(ApiPermission)),
        (999999, Some(2388293), None),
        (999999, None, None),
    ];
    for (code, subcode, expected) in cases {
        assert_eq!(ErrorCode::from_parts(code, subcode), expected, "{code} {subcode:?}");
        assert_eq!(
            <ErrorCode as ErrorTable>::from_parts(code, subcode),
            expected,
            "{code} {subcode:?}"
        );
    }
    const PAIR: Option<ErrorCode> = ErrorCode::from_parts(100, Some(2388293));
    assert_eq!(PAIR, Some(ParametersWordsRatioExceedsLimit));
}

#[test]
fn no_title_ends_in_a_full_stop() {
    for code in ErrorCode::ALL {
        assert!(
            !code.description().ends_with('.'),
            "{code}: text follows the title wherever it is shown"
        );
    }
}

#[test]
fn no_text_is_used_twice_and_no_sentence_is_long() {
    for heading in TEXTS {
        let mut seen = HashMap::new();
        for row in rows() {
            let Some(text) = filled(&row[heading]) else { continue };
            if let Some(other) = seen.insert(text.to_owned(), row["Error Code"].clone()) {
                panic!("{heading} of {} and {other}: {text}", row["Error Code"]);
            }
            for sentence in text.split(". ") {
                assert!(sentence.chars().count() <= 200, "{}: {sentence}", row["Error Code"]);
            }
        }
    }
}

#[test]
fn every_row_names_its_source_and_the_date_of_the_last_check() {
    for code in ErrorCode::ALL {
        assert!(code.provenance().len() >= 10, "{code}: {}", code.provenance());
        assert!(code.last_checked() >= "2025-10-01", "{code}: {}", code.last_checked());
    }
}

#[test]
fn throttles_have_a_wait_or_say_why_not() {
    for &code in ErrorCode::ALL {
        if code.category() == Category::Throttling || code.http_status() == Some(429) {
            let says_why = code.note().is_some_and(|note| note.contains("retry"));
            assert!(code.is_retryable() || says_why, "{code}");
        }
    }
    assert!(!SpamRateLimitHit.is_retryable());
}

#[test]
fn what_waiting_does_not_resolve_is_not_retried() {
    for &code in ErrorCode::ALL {
        if matches!(code.category(), Category::Integrity | Category::Consent | Category::Parameter)
        {
            assert!(!code.is_retryable(), "{code}");
        }
    }
    for code in
        [ApiMethod, IncorrectCertificate, IncompleteDeregistration, TemplateUnavailableForUse]
    {
        assert_eq!((code.http_status(), code.is_retryable()), (Some(500), false), "{code}");
    }
}

#[test]
fn disputed_codes_are_treated_as_documented() {
    let seconds = |code: ErrorCode| match code.retry() {
        Retry::After(wait) => Some(wait.as_secs()),
        _ => None,
    };
    assert_eq!(seconds(MetaChoseNotToDeliver), Some(24 * 60 * 60));
    assert_eq!(seconds(RegistrationRateLimitExceeded), Some(72 * 60 * 60));
    assert_eq!(MediaUploadError.retry(), Retry::NeedsFix);
    assert_eq!(TemporarilyBlocked.retry(), Retry::Never);
    assert!(!AccountHasBeenLocked.is_retryable());
    let Retry::Backoff(pair) = PairRateLimitHit.retry() else {
        panic!("{}", PairRateLimitHit.retry())
    };
    assert_eq!([0, 1, 2, 3].map(|attempt| pair.delay(attempt).as_secs()), [1, 4, 16, 64]);
    for code in
        [SpamRateLimitHit, MetaChoseNotToDeliver, MediaUploadError, RegistrationRateLimitExceeded]
    {
        assert!(code.note().is_some(), "{code}");
    }
    for code in
        [RequestCodeError, SignupTosAlreadyAccepted, CallConnectTimeout, TwoStepPinGuessedTooFast]
    {
        assert_eq!(code.retry(), Retry::NeedsFix, "{code}");
    }
}

/// A call whose failure arrives in a webhook may have rung. Only a call that was refused in the
/// response may be placed again automatically.
#[test]
fn no_call_that_may_have_rung_is_placed_again_automatically() {
    let calls: Vec<_> =
        ErrorCode::ALL.iter().filter(|code| code.category() == Category::Calling).collect();
    assert!(calls.iter().any(|code| code.delivery() != Delivery::Response));
    for code in calls {
        assert!(!code.is_retryable() || code.delivery() == Delivery::Response, "{code}");
    }
}

#[test]
fn a_number_of_the_health_status_says_that_it_is_one() {
    for code in ErrorCode::ALL {
        let says_so = code
            .note()
            .is_some_and(|note| note.contains("health status") || note.contains("health_status"));
        let is_one = code.provenance().contains("health status");
        assert_eq!(code.name().starts_with("Health"), is_one, "{code}");
        assert!(!is_one || says_so, "{code}: the note has to name the health status");
    }
}

/// `known-differences.csv` lists the intended differences from Meta's pages, and none that is gone.
#[test]
fn every_known_difference_still_exists() {
    let mut seen = HashSet::new();
    for row in tests::spec("known-differences.csv") {
        let code: u32 = row["Error Code"].parse().expect("a number");
        let (kind, page_says) = (row["Difference"].as_str(), row["Page Says"].as_str());
        assert!(seen.insert((code, kind.to_owned(), page_says.to_owned())), "{code} {kind} twice");
        assert!(row["Reason"].len() > 10, "{code}");
        let found = ErrorCode::from_code(code);
        match kind {
            "new" => assert_eq!(
                found, None,
                "{code} was left out because {}; with a page or a second project that shows it, take \
                 it off spec/known-differences.csv",
                row["Reason"]
            ),
            "gone" => assert!(found.is_some(), "{code}"),
            "title" => assert!(found.is_some_and(|row| row.description() != page_says), "{code}"),
            "status" => {
                let status = found.and_then(ErrorCode::http_status);
                assert_ne!(status, page_says.parse().ok(), "{code}");
            }
            kind => panic!("{code}: `{kind}` is not a kind of difference"),
        }
    }
}

#[test]
fn the_constants_span_the_dates_of_all_rows() {
    let days = || ErrorCode::ALL.iter().map(|code| code.last_checked());
    assert_eq!(days().min(), Some(cloud_api::OLDEST_CHECKED));
    assert_eq!(days().max(), Some(cloud_api::LAST_CHECKED));
}

/// `pages.txt` lists the pages that are compared every month.
#[test]
fn a_row_refers_to_a_page_of_meta() {
    let pages = std::fs::read_to_string(tests::root().join("spec/pages.txt")).expect("a file");
    let is_a_page = |address: &str| pages.lines().any(|page| page == address);
    for &code in ErrorCode::ALL {
        let Some(address) = code.reference() else { continue };
        let is_graph_api = address.starts_with("https://developers.facebook.com/docs/graph-api/");
        assert!(is_graph_api || is_a_page(address), "{code}: {address} is not in spec/pages.txt");
    }
    let rows = ErrorCode::ALL.iter().filter(|code| code.provenance().starts_with("observed"));
    for code in rows {
        assert_eq!(code.reference(), None, "{code}: what was observed is on no page");
    }
}

#[test]
fn codes_that_other_clients_name_are_known() {
    let lists = [(include_str!("peers/pywa.txt"), 109), (include_str!("peers/kapso.txt"), 51)];
    for (list, count) in lists {
        let codes: HashSet<u32> = list
            .lines()
            .filter(|line| !line.starts_with('#'))
            .map(|code| code.parse().expect("a number"))
            .collect();
        assert_eq!(codes.len(), count);
        for code in codes.into_iter().chain(200..=299) {
            assert!(ErrorCode::from_code(code).is_some(), "{code}");
        }
    }
}
