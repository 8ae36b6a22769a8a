//! Every mistake that a table can hold, as the compiler prints it. A case is named after the mistake.

#[test]
fn mistakes_are_told() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/*.rs");
}
