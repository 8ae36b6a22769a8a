//! Reading a log, compared with a search for one string in it.

use std::{fmt::Write, hint::black_box, io};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use whatsapp_errors::{Mentions, failures_in_text};

/// A log with this many lines, every tenth of which has a code.
fn log(lines: u32) -> String {
    let mut log = String::new();
    for line in 0..lines {
        let (minute, second, number) =
            (line / 60 % 60, line % 60, line.wrapping_mul(2_654_435_761));
        let _ = write!(log, "2026-03-02 09:{minute:02}:{second:02},{:03} ", number % 1000);
        let _ = match line % 10 {
            0 => writeln!(
                log,
                "[worker-7] ERROR send failed to=1555{:07}: (#131047) Re-engagement message",
                number % 10_000_000
            ),
            1 | 2 => writeln!(
                log,
                "192.0.2.7 \"POST /v21.0/106540352242922/messages HTTP/1.1\" 200 {} \"axios/1.7\"",
                number % 100_000
            ),
            3 => writeln!(
                log,
                "{{\"level\":\"info\",\"pid\":{},\"msg\":\"template sent\"}}",
                number % 200_000
            ),
            _ => writeln!(
                log,
                "[worker-3] INFO webhook received id={number:016x} took {}ms",
                number % 900
            ),
        };
    }
    log
}

fn read(criterion: &mut Criterion) {
    let log = log(100_000);
    assert_eq!(failures_in_text(&log).len(), 10_000);

    let mut group = criterion.benchmark_group("log of 100,000 lines");
    group.throughput(Throughput::Bytes(log.len() as u64));
    group.bench_function("failures_in_text", |bencher| {
        bencher.iter(|| failures_in_text(black_box(&log)).len());
    });
    group.bench_function("Mentions", |bencher| {
        bencher
            .iter(|| Mentions::new(black_box(log.as_bytes())).filter_map(io::Result::ok).count());
    });
    group.bench_function("lines with `(#`", |bencher| {
        bencher.iter(|| black_box(&log).lines().filter(|line| line.contains("(#")).count());
    });
    group.finish();
}

criterion_group!(benches, read);
criterion_main!(benches);
