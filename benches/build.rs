//! Writes the tables of the lookup benchmark and, for each table, the same lookups with other
//! crates and with plain Rust.

mod rows;

use std::{env, fmt::Debug, fs, path::Path};

use phf_codegen::Map;
use rows::Row;
use whatsapp_errors::{ErrorCode, ErrorTable, cloud_api};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=rows.rs");
    let directory = env::var("OUT_DIR").expect("cargo names the directory");
    let directory = Path::new(&directory);
    let mut tables = String::new();
    for (module, path, rows) in [
        ("errors", "whatsapp_errors", shipped::<ErrorCode>()),
        ("cloud_api", "whatsapp_errors::cloud_api", shipped::<cloud_api::ErrorCode>()),
    ] {
        tables += &format!("pub mod {module} {{\npub use {path}::ErrorCode;\n{}}}\n", peers(rows));
    }
    for (module, count) in [("rows_1_000", 1_000), ("rows_10_000", 10_000)] {
        let rows = rows::rows(count);
        fs::write(directory.join(format!("{module}.csv")), rows::csv(&rows))
            .expect("a directory that can be written");
        let declaration =
            format!("#[whatsapp_errors::error_codes(\"{module}.csv\")]\npub enum ErrorCode {{}}");
        let displayed =
            rows.iter().map(|row| format!("{} {}", row.code, row.description)).collect();
        tables += &format!("pub mod {module} {{\n{declaration}\n{}}}\n", peers((rows, displayed)));
    }
    fs::write(directory.join("tables.rs"), tables).expect("a directory that can be written");
}

/// The rows of a table and their `Display` texts.
fn shipped<T: ErrorTable>() -> (Vec<Row>, Vec<String>) {
    let row = |&row: &T| Row {
        code: row.code(),
        name: row.name().into(),
        description: row.description().into(),
    };
    T::ALL.iter().map(|all| (row(all), all.to_string())).unzip()
}

/// The implementation of the benchmark's trait `Peers`.
fn peers((rows, displayed): (Vec<Row>, Vec<String>)) -> String {
    let variant = |row: &Row| format!("ErrorCode::{}", row.name);
    let lookups = [
        lookup(
            "code",
            "u32",
            "ErrorCode",
            rows.iter().map(|row| (row.code, variant(row))).collect(),
        ),
        lookup(
            "description",
            "u32",
            "&'static str",
            rows.iter().map(|row| (row.code, format!("{:?}", row.description))).collect(),
        ),
        lookup(
            "name",
            "&str",
            "ErrorCode",
            rows.iter().map(|row| (row.name.as_str(), variant(row))).collect(),
        ),
    ];
    let arms =
        rows.iter().zip(displayed).map(|(row, text)| format!("{} => {text:?},\n", variant(row)));
    let display = format!(
        "#[allow(unreachable_patterns)]\nfn display_by_match(self) -> &'static str {{ match self {{\n{}_ => \"\",\n}} }}\n",
        arms.collect::<String>()
    );
    format!("impl crate::Peers for ErrorCode {{\n{}{display}}}\n", lookups.concat())
}

/// A `phf::Map`, a binary search and a `match` from the keys to the values.
fn lookup<K>(name: &str, key: &str, value: &str, mut pairs: Vec<(K, String)>) -> String
where
    K: Debug + Ord + Clone + std::hash::Hash + phf_shared::PhfHash + phf_shared::FmtConst,
{
    pairs.sort();
    let mut map = Map::new();
    for (key, value) in &pairs {
        map.entry(key.clone(), value);
    }
    let length = pairs.len();
    let sorted: String =
        pairs.iter().map(|(key, value)| format!("({key:?}, {value}),\n")).collect();
    let arms: String =
        pairs.iter().map(|(key, value)| format!("{key:?} => Some({value}),\n")).collect();
    let stored_key = key.replace('&', "&'static ");
    format!(
        "fn {name}_by_phf(key: {key}) -> Option<{value}> {{
            static MAP: phf::Map<{stored_key}, {value}> = {map};
            MAP.get(&key).copied()
        }}
        fn {name}_by_search(key: {key}) -> Option<{value}> {{
            static SORTED: [({stored_key}, {value}); {length}] = [{sorted}];
            SORTED.binary_search_by(|entry| entry.0.cmp(&key)).ok().map(|place| SORTED[place].1)
        }}
        fn {name}_by_match(key: {key}) -> Option<{value}> {{
            match key {{\n{arms}_ => None,\n}}
        }}\n",
        map = map.build(),
    )
}
