//! A progress bar for long input. It is drawn on stderr, and only on a terminal.

use std::io::Read;

use indicatif::{ProgressBar, ProgressBarIter, ProgressDrawTarget, ProgressStyle};

/// Below this a bar would only flicker.
const LONG: u64 = 32 * 1024 * 1024;

/// A reader that moves a bar. `length` is the number of bytes, if it is known.
pub fn watched<R: Read>(reader: R, length: Option<u64>) -> ProgressBarIter<R> {
    let bar = match length {
        Some(length) if length < LONG => ProgressBar::hidden(),
        Some(length) => {
            bar(Some(length), "{bar:30} {bytes} of {total_bytes}, {bytes_per_sec}, {eta} left")
        }
        None => bar(None, "{spinner} {bytes}, {bytes_per_sec}"),
    };
    bar.wrap_read(reader)
}

fn bar(length: Option<u64>, template: &str) -> ProgressBar {
    let style = ProgressStyle::with_template(template).expect("a valid template");
    // indicatif draws nothing where stderr is not a terminal
    let bar = ProgressBar::with_draw_target(length, ProgressDrawTarget::stderr());
    bar.with_style(style)
}
