//! What holds for every table, whatever its text.

use proptest::{collection::vec, prelude::*, test_runner::Config};
use quote::{format_ident, quote};
use whatsapp_errors_codegen::{Declaration, expand};
use whatsapp_errors_table::{SourceFile, check as check_table, render};

use crate::accepted::{HEADER, NASTY};

/// Whatever the bytes are: no panic, diagnostics in file order and inside the file, tokens that parse.
fn check(bytes: &[u8]) {
    let lines = bytes.split(|byte| matches!(byte, b'\n' | b'\r')).count();
    let length = bytes.len();
    let source = SourceFile::new("table.csv", bytes.to_vec());
    let checked = check_table(&source);
    for diagnostic in &checked.diagnostics {
        for label in std::iter::once(&diagnostic.at).chain(&diagnostic.related) {
            let (span, row) = (&label.span, &label.row);
            assert!(span.start <= span.end && span.end <= length, "{diagnostic:?}");
            assert!(row.start <= span.start && row.end <= length, "{diagnostic:?}");
            assert!(source.position(span.start).line <= lines, "{diagnostic:?}");
        }
        let mut text = bytes.to_vec();
        let mut edits = diagnostic.help.edits.clone();
        edits.sort_by_key(|edit| std::cmp::Reverse(edit.span.start));
        let apart = edits.windows(2).all(|pair| pair[1].span.end <= pair[0].span.start);
        assert!(apart, "{diagnostic:?}");
        for edit in edits {
            text.splice(edit.span, edit.replacement.bytes());
        }
        assert!(
            !diagnostic.message.is_empty() && !diagnostic.help.text.is_empty(),
            "{diagnostic:?}"
        );
    }
    let messages = render(&source, &checked.diagnostics);
    let positions: Vec<_> = messages.iter().map(|message| position(message)).collect();
    assert!(positions.is_sorted(), "{positions:?}");

    let declaration = Declaration {
        attributes: quote!(),
        visibility: quote!(pub),
        name: format_ident!("E"),
        library: quote!(::whatsapp_errors),
        serde: true,
        aliases: true,
    };
    if let Some(table) = checked.table {
        let tokens = expand(&table, &declaration);
        syn::parse2::<syn::File>(tokens).expect("an expansion that parses");
    }
}

/// Line and column on the second line of a message.
fn position(report: &str) -> (usize, usize) {
    let place =
        report.lines().nth(1).and_then(|line| line.trim_start().strip_prefix("--> table.csv:"));
    let (line, column) = place.and_then(|place| place.split_once(':')).expect(report);
    (line.parse().expect(report), column.parse().expect(report))
}

/// A right table with every kind of column.
const TABLE: &str = "\
Error Code,Name?,Description,Details,Possible Reasons & Solutions,HTTP Status?,Category,Retry,Scope,Actor,Delivery,\
Subcode Of?,Source,Checked,Note?,Deprecated?\n\
4,,Too Many Calls,\"Too many calls, at once.\",Wait.,400,Throttling,backoff 1s x4,app,nobody,response,,page,2026-09-11,,\n\
201-299,Permission,A right,\"Say \"\"please\"\".\",Grant it.,403,Permission,fix,account,account-admin,both,,page,\
2026-09-11,\"A note,\r\non two lines\",Use 4\n\
33,,Object Missing,No object.,Check the id.,,Parameter,never,message,developer,response,4 201,page,2026-09-11,,\n";

proptest! {
    #![proptest_config(Config { cases: 512, failure_persistence: None, ..Config::default() })]

    #[test]
    fn any_bytes_are_answered(bytes in vec(any::<u8>(), 0..400)) {
        check(&bytes);
    }

    #[test]
    fn any_mixture_of_nasty_text_is_answered(parts in vec(proptest::sample::select(NASTY), 0..60)) {
        check(parts.concat().as_bytes());
        check(format!("{HEADER}\n{}", parts.concat()).as_bytes());
    }

    #[test]
    fn any_mutation_of_a_right_table_is_answered(
        edits in vec((any::<proptest::sample::Index>(), 0..30_usize, proptest::sample::select(NASTY)), 1..8)
    ) {
        let mut table = TABLE.as_bytes().to_vec();
        for (place, length, text) in edits {
            let start = place.index(table.len());
            let end = (start + length).min(table.len());
            table.splice(start..end, text.bytes());
        }
        check(&table);
    }
}
