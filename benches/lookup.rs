//! The lookups of a table, compared with the same lookups with other crates and with plain Rust.

use std::{
    collections::HashMap,
    fmt::{Debug, Write},
    hash::{BuildHasher, Hash},
    hint::black_box,
    time::Duration,
};

use criterion::{
    BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main, measurement::WallTime,
};
use rustc_hash::FxHashMap;
use whatsapp_errors::ErrorTable;

#[expect(deprecated, reason = "a table may have deprecated rows")]
mod tables {
    include!(concat!(env!("OUT_DIR"), "/tables.rs"));
}

const QUERIES: usize = 1 << 14;

/// What `build.rs` implements for every table.
trait Peers: ErrorTable {
    fn code_by_phf(key: u32) -> Option<Self>;
    fn code_by_search(key: u32) -> Option<Self>;
    fn code_by_match(key: u32) -> Option<Self>;
    fn description_by_phf(key: u32) -> Option<&'static str>;
    fn description_by_search(key: u32) -> Option<&'static str>;
    fn description_by_match(key: u32) -> Option<&'static str>;
    fn name_by_phf(key: &str) -> Option<Self>;
    fn name_by_search(key: &str) -> Option<Self>;
    fn name_by_match(key: &str) -> Option<Self>;
    fn display_by_match(self) -> &'static str;
}

/// Checks that all candidates return the same results, then times them.
struct Race<'a, 'criterion, K> {
    group: &'a mut BenchmarkGroup<'criterion, WallTime>,
    queries: &'a [K],
    is_timed: bool,
}

impl<K: Copy + Debug> Race<'_, '_, K> {
    fn run<V: PartialEq + Debug>(
        &mut self,
        name: &str,
        expected: impl Fn(K) -> V,
        find: impl Fn(K) -> V,
    ) {
        if !self.is_timed {
            for &key in self.queries {
                assert_eq!(find(key), expected(key), "{name}, {key:?}");
            }
            return;
        }
        self.group.throughput(Throughput::Elements(self.queries.len() as u64));
        self.group.bench_function(name, |bencher| {
            bencher.iter(|| {
                for &key in self.queries {
                    black_box(find(black_box(key)));
                }
            });
        });
    }
}

fn get<K: Hash + Eq, V: Copy, S: BuildHasher>(map: &HashMap<K, V, S>) -> impl Fn(K) -> Option<V> {
    |key| map.get(&key).copied()
}

fn race<T: Peers, K: Copy + Debug>(
    criterion: &mut Criterion,
    is_timed: bool,
    name: &str,
    queries: &[K],
    contest: impl Fn(&mut Race<K>),
) {
    let mut group = criterion.benchmark_group(format!("{name}, {} rows", T::ALL.len()));
    contest(&mut Race { group: &mut group, queries, is_timed });
    group.finish();
}

/// Random numbers that are the same in every run.
fn random() -> impl Iterator<Item = usize> {
    let step = |state: &u64| Some(state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1));
    std::iter::successors(Some(3_u64), step).map(|state| (state >> 33) as usize)
}

fn table<T: Peers>(criterion: &mut Criterion, is_timed: bool) {
    let codes: Vec<u32> = T::ALL.iter().map(|row| row.code()).collect();
    let largest = codes.iter().copied().max().expect("a row");
    let pick = |among: usize| random().map(move |number| number % among);
    let hits: Vec<u32> = pick(codes.len()).map(|index| codes[index]).take(QUERIES).collect();
    let misses =
        random().map(|number| number as u32 % largest).filter(|&code| T::from_code(code).is_none());
    let misses: Vec<u32> = misses.take(QUERIES).collect();
    let often = codes.len() / 5;
    let skewed = random().zip(random().skip(QUERIES)).map(|(number, die)| {
        if die % 5 < 4 { number % often } else { often + number % (codes.len() - often) }
    });
    let skewed: Vec<u32> = skewed.map(|index| codes[index]).take(QUERIES).collect();
    let names: Vec<&str> =
        pick(codes.len()).map(|index| T::ALL[index].name()).take(QUERIES).collect();
    let rows: Vec<T> = pick(codes.len()).map(|index| T::ALL[index]).take(QUERIES).collect();

    let of_code: HashMap<u32, T> = T::ALL.iter().map(|row| (row.code(), *row)).collect();
    let fast_of_code: FxHashMap<u32, T> = of_code.clone().into_iter().collect();
    for (mix, queries) in [("hits", &hits), ("misses", &misses), ("skewed", &skewed)] {
        race::<T, _>(criterion, is_timed, &format!("from_code, {mix}"), queries, |race| {
            race.run("whatsapp-errors", T::from_code, T::from_code);
            race.run("phf::Map", T::from_code, T::code_by_phf);
            race.run("HashMap", T::from_code, get(&of_code));
            race.run("FxHashMap", T::from_code, get(&fast_of_code));
            race.run("binary_search", T::from_code, T::code_by_search);
            race.run("match", T::from_code, T::code_by_match);
        });
    }

    let description = |code| T::from_code(code).map(<T as ErrorTable>::description);
    let described: HashMap<u32, &'static str> =
        T::ALL.iter().map(|&row| (row.code(), row.description())).collect();
    let fast_described: FxHashMap<u32, &'static str> = described.clone().into_iter().collect();
    race::<T, _>(criterion, is_timed, "code to description", &hits, |race| {
        race.run("whatsapp-errors", description, description);
        race.run("phf::Map", description, T::description_by_phf);
        race.run("HashMap", description, get(&described));
        race.run("FxHashMap", description, get(&fast_described));
        race.run("binary_search", description, T::description_by_search);
        race.run("match", description, T::description_by_match);
    });

    let named: HashMap<&str, T> = T::ALL.iter().map(|row| (row.name(), *row)).collect();
    let fast_named: FxHashMap<&str, T> = named.clone().into_iter().collect();
    race::<T, _>(criterion, is_timed, "from_name", &names, |race| {
        race.run("whatsapp-errors", T::from_name, T::from_name);
        race.run("phf::Map", T::from_name, T::name_by_phf);
        race.run("HashMap", T::from_name, get(&named));
        race.run("FxHashMap", T::from_name, get(&fast_named));
        race.run("binary_search", T::from_name, T::name_by_search);
        race.run("match", T::from_name, T::name_by_match);
    });

    display(criterion, is_timed, &rows);
}

/// `Display`, compared with what thiserror derives: a `match` with a complete text for each variant.
fn display<T: Peers>(criterion: &mut Criterion, is_timed: bool, rows: &[T]) {
    let mut group = criterion.benchmark_group(format!("Display, {} rows", T::ALL.len()));
    if !is_timed {
        for row in rows {
            assert_eq!(row.to_string(), row.display_by_match());
        }
        return;
    }
    let mut text = String::new();
    let mut show = |name: &str, write: fn(&mut String, T)| {
        group.throughput(Throughput::Elements(rows.len() as u64));
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                for &row in rows {
                    text.clear();
                    write(&mut text, black_box(row));
                    black_box(&text);
                }
            });
        });
    };
    show("whatsapp-errors", |text, row| write!(text, "{row}").expect("a String takes all"));
    show("match", |text, row| text.push_str(row.display_by_match()));
}

fn lookup(criterion: &mut Criterion) {
    for is_timed in [false, true] {
        table::<tables::errors::ErrorCode>(criterion, is_timed);
        table::<tables::cloud_api::ErrorCode>(criterion, is_timed);
        table::<tables::rows_1_000::ErrorCode>(criterion, is_timed);
        table::<tables::rows_10_000::ErrorCode>(criterion, is_timed);
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(1)).sample_size(30);
    targets = lookup
}
criterion_main!(benches);
