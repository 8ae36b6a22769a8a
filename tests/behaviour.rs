//! The keywords of the tables: the enums and the macro accept the same ones.

use std::{fmt::Display, str::FromStr, time::Duration};

use tests::Consumer;
use whatsapp_errors::{Actor, Backoff, Category, Delivery, Retry, Scope};

const HEADER: &str =
    "Error Code,Name,Description,Details,Possible Reasons & Solutions,HTTP Status?,";

fn words<
    T: Display + FromStr<Err: PartialEq + std::fmt::Debug> + PartialEq + Copy + std::fmt::Debug,
>(
    all: &[T],
) -> Vec<String> {
    for word in all {
        assert_eq!(word.to_string().parse::<T>(), Ok(*word));
        assert!(word.to_string().to_uppercase().parse::<T>().is_err());
    }
    all.iter().map(T::to_string).collect()
}

/// The keywords that the macro suggests in place of an unknown one.
fn offered(heading: &str) -> Vec<String> {
    let consumer = Consumer::new("whatsapp-errors");
    consumer.write(
        "errors.csv",
        format!("{HEADER}{heading}\n1,One,Title,Details,Reasons,,quite another thing\n"),
    );
    consumer
        .write("src/lib.rs", "#[whatsapp_errors::error_codes(\"../errors.csv\")]\npub enum E {}\n");
    let errors = consumer.cargo(&["check"]).errors();
    let (_, list) = errors.split_once("type one of ").expect("the words");
    let line = list.lines().next().expect("a line");
    line.split(", ").map(|word| word.trim_matches('`').to_owned()).collect()
}

#[test]
fn the_macro_accepts_the_keywords_of_the_enums() {
    assert_eq!(offered("Category"), words(Category::ALL));
    assert_eq!(offered("Scope"), words(Scope::ALL));
    assert_eq!(offered("Actor"), words(Actor::ALL));
    assert_eq!(offered("Delivery"), words(Delivery::ALL));
}

#[test]
fn retries_are_parsed_as_they_are_displayed() {
    let day = Duration::from_secs(86_400);
    let retries = [
        ("never", Retry::Never),
        ("fix", Retry::NeedsFix),
        ("reauth", Retry::NeedsReauth),
        ("backoff", Retry::Backoff(Backoff::DEFAULT)),
        ("backoff 1s x4", Retry::Backoff(Backoff::new(Duration::from_secs(1), 4))),
        ("after 90s", Retry::After(Duration::from_secs(90))),
        ("after 24h", Retry::After(day)),
        ("after 7d", Retry::After(7 * day)),
    ];
    for (text, retry) in retries {
        assert_eq!(text.parse(), Ok(retry));
        assert_eq!(retry.to_string(), text);
        assert!(text.starts_with(retry.as_str()));
    }
    assert_eq!("after 1d".parse(), Ok(Retry::After(day)));
    for text in [
        "",
        "Never",
        "after",
        "after 24",
        "after h",
        "after 24\u{fc}",
        "backoff 1s",
        "backoff 1s 4",
        "never again",
        "after 1s x2 y",
    ] {
        assert!(text.parse::<Retry>().is_err(), "{text:?}");
    }
}

#[test]
fn a_backoff_grows_up_to_the_longest_duration() {
    let backoff = Backoff::new(Duration::from_secs(60), 4);
    assert_eq!((backoff.initial(), backoff.multiplier()), (Duration::from_secs(60), 4));
    assert_eq!(backoff.delay(3), Duration::from_secs(60 * 64));
    assert_eq!(backoff.delay(u32::MAX), Duration::MAX);
    assert_eq!(Backoff::DEFAULT.delay(40), Duration::from_secs(1 << 40));
    assert_eq!(Backoff::new(Duration::from_secs(5), 1).delay(u32::MAX), Duration::from_secs(5));
    assert_eq!(Backoff::new(Duration::ZERO, 2).delay(u32::MAX), Duration::ZERO);
    assert_eq!(Retry::After(Duration::from_millis(500)).to_string(), "after 1s");
}

#[test]
fn scopes_are_ordered_by_how_much_is_affected() {
    assert!(Scope::ALL.is_sorted());
    assert!(
        Scope::Message < Scope::Number
            && Scope::Number < Scope::Account
            && Scope::Account < Scope::Platform
    );
}
