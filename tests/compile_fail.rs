//! Mistakes in the attribute, and some in tables, as the compiler prints them. Every mistake that a
//! table can hold has a case in `whatsapp-errors-table/tests/tables`, which needs no compiler.

#[test]
fn mistakes_are_reported() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/*.rs");
}
