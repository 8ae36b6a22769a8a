//! Mistakes as the compiler prints them. A case is named after its mistake.

/// Other compilers than that of `rust-toolchain.toml` print something else.
mod pinned {
    #[test]
    fn mistakes_are_reported() {
        let cases = trybuild::TestCases::new();
        cases.compile_fail("ui/*.rs");
    }
}
