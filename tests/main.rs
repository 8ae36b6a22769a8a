//! All tests that need several crates or a compiler, but those of `tests/ui`.

mod accepted;
mod any_body;
mod behaviour;
mod bodies;
mod client;
mod cloud_api;
mod conformance;
mod decisions;
mod differences;
mod docs;
mod golden;
mod guard;
mod interop;
mod messages;
mod names;
mod numbers;
mod own_table;
mod package;
mod pictures;
mod rebuild;
mod reproducible;
mod seed;
mod texts;
