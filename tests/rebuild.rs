//! A crate is rebuilt whenever its table changes, and each build has the current table.

use tests::Consumer;

const HEADER: &str = "Error Code,Description,Details,Possible Reasons & Solutions,HTTP Status";
const RATE: &str = "4,Rate Limit Exceeded,Too many calls.,Wait.,429";
const TOKEN: &str = "190,Invalid OAuth Token,The token expired.,Make a new one.,401";
const PAUSED: &str = "132015,Template Paused,Meta paused it.,Improve it.,400";

const MAIN: &str = r#"
#[whatsapp_errors::error_codes("../spec/errors.csv")]
pub enum ErrorCode {}

fn main() {
    for code in ErrorCode::ALL {
        println!("{code} {code:?}");
    }
}
"#;

#[test]
fn every_edit_of_the_table_is_in_the_next_build() {
    let consumer = Consumer::new("whatsapp-errors");
    consumer.write("src/main.rs", MAIN);
    let save = |rows: &[&str]| {
        consumer.write("spec/errors.csv", format!("{HEADER}\n{}\n", rows.join("\n")));
    };
    let shows = |lines: &[&str]| {
        assert_eq!(consumer.cargo(&["run"]).output().lines().collect::<Vec<_>>(), lines);
    };

    save(&[RATE]);
    shows(&["4 Rate Limit Exceeded RateLimitExceeded"]);

    save(&[RATE, TOKEN, PAUSED]);
    shows(&[
        "4 Rate Limit Exceeded RateLimitExceeded",
        "190 Invalid OAuth Token InvalidOAuthToken",
        "132015 Template Paused TemplatePaused",
    ]);

    save(&[RATE, &TOKEN.replace("Invalid OAuth", "Expired"), PAUSED]);
    shows(&[
        "4 Rate Limit Exceeded RateLimitExceeded",
        "190 Expired Token ExpiredToken",
        "132015 Template Paused TemplatePaused",
    ]);

    save(&[TOKEN, PAUSED]);
    shows(&["190 Invalid OAuth Token InvalidOAuthToken", "132015 Template Paused TemplatePaused"]);

    save(&[TOKEN, &PAUSED.replace("132015", "190")]);
    let errors = consumer.cargo(&["run"]).errors();
    assert!(errors.starts_with("error: duplicate error code `190`\n"), "{errors}");
    assert!(errors.contains("--> spec/errors.csv:3:1\n"), "{errors}");

    save(&[TOKEN, PAUSED]);
    shows(&["190 Invalid OAuth Token InvalidOAuthToken", "132015 Template Paused TemplatePaused"]);

    consumer.remove("spec/errors.csv");
    let errors = consumer.cargo(&["run"]).errors();
    assert!(errors.starts_with("error: file not found: `spec/errors.csv`"), "{errors}");

    save(&[PAUSED]);
    shows(&["132015 Template Paused TemplatePaused"]);
}

/// A macro in another file or crate that names a table next to itself.
const MACRO: &str = r#"
#[macro_export]
macro_rules! table {
    ($name:ident) => {
        #[$crate::library::error_codes("errors.csv", crate = $crate::library)]
        pub enum $name {}
    };
}
"#;

#[test]
fn a_macro_names_a_table_next_to_itself_and_cargo_watches_it() {
    let consumer = Consumer::new("whatsapp-errors");
    let print = "table!(Code);\nfn main() { println!(\"{:?}\", Code::ALL) }\n";
    consumer.write(
        "src/main.rs",
        format!("use whatsapp_errors as library;\n#[macro_use]\nmod errors;\n{print}"),
    );
    consumer.write("src/errors/mod.rs", MACRO);
    consumer.write("src/errors.csv", format!("{HEADER}\n{RATE}\n"));
    for (row, shown) in [(TOKEN, "[InvalidOAuthToken]\n"), (PAUSED, "[TemplatePaused]\n")] {
        consumer.write("src/errors/errors.csv", format!("{HEADER}\n{row}\n"));
        assert_eq!(consumer.cargo(&["run"]).output(), shown);
    }
}

#[test]
fn a_macro_of_another_crate_names_a_table_next_to_itself() {
    let consumer = Consumer::new("whatsapp-errors");
    consumer.append("Cargo.toml", "[dependencies.gateway]\npath = \"gateway\"\n");
    let manifest = consumer.read("Cargo.toml");
    let (gateway, _) = manifest.split_once("[workspace]").expect("a workspace");
    consumer.write("gateway/Cargo.toml", gateway.replace("\"consumer\"", "\"gateway\""));
    consumer.write("gateway/src/lib.rs", format!("pub use whatsapp_errors as library;\n{MACRO}"));
    consumer.write(
        "src/main.rs",
        "gateway::table!(Code);\nfn main() { println!(\"{:?}\", Code::ALL) }\n",
    );
    consumer.write("src/errors.csv", format!("{HEADER}\n{RATE}\n"));
    for (row, shown) in [(TOKEN, "[InvalidOAuthToken]\n"), (PAUSED, "[TemplatePaused]\n")] {
        consumer.write("gateway/src/errors.csv", format!("{HEADER}\n{row}\n"));
        assert_eq!(consumer.cargo(&["run"]).output(), shown);
    }
}
