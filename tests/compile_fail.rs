//! Mistakes as the compiler prints them. Each case is named after its mistake.

/// Compilers other than that in `rust-toolchain.toml` print other text.
mod pinned {
    #[test]
    fn mistakes_are_reported() {
        let cases = trybuild::TestCases::new();
        cases.compile_fail("ui/*.rs");
    }
}
