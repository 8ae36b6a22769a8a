//! HTML as the blocks that decide what is a code: headings, paragraphs and rows of tables.

use html5gum::{DefaultEmitter, Token, Tokenizer};
use whatsapp_errors_table::is_hidden;

/// A piece of a page.
#[derive(Debug, PartialEq, Eq)]
pub enum Block {
    Heading(Text),
    Paragraph(Text),
    /// A table begins.
    Table,
    Row {
        cells: Vec<Text>,
        is_header: bool,
    },
    /// Sample code, which names codes but does not define them.
    Sample(Text),
}

/// The text of a block, with line breaks where the page has them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    pub text: String,
    /// Whether it begins with a code span.
    pub begins_with_code: bool,
}

impl Block {
    pub fn texts(&self) -> &[Text] {
        match self {
            Self::Heading(text) | Self::Paragraph(text) | Self::Sample(text) => {
                std::slice::from_ref(text)
            }
            Self::Row { cells, .. } => cells,
            Self::Table => &[],
        }
    }
}

/// Reads HTML. What the text of other elements is part of does not matter here, so the tokens are
/// enough and no tree is built.
pub fn blocks(html: &str) -> Vec<Block> {
    let mut emitter = DefaultEmitter::default();
    // without it, scripts and styles would be read as text
    emitter.naively_switch_states(true);
    let mut reader = Reader::default();
    for token in Tokenizer::new_with_emitter(html, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => reader.start(&lossy(&tag.name)),
            Token::EndTag(tag) => reader.end(&lossy(&tag.name)),
            Token::String(text) => reader.text(&lossy(&text)),
            _ => {}
        }
    }
    reader.end_row();
    reader.end_block();
    reader.blocks
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    text: Text,
    row: Option<Row>,
    /// What the text outside of tables is part of.
    part: Part,
    in_code: bool,
    /// Whether the rows are in the head of a table.
    in_head: bool,
    /// The element whose text is not part of the page.
    skipped: Option<String>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Part {
    #[default]
    Paragraph,
    Heading,
    Sample,
}

#[derive(Default)]
struct Row {
    cells: Vec<Text>,
    is_header: bool,
    in_cell: bool,
}

/// Elements whose text is not shown with the page.
const SKIPPED: [&str; 4] = ["script", "style", "title", "template"];

impl Reader {
    fn start(&mut self, name: &str) {
        match name {
            "code" => self.in_code = true,
            "br" => self.break_line(),
            "table" => {
                self.end_row();
                self.end_block();
                self.blocks.push(Block::Table);
            }
            "tr" => {
                self.end_row();
                self.end_block();
                self.row = Some(Row { is_header: true, ..Row::default() });
            }
            "td" | "th" => {
                let row = self.row.get_or_insert_default();
                row.end_cell(&mut self.text);
                row.in_cell = true;
                row.is_header &= self.in_head || name == "th";
            }
            name if SKIPPED.contains(&name) => self.skipped = Some(name.to_owned()),
            name if is_block(name) => {
                self.end_block();
                self.in_head |= name == "thead";
                if !self.in_cell() {
                    self.part = match name {
                        "pre" => Part::Sample,
                        name if is_heading(name) => Part::Heading,
                        _ => Part::Paragraph,
                    };
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "code" => self.in_code = false,
            "tr" | "table" => self.end_row(),
            "td" | "th" => {
                if let Some(row) = &mut self.row {
                    row.end_cell(&mut self.text);
                }
            }
            name if self.skipped.as_deref() == Some(name) => self.skipped = None,
            name if is_block(name) => {
                self.end_block();
                self.in_head &= name != "thead";
            }
            _ => {}
        }
    }

    fn in_cell(&self) -> bool {
        self.row.as_ref().is_some_and(|row| row.in_cell)
    }

    fn text(&mut self, text: &str) {
        if self.skipped.is_some() {
            return;
        }
        // one of them in front of a code would hide the code, and a terminal would obey some
        let text = &text.replace(|it: char| is_hidden(it) && !it.is_whitespace(), "");
        if self.part == Part::Sample && !self.in_cell() {
            self.text.text += text;
            return;
        }
        // some copies hold a line break as an entity, which is a tag only after it is decoded
        for (index, line) in split_at_breaks(text).into_iter().enumerate() {
            if index > 0 {
                self.break_line();
            }
            self.text.begins_with_code |= self.text.text.trim().is_empty() && self.in_code;
            let begins_with_space = line.starts_with(char::is_whitespace);
            let words: Vec<&str> = line.split_whitespace().collect();
            if begins_with_space {
                self.space();
            }
            self.text.text += &words.join(" ");
            if !words.is_empty() && line.ends_with(char::is_whitespace) {
                self.space();
            }
        }
    }

    fn space(&mut self) {
        if !self.text.text.is_empty() && !self.text.text.ends_with([' ', '\n']) {
            self.text.text.push(' ');
        }
    }

    fn break_line(&mut self) {
        if !self.text.text.is_empty() && !self.text.text.ends_with('\n') {
            self.text.text.push('\n');
        }
    }

    /// Ends what is not in a table; in a cell, a paragraph is a line.
    fn end_block(&mut self) {
        if self.in_cell() {
            self.break_line();
            return;
        }
        let text = std::mem::take(&mut self.text).trimmed();
        let part = std::mem::take(&mut self.part);
        if !text.text.is_empty() {
            self.blocks.push(match part {
                Part::Paragraph => Block::Paragraph(text),
                Part::Heading => Block::Heading(text),
                Part::Sample => Block::Sample(text),
            });
        }
    }

    fn end_row(&mut self) {
        let Some(mut row) = self.row.take() else { return };
        row.end_cell(&mut self.text);
        if !row.cells.is_empty() {
            self.blocks.push(Block::Row { cells: row.cells, is_header: row.is_header });
        }
    }
}

impl Row {
    fn end_cell(&mut self, text: &mut Text) {
        let text = std::mem::take(text).trimmed();
        if std::mem::take(&mut self.in_cell) {
            self.cells.push(text);
        }
    }
}

impl Text {
    fn trimmed(self) -> Self {
        Self { text: self.text.trim().to_owned(), ..self }
    }
}

fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

fn is_block(name: &str) -> bool {
    is_heading(name)
        || matches!(
            name,
            "address"
                | "article"
                | "aside"
                | "blockquote"
                | "body"
                | "dd"
                | "details"
                | "div"
                | "dl"
                | "dt"
                | "figure"
                | "footer"
                | "form"
                | "header"
                | "hr"
                | "li"
                | "main"
                | "nav"
                | "ol"
                | "p"
                | "pre"
                | "section"
                | "summary"
                | "tbody"
                | "tfoot"
                | "thead"
                | "ul"
        )
}

fn split_at_breaks(text: &str) -> Vec<&str> {
    ["<br>", "<br/>", "<br />"]
        .iter()
        .fold(vec![text], |parts, tag| parts.iter().flat_map(|part| part.split(tag)).collect())
}
