//! The documentation of the enum and of its variants.

use std::fmt::Write;

use whatsapp_errors_table::{Category, Row, Standard, Table, Value, label};

use crate::markdown::{is_address, linked, markdown};

/// The documentation of a table's rows.
pub struct Docs<'a> {
    table: &'a Table,
    /// The column with the addresses of sources.
    reference: Option<usize>,
    /// The rows by their codes, to link to parents; empty if the table has no sub-codes.
    by_code: Vec<&'a Row>,
}

impl<'a> Docs<'a> {
    pub fn new(table: &'a Table) -> Self {
        let mut by_code = Vec::new();
        if table.columns.get(Standard::SubcodeOf).is_some() {
            by_code.extend(&table.rows);
            by_code.sort_by_key(|row| row.codes);
        }
        Self { table, reference: table.columns.reference(), by_code }
    }

    /// An overview of all rows, for the enum. The headings of the categories are in the sidebar of
    /// the page.
    pub fn overview(&self) -> String {
        let rows = &self.table.rows;
        if self.table.columns.get(Standard::Category).is_none() {
            return self.list(rows.iter());
        }
        let mut groups = vec![Vec::new(); Category::ALL.len() + 1];
        for row in rows {
            let group = match self.table.value(row, Standard::Category) {
                Some(&Value::Category(category)) => category as usize,
                _ => Category::ALL.len(),
            };
            groups[group].push(row);
        }
        let headings = Category::ALL.iter().map(|category| category.in_words());
        let mut docs = "\n # Codes by category".to_owned();
        for (heading, rows) in headings.chain(["Without a category"]).zip(groups) {
            if !rows.is_empty() {
                let _ = write!(docs, "\n\n ## {heading}\n{}", self.list(rows.into_iter()));
            }
        }
        docs
    }

    /// The title is next to the name, not in a column of its own, so that the table can be read on
    /// a phone. A table without categories can warn only in its notes, so they come right after.
    fn list(&self, rows: impl Iterator<Item = &'a Row>) -> String {
        let mut docs = "\n | Code | Error | HTTP |\n |---|---|---|".to_owned();
        for row in rows {
            let (codes, name) = (row.codes, &row.name);
            let title = self.title(row);
            let warning = self.warning(row);
            let _ = write!(docs, "\n | {codes} | [`{name}`](Self::{name}) {title}{warning} |");
            match self.table.value(row, Standard::HttpStatus) {
                Some(status) => _ = write!(docs, " {status} |"),
                None => docs.push_str(" |"),
            }
        }
        docs
    }

    /// The first sentence of the note, for a table without categories.
    fn warning(&self, row: &Row) -> String {
        if self.table.columns.get(Standard::Category).is_some() {
            return String::new();
        }
        let Some(note) = self.table.text(row, Standard::Note) else { return String::new() };
        let sentence = note.split_inclusive(". ").next().unwrap_or_default();
        format!(". {}", markdown(sentence.trim_end()))
    }

    /// All that the table says about one row, for its variant. A search shows the first paragraph.
    pub fn row(&self, row: &'a Row) -> String {
        let plural = if row.codes.first == row.codes.last { "" } else { "s" };
        let mut docs = format!(" {}: code{plural} {}", self.title(row), row.codes);
        if let Some(status) = self.table.value(row, Standard::HttpStatus) {
            let _ = write!(docs, ", HTTP {status}");
        }
        if let Some(details) = self.text(row, Standard::Details) {
            let _ = write!(docs, "\n\n {details}");
        }
        for (label, column) in
            [(label::WHAT_TO_DO, Standard::Reasons), (label::NOTE, Standard::Note)]
        {
            if let Some(text) = self.text(row, column) {
                let _ = write!(docs, "\n\n **{label}:** {text}");
            }
        }
        self.verdict(&mut docs, row);
        self.facts(&mut docs, row);
        let address = self.address(row);
        for (index, column) in self.table.columns.in_order().iter().enumerate() {
            let is_linked = address.is_some() && self.reference == Some(index);
            if let Some(value) = &row.values[index]
                && column.standard.is_none()
                && !is_linked
            {
                let (heading, cell) = (markdown(&column.heading), linked(&column.cell(value)));
                let _ = write!(docs, "\n\n **{heading}:** {cell}");
            }
        }
        self.source(&mut docs, row, address);
        docs
    }

    /// What to do, in the words that people read everywhere.
    fn verdict(&self, docs: &mut String, row: &Row) {
        let verdict = self.table.verdict(row);
        if verdict.retry.is_some() || verdict.scope.is_some() || verdict.actor.is_some() {
            let _ = write!(docs, "\n\n **Verdict:** {verdict}");
        }
    }

    /// One line of what else the keywords say.
    fn facts(&self, docs: &mut String, row: &Row) {
        let mut separator = "\n\n ";
        for column in [Standard::Category, Standard::Delivery, Standard::SubcodeOf] {
            let (label, words) = match self.table.value(row, column) {
                Some(Value::Category(category)) => ("Category", category.in_words().to_owned()),
                Some(Value::Delivery(delivery)) => (label::ARRIVES, delivery.in_words().to_owned()),
                Some(Value::Parents(parents)) => {
                    let parents: Vec<_> = parents.iter().map(|&code| self.parent(code)).collect();
                    ("Sub-code of", parents.join(", "))
                }
                _ => continue,
            };
            let _ = write!(docs, "{separator}**{label}:** {words}");
            separator = " · ";
        }
    }

    /// A parent code, linked to its variant.
    fn parent(&self, code: u32) -> String {
        let following = self.by_code.partition_point(|row| row.codes.first <= code);
        match self.by_code[..following].last().filter(|row| row.codes.contains(code)) {
            Some(row) => format!("[{code}](Self::{})", row.name),
            None => code.to_string(),
        }
    }

    /// Where the row comes from, and when somebody last looked.
    fn source(&self, docs: &mut String, row: &Row, address: Option<&str>) {
        let checked = self.text(row, Standard::Checked);
        match (self.text(row, Standard::Source), checked) {
            (Some(source), checked) => {
                let _ = match address {
                    // in a link `&amp;` is `&`, and what looks like a character's name is one
                    Some(address) => {
                        let address = address.replace('&', "&amp;");
                        write!(docs, "\n\n **Source:** [{source}]({address})")
                    }
                    None => write!(docs, "\n\n **Source:** {source}"),
                };
                if let Some(day) = checked {
                    let _ = write!(docs, ", checked {day}");
                }
            }
            (None, Some(day)) => _ = write!(docs, "\n\n **Checked:** {day}"),
            (None, None) => {}
        }
    }

    /// The address that the source links to.
    fn address(&self, row: &'a Row) -> Option<&'a str> {
        self.table.text(row, Standard::Source)?;
        match row.values[self.reference?].as_ref()? {
            Value::Text(address) if is_address(address) => Some(address),
            _ => None,
        }
    }

    /// The title, without the full stop of those that are sentences.
    fn title(&self, row: &Row) -> String {
        let title = self.table.text(row, Standard::Description).unwrap_or_default();
        markdown(title.trim_end_matches('.'))
    }

    fn text(&self, row: &Row, column: Standard) -> Option<String> {
        self.table.text(row, column).map(markdown)
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use whatsapp_errors_table::{SourceFile, check};

    use super::*;

    const TABLE: &str = "\
Error Code,Name?,Description,Details,Possible Reasons & Solutions,HTTP Status?,Category?,Retry,\
Scope,Actor,Delivery,Subcode Of?,Source?,Reference?: text,Checked?,Note?,Runbook?: text
100,,Parameter Invalid.,A parameter is wrong.,Fix it.,400,Parameter,fix,message,developer,both,,\
Some page,https://a.example/b?c=1&lt;,2026-09-11,,
2388293,Ratio,Too few words,The body is short.,Write more.,,TemplateCreation,fix,template,\
template-owner,response,100 200,A forum,,2026-09-12,It is *not* a limit.,https://b.example
200-299,,No Right,A right is missing.,Ask.,,,after 24h,number,nobody,webhook,,,see below,2026-09-13,,
";

    fn table() -> Table {
        let checked = check(&SourceFile::new("table.csv", TABLE.into()));
        assert!(checked.diagnostics.is_empty(), "{:?}", checked.diagnostics);
        checked.table.expect("a table")
    }

    /// The lines without the space that the lines of a doc comment begin with.
    fn markdown_of(docs: &str) -> String {
        docs.replace("\n ", "\n").trim_start().to_owned()
    }

    #[test]
    fn a_variant_has_a_paragraph_for_each_text_with_its_label() {
        let table = table();
        let docs = Docs::new(&table);
        let row = |index: usize| markdown_of(&docs.row(&table.rows[index]));
        expect![[r"
             Parameter Invalid: code 100, HTTP 400

             A parameter is wrong.

             **What to do:** Fix it.

             **Verdict:** Do not retry until someone changes something · affects this message only · a developer must act

             **Category:** Parameter · **Arrives:** in the response or by webhook

             **Source:** [Some page](https://a.example/b?c=1&amp;lt;), checked 2026-09-11"]].assert_eq(&row(0));
        expect![[r"
             Too few words: code 2388293

             The body is short.

             **What to do:** Write more.

             **Note:** It is \*not\* a limit.

             **Verdict:** Do not retry until someone changes something · affects this template · the template's owner must act

             **Category:** Template creation · **Arrives:** in the response · **Sub-code of:** [100](Self::ParameterInvalid), [200](Self::NoRight)

             **Runbook:** <https://b.example>

             **Source:** A forum, checked 2026-09-12"]].assert_eq(&row(1));
        expect![[r"
             No Right: codes 200-299

             A right is missing.

             **What to do:** Ask.

             **Verdict:** Retry after 24 hours · affects this phone number · no one needs to act

             **Arrives:** by webhook

             **Reference:** see below

             **Checked:** 2026-09-13"]]
        .assert_eq(&row(2));
    }

    #[test]
    fn a_table_without_categories_warns_in_its_overview() {
        let text = "Error Code,Description,Details,Possible Reasons & Solutions,HTTP Status,Note?\n\
                    4,Slow,Text.,Text.,429,It is *not* 429. See 5.\n\
                    5,Fast,Text.,Text.,400,\n";
        let table = check(&SourceFile::new("table.csv", text.into())).table.expect("a table");
        let overview = Docs::new(&table).overview();
        assert!(overview.contains(r"Slow. It is \*not\* 429\. | 429 |"), "{overview}");
        assert!(overview.contains("Fast | 400 |"), "{overview}");
    }

    #[test]
    fn the_enum_has_a_table_for_each_category() {
        let table = table();
        expect![[r"
            # Codes by category

            ## Template creation

            | Code | Error | HTTP |
            |---|---|---|
            | 2388293 | [`Ratio`](Self::Ratio) Too few words | |

            ## Parameter

            | Code | Error | HTTP |
            |---|---|---|
            | 100 | [`ParameterInvalid`](Self::ParameterInvalid) Parameter Invalid | 400 |

            ## Without a category

            | Code | Error | HTTP |
            |---|---|---|
            | 200-299 | [`NoRight`](Self::NoRight) No Right | |"]]
        .assert_eq(&markdown_of(&Docs::new(&table).overview()));
    }
}
