//! The documentation shows cells as they are written, and none becomes markup.

use std::fs;

use tests::Consumer;

const CELLS: &[&str] = &[
    "<script>alert('evil')</script>",
    "</details></div></body> <b id=evil>bold</b>",
    "a | b || c",
    "[link](https://evil.example) and https://bare.example/x?y=1&z=2",
    "`code` ``more`` *emphasis* **strong** _under_ __score__ ~~gone~~",
    "# heading",
    "- item",
    "1. item",
    "+ plus",
    "> quote",
    "=====",
    "a -- b --- c ... \"quoted\" 'single' it's",
    "&lt;escaped&gt; &amp; &#65;",
    "[`ErrorCode`] [^1] [ ] [x] ![image](x.png)",
    "\\ backslash \\n \\* \\<",
    "$math$ {braces} @at !bang ^up",
    "two\nlines\n\n    indented\n- item",
    "| table |\n|---|\n| cell |",
    "Wort\u{fc}ber\u{1f600}\u{5e9}\u{5dc}\u{5d5}\u{5dd}",
];

/// The visible text of a page, with white space collapsed.
fn visible(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        rest = tag.split_once('>').map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    let entities = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ];
    let text =
        entities.iter().fold(text, |text, (entity, character)| text.replace(entity, character));
    squeezed(&text)
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn no_cell_breaks_the_page_or_puts_markup_into_it() {
    let long = "word".repeat(5000);
    let cells: Vec<&str> = CELLS.iter().copied().chain([long.as_str()]).collect();
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let mut table =
        "Error Code,Name,Description,Details,Possible Reasons & Solutions,HTTP Status?,".to_owned();
    table += "Run `book` <b id=evil>: text,\"Team: A <b id=evil> | B `code` | C [x](https://evil.example)\"\n";
    for (index, cell) in cells.iter().enumerate() {
        table += &format!("{index},Row{index},{0},{0},{0},,{0},A <b id=evil>\n", quoted(cell));
    }
    let consumer = Consumer::new("whatsapp-errors");
    consumer.write("src/errors.csv", table);
    consumer.write(
        "src/lib.rs",
        "//! Errors.\n\n/// Our errors.\n#[whatsapp_errors::error_codes(\"errors.csv\")]\npub enum ErrorCode {}\n",
    );
    consumer.write(".cargo/config.toml", "[build]\nrustdocflags = [\"-D\", \"warnings\"]\n");
    let target = consumer.directory().join("target");
    let _ = consumer.cargo(&["doc", "--no-deps", "--target-dir", "target"]).output();

    let html = fs::read_to_string(target.join("doc/consumer/enum.ErrorCode.html"))
        .expect("the page of the enum");
    for injected in [
        "<script>alert",
        "<b id",
        "href=\"https://evil",
        "href=\"https://bare",
        "<strong>strong",
        "<del>",
        "x.png\"",
    ] {
        assert!(!html.contains(injected), "{injected}");
    }
    let text = visible(&html);
    for cell in cells {
        let shown = text.matches(&squeezed(cell)).count();
        // once in the overview, and four times at its variant
        assert!(shown >= 5, "{shown} times on the page: {cell:.80}");
    }
}
