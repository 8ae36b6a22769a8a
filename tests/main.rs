//! All tests that need several crates or a compiler, except those in `tests/ui`.

mod accepted;
mod any_body;
mod behaviour;
mod bodies;
mod changes;
mod client;
mod cloud_api;
mod columns;
mod conformance;
mod decisions;
mod differences;
mod docs;
mod editor;
mod export_docs;
#[expect(
    clippy::cast_lossless,
    clippy::cast_possible_truncation,
    reason = "the macro emits `as`, which needs no trait in scope"
)]
mod golden;
mod guard;
mod helps;
mod hygiene;
mod interop;
mod names;
mod numbers;
mod own_table;
mod package;
mod properties;
mod received;
mod rebuild;
mod samples;
mod seed;
mod texts;

/// Tests that compare the output of the compiler in `rust-toolchain.toml`. Others print other text.
mod pinned {
    mod annotations;
    mod messages;
    mod pictures;
    mod reproducible;
}
