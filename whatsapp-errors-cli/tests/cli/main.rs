//! The command `whatsapp-errors`, run as a person or a program runs it.

#![allow(clippy::format_push_string, clippy::needless_raw_string_hashes)] // expect-test writes `#`

mod audit;
mod check;
mod diff;
mod explain;
mod export;
mod list;
mod run;
mod sample;
mod shell;
