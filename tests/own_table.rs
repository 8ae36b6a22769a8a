//! A crate with its own table, as a user of the macro writes it.

use tests::Consumer;
use whatsapp_errors::{ErrorTable, error_codes};

const TABLE: &str = "\u{feff}HTTP Status?,Name?,Error Code,Description,Details,Possible Reasons & Solutions?\r\n\
    ,,7,Door Open,\"The door, \"\"the front one\"\",\r\nis open.\",Shut it.\r\n\
    \r\n\
    503,Cold,201-299,2 cold,  It is cold.  ,\r\n\
    ,,8,Window Open,The window is open.,Shut it.";

/// The errors of another API.
#[error_codes("own_table.csv")]
pub(crate) enum House {}

#[test]
fn blank_cells_ranges_and_pinned_names_become_options_ranges_and_names() {
    assert_eq!(House::DoorOpen.http_status(), None);
    assert_eq!(House::Cold.http_status(), Some(503));
    assert_eq!(House::Cold.codes(), 201..=299);
    assert_eq!(
        (House::from_code(201), House::from_code(250), House::from_code(299)),
        (Some(House::Cold), Some(House::Cold), Some(House::Cold))
    );
    assert_eq!((House::from_code(200), House::from_code(300)), (None, None));
    assert_eq!(House::Cold as u32, 201);
    assert_eq!(House::Cold.reasons_and_solutions(), None);
    assert_eq!(House::DoorOpen.reasons_and_solutions(), Some("Shut it."));
    assert_eq!(House::Cold.details(), "It is cold.");
    assert_eq!(House::Cold.to_string(), "201-299 2 cold");
    assert_eq!(format!("{:#}", House::Cold), "201-299 2 cold: It is cold.");
    assert!(House::Cold.is_retryable() && !House::DoorOpen.is_retryable());
    assert_eq!(House::Cold.row().last_code, 299);
    assert_eq!(House::ALL.len(), 3);
}

#[test]
fn many_ranges_are_searched() {
    let mut table =
        "Error Code,Description,Details,Possible Reasons & Solutions,HTTP Status\n".to_owned();
    // 10 to 14, 20 to 24 and so on, largest first, with 16, 26 and so on between them
    for number in (1..=40).rev() {
        table += &format!(
            "{number}0-{number}4,Range {number},D,R,400\n{number}6,Single {number},D,R,400\n"
        );
    }
    let consumer = Consumer::new("whatsapp-errors");
    consumer.write("src/errors.csv", table);
    let main = "
#![deny(warnings, clippy::pedantic, clippy::nursery)]
#[whatsapp_errors::error_codes(\"errors.csv\")]
enum Code {}
const IN_A_RANGE: Option<Code> = Code::from_code(403);
fn main() {
    for code in 0..500 {
        let (tens, ones) = (code / 10, code % 10);
        let expected = match (tens, ones) {
            (0 | 41.., _) => None,
            (_, 0..=4) => Some((format!(\"Range{tens}\"), tens * 10..=tens * 10 + 4)),
            (_, 6) => Some((format!(\"Single{tens}\"), code..=code)),
            _ => None,
        };
        let found = Code::from_code(code).map(|row| (row.name().to_owned(), row.codes()));
        assert_eq!(found, expected, \"{code}\");
    }
    println!(\"{} {IN_A_RANGE:?}\", Code::ALL.len());
}
";
    consumer.write("src/main.rs", main);
    assert_eq!(consumer.cargo(&["run"]).output(), "80 Some(Range40)\n");
    assert_eq!(consumer.cargo(&["clippy"]).output(), "");
}

macro_rules! table {
    ($visibility:vis $name:ident) => {
        #[error_codes("own_table.csv")]
        $visibility enum $name {}
    };
}

table!(pub(crate) Flat);

#[test]
fn another_macro_may_pass_the_visibility_and_the_name() {
    table!(Hut);
    assert_eq!(Flat::from_name("DoorOpen"), Some(Flat::DoorOpen));
    assert_eq!(Hut::ALL.len(), House::ALL.len());
}

#[test]
fn line_endings_of_the_file_do_not_reach_the_texts() {
    assert_eq!(House::DoorOpen.details(), "The door, \"the front one\",\nis open.");
}

/// The table in the README and in the macro's documentation.
#[error_codes("../whatsapp-errors-macros/src/gateway.csv", serde)]
pub enum GatewayError {}

#[test]
fn the_readme_shows_the_table_and_the_example_of_the_macro_s_documentation() {
    let read = |file: &str| std::fs::read_to_string(tests::root().join(file)).expect(file);
    let (readme, docs) = (read("README.md"), read("whatsapp-errors-macros/src/error_codes.md"));
    let table = read("whatsapp-errors-macros/src/gateway.csv");
    let (_, example) = docs.split_once("```rust\n").expect("an example");
    let (example, _) = example.split_once("```").expect("its end");
    for text in [&readme, &docs] {
        assert!(text.contains(&table) && text.contains(example), "{text}");
    }
}

#[test]
fn a_closed_list_is_an_enum() {
    let all = GatewayErrorTeam::ALL;
    assert_eq!(all, [GatewayErrorTeam::Ops, GatewayErrorTeam::Billing]);
    for &team in all {
        assert_eq!(team.as_str().parse(), Ok(team));
        assert_eq!(format!("{team:>10}|{team:?}"), format!("{:>10}|{0}", team.as_str()));
        let json = serde_json::to_string(&team).expect("a string");
        assert_eq!(json, format!("\"{team}\""));
        assert_eq!(serde_json::from_str::<GatewayErrorTeam>(&json).expect("a word"), team);
    }
    let error = "Payroll".parse::<GatewayErrorTeam>().expect_err("no word of the list");
    assert_eq!(error.to_string(), "unknown team");
    assert!(serde_json::from_str::<GatewayErrorTeam>("\"Payroll\"").is_err());

    const TEAM: GatewayErrorTeam = GatewayError::QueueFull.team();
    assert_eq!(TEAM.as_str(), "Ops");
}

#[test]
fn the_library_may_have_another_name() {
    let consumer = Consumer::new("faults");
    consumer.write("errors.csv", TABLE);
    consumer.write(
        "src/main.rs",
        "#[faults::error_codes(\"../errors.csv\", crate = ::faults)]\npub enum House {}\n\
         fn main() { println!(\"{} {:?}\", House::from_code(8).unwrap(), faults::UnknownCode(1)) }\n",
    );
    assert_eq!(consumer.cargo(&["run"]).output(), "8 Window Open UnknownCode(1)\n");
}

#[test]
fn a_match_needs_a_wildcard_arm_for_future_codes() {
    let consumer = Consumer::new("whatsapp-errors");
    consumer.write(
        "src/main.rs",
        "use whatsapp_errors::ErrorCode::{self, *};\nfn main() { match ErrorCode::from_code(4).unwrap() {\n\
         AuthException | PermissionDenied | InvalidOAuthToken | PermissionError | MessageSendFailed => {}\n\
         MessageTypeNotSupported | ReEngagementRequired | MediaDownloadFailed | TemplateNotFound => {}\n\
         TemplateParameterMissing | TemplateNotApproved | TemplatePaused | PhoneNumberNotRegistered => {}\n\
         BusinessAccountInactive | AccountRateLimited | MediaUploadFailed | UnsupportedMediaType => {}\n\
         UnknownError | ServiceUnavailable | RateLimitExceeded => {}\n} }\n",
    );
    let errors = consumer.cargo(&["check"]).errors();
    assert!(errors.contains("error[E0004]") && errors.contains("`_` not covered"), "{errors}");
}
