//! The user's crate does not change what an enum does, and the enum causes no warnings in it.

use tests::Consumer;

const TABLE: &str = "Error Code,Name?,Description,Details,Possible Reasons & Solutions,HTTP Status?,Retry?,Subcode Of?,Deprecated?\n\
    4,,Rate Limit Exceeded,Too many calls.,Wait.,429,backoff 1s x4,,\n\
    201-299,,No Permission,A right is missing.,Grant it.,403,fix,,Use RateLimitExceeded\n\
    33,,Object Missing,No object.,Check the id.,,never,4 201,\n";

const FULL: &str = "Error Code,Name?,Formerly?,Description,Details,Possible Reasons & Solutions,HTTP Status,\
    Category,Retry,Scope,Actor,Delivery,Subcode Of?,Source,Checked,Note?,Deprecated?,\
    Team?: Ops One | Ops Two | Ops Three,Sla Minutes: number,Page Somebody: yes/no,Runbook?: text\n\
    4,Four,OldFour,Rate Limit,D,R,429,Throttling,backoff 1s x4,app,nobody,both,,S,2026-11-25,,,Ops One,1,yes,x\n\
    5,,Fourth,Five,D,R,429,Throttling,after 24h,app,nobody,both,4,S,2026-11-25,N,Use `Four`.,,1,no,\n";

/// A program of an edition, next to the table.
fn consumer(edition: &str, source: &str) -> Consumer {
    let consumer = Consumer::new("whatsapp-errors");
    consumer.edit("Cargo.toml", "edition = \"2024\"", &format!("edition = \"{edition}\""));
    consumer.write("src/errors.csv", TABLE);
    consumer.write("src/main.rs", source);
    consumer
}

const STRICT: &str = "#![deny(warnings, missing_docs, missing_debug_implementations, unused_qualifications)]\n\
    #![deny(clippy::all, clippy::pedantic, clippy::nursery, clippy::cargo)]\n\
    #![allow(clippy::cargo_common_metadata, clippy::multiple_crate_versions)]\n\
    //! A program.\n";

#[test]
fn the_strictest_lints_report_nothing() {
    let source = format!(
        "{STRICT}
/// Ours.
#[whatsapp_errors::error_codes(\"errors.csv\")]
pub enum Code {{}}

/// With everything that a table can have.
#[whatsapp_errors::error_codes(\"full.csv\", serde)]
pub(crate) enum Full {{}}

/// Deprecated as a whole.
#[whatsapp_errors::error_codes(\"errors.csv\")]
#[deprecated = \"use `Code`\"]
pub enum Old {{}}

fn main() {{
    // nothing else of the enums is used
    println!(\"{{:?}} {{:?}}\", Code::from_code(4), Full::from_code(5));
}}
"
    );
    for edition in ["2018", "2021", "2024"] {
        let consumer = consumer(edition, &source);
        consumer.write("src/full.csv", FULL);
        consumer.edit(
            "Cargo.toml",
            "default-features = false",
            "default-features = false, features = [\"serde\"]",
        );
        assert_eq!(consumer.cargo(&["clippy"]).output(), "");
        assert_eq!(consumer.cargo(&["run"]).output(), "Some(RateLimitExceeded) Some(Five)\n");
    }
}

#[test]
fn no_prelude_is_needed() {
    let source = "#![no_implicit_prelude]
#[::whatsapp_errors::error_codes(\"errors.csv\")]
pub enum Code {}
fn main() {
    ::std::println!(\"{:?} {}\", Code::from_code(33), Code::NoPermission.is_retryable());
}
";
    for edition in ["2015", "2018", "2021", "2024"] {
        let source = match edition {
            "2015" => source.replacen("#[::", "extern crate whatsapp_errors;\n#[", 1),
            _ => source.to_owned(),
        };
        let source = format!("#![allow(deprecated)]\n{source}");
        assert_eq!(
            consumer(edition, &source).cargo(&["run"]).output(),
            "Some(ObjectMissing) false\n",
            "{edition}"
        );
    }
}

#[test]
fn traits_with_the_same_methods_change_nothing() {
    let source = "
use std::{convert::TryFrom, error::Error as _};

trait Hostile: Sized {
    fn name(&self) -> String { panic!() }
    fn code(&self) -> String { panic!() }
    fn codes(&self) -> String { panic!() }
    fn description(&self) -> String { panic!() }
    fn details(&self) -> String { panic!() }
    fn retry(&self) -> String { panic!() }
    fn subcode_of(&self) -> String { panic!() }
    fn is_retryable(&self) -> String { panic!() }
    fn for_each(self) -> String { panic!() }
    fn wrapping_mul(self, _: ()) -> String { panic!() }
    fn rotate_left(self, _: ()) -> String { panic!() }
    fn write_str(self) -> String { panic!() }
    fn from_code(_: ()) -> String { panic!() }
    fn from_name(_: ()) -> String { panic!() }
}
impl<T> Hostile for T {}

#[whatsapp_errors::error_codes(\"errors.csv\")]
pub enum Code {}

fn main() {
    let code = Code::RateLimitExceeded;
    println!(\"{code:?} {code} {}\", code.is_retryable());
    println!(\"{:?} {:?}\", Code::from_name(\"ObjectMissing\"), Code::from_parts(4, Some(33)));
    println!(\"{:?} {:?}\", \"33\".parse::<Code>(), Code::try_from(4_i64));
    println!(\"{:?} {}\", code.source().is_none(), whatsapp_errors::ErrorTable::row(code).name);
}
";
    assert_eq!(
        consumer("2024", source).cargo(&["run"]).output(),
        "RateLimitExceeded 4 Rate Limit Exceeded true\n\
         Some(ObjectMissing) Some(ObjectMissing)\n\
         Ok(ObjectMissing) Ok(RateLimitExceeded)\n\
         true RateLimitExceeded\n"
    );
}

#[test]
fn enums_and_their_neighbours_may_have_any_name() {
    let names = [
        "library",
        "whatsapp_errors",
        "core",
        "std",
        "u8",
        "u16",
        "u32",
        "u64",
        "i64",
        "usize",
        "str",
        "bool",
        "Option",
        "Result",
        "Ok",
        "Err",
        "Some",
        "None",
        "String",
        "Vec",
        "Self_",
        "Error",
        "Debug",
        "Clone",
        "Copy",
        "Hash",
        "Ord",
        "Eq",
        "PartialEq",
        "From",
        "TryFrom",
        "FromStr",
        "Display",
        "Send",
        "ErrorTable",
        "ErrorCode",
    ];
    let mut modules = String::new();
    for name in names {
        let attribute =
            "#[::whatsapp_errors::error_codes(\"errors.csv\")] #[allow(non_camel_case_types)]";
        // the name of the enum, then the names of items next to it
        modules += &format!("pub mod enum_{name} {{ {attribute} pub enum {name} {{}} }}\n");
        modules += &format!(
            "pub mod type_{name} {{ pub struct {name}; {attribute} pub enum Code {{}} }}\n"
        );
        modules += &format!(
            "pub mod module_{name} {{ pub mod {name} {{}} {attribute} pub enum Code {{}} }}\n"
        );
        modules += &format!(
            "pub mod macro_{name} {{ macro_rules! {name} {{ ($($t:tt)*) => {{ compile_error!(\"mine\"); }} }}\n\
             {attribute} pub enum Code {{}} }}\n"
        );
    }
    let source = format!(
        "#![allow(dead_code, deprecated, unused_macros, non_camel_case_types, non_snake_case)]\n\
         {modules}\nfn main() {{}}\n"
    );
    for edition in ["2018", "2024"] {
        assert_eq!(consumer(edition, &source).cargo(&["run"]).output(), "");
    }
}

#[test]
fn the_path_of_the_library_may_come_from_a_macro() {
    let source = "
macro_rules! table {
    ($library:path, $table:literal, $name:ident) => {
        #[whatsapp_errors::error_codes($table, crate = $library)]
        pub enum $name {}
    };
}
mod faults { pub use whatsapp_errors as library; }
table!(faults::library, \"errors.csv\", One);
table!(crate::faults::library, \"errors.csv\", Two);
table!(self::faults::library, \"errors.csv\", Three);
fn main() {
    println!(\"{} {} {}\", One::ALL.len(), Two::ALL.len(), Three::ALL.len());
}
";
    assert_eq!(consumer("2024", source).cargo(&["run"]).output(), "3 3 3\n");
}

#[test]
fn a_feature_of_the_library_adds_nothing_to_the_user_s_enum() {
    let source = "
// derives of another meaning
use serde::{Serialize as Clone, Serialize as Copy, Serialize as Eq, Serialize as PartialEq, Serialize as Hash};

#[whatsapp_errors::error_codes(\"errors.csv\")]
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(rename_all = \"snake_case\")]
pub enum Mine {}

#[whatsapp_errors::error_codes(\"errors.csv\", serde)]
pub enum Numbers {}

fn main() {
    let json = |value| serde_json::to_string(value).unwrap();
    println!(\"{} {}\", json(&Mine::ObjectMissing), serde_json::to_string(&Numbers::ObjectMissing).unwrap());
    println!(\"{:?} {:?}\", serde_json::from_str::<Numbers>(\"201\"), serde_json::from_str::<Numbers>(\"250\"));
}
";
    let consumer = consumer("2024", source);
    consumer.edit(
        "Cargo.toml",
        "default-features = false",
        "default-features = false, features = [\"http\", \"serde\"]",
    );
    consumer.append(
        "Cargo.toml",
        "[dependencies.serde]\nversion = \"1\"\nfeatures = [\"derive\"]\n[dependencies.serde_json]\nversion = \"1\"\n",
    );
    assert_eq!(
        consumer.cargo(&["run"]).output(),
        "\"object_missing\" 33\n\
         Ok(NoPermission) Err(Error(\"error code 250 is one of the range 201-299, which is serialized as 201\", line: 0, column: 0))\n"
    );
}

#[test]
fn the_argument_serde_without_the_feature_says_what_to_do() {
    let source =
        "#[whatsapp_errors::error_codes(\"errors.csv\", serde)]\npub enum Code {}\nfn main() {}\n";
    let errors = consumer("2024", source).cargo(&["check"]).errors();
    assert!(
        errors
            .contains("error: the argument `serde` needs the feature `serde` of whatsapp-errors\n"),
        "{errors}"
    );
    assert_eq!(errors.matches("error: ").count(), 2, "{errors}");
}

#[test]
fn methods_of_the_error_trait_agree_with_the_table_on_a_reference() {
    let source = "
use std::error::Error;

#[whatsapp_errors::error_codes(\"errors.csv\")]
pub enum Code {}

fn main() {
    let code = &Code::RateLimitExceeded;
    #[allow(deprecated)]
    let shadowed = code.description();
    println!(\"{shadowed} {:?}\", code.source().is_none());
}
";
    assert_eq!(consumer("2024", source).cargo(&["run"]).output(), "Rate Limit Exceeded true\n");
}

#[test]
fn only_the_macro_implements_the_trait() {
    let source = "
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code { One }
impl whatsapp_errors::ErrorTable for Code {}
fn main() {}
";
    let errors = consumer("2024", source).cargo(&["check"]).errors();
    assert!(
        errors.contains("error[E0277]: `Code` is not an enum of `#[error_codes]`\n"),
        "{errors}"
    );
}
