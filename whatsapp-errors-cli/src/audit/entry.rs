//! What a page says of a code.

use whatsapp_errors_table::Codes;

use super::{
    block::{Block, Text},
    number::{HTTP_STATUSES, is_of_a_family, leading},
};

/// What a page says of the codes of one cell or paragraph.
#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    pub codes: Vec<Codes>,
    pub title: Option<String>,
    pub status: Option<u16>,
}

/// A longer text is not a title.
const LONGEST_TITLE: usize = 150;
/// A longer paragraph is not a status and its reason phrase.
const LONGEST_STATUS: usize = 60;

/// The entries of a page. A code is known by its place: it begins the first cell of a row, or a
/// paragraph that holds nothing but codes and a title. `is_known` says whether the table has a
/// code, which tells codes from HTTP statuses and figures.
pub fn entries(blocks: &[Block], is_known: &dyn Fn(u32) -> bool) -> Vec<Entry> {
    let mut reader =
        Reader { is_known, entries: Vec::new(), open: None, header: Header::default() };
    for block in blocks {
        reader.block(block);
    }
    reader.close();
    reader.entries
}

struct Reader<'a> {
    is_known: &'a dyn Fn(u32) -> bool,
    entries: Vec<Entry>,
    /// The entry whose cells are the paragraphs that follow.
    open: Option<Open>,
    /// That of the last table.
    header: Header,
}

struct Open {
    entry: Entry,
    has_text: bool,
}

/// What the columns of a table hold, by their headings.
#[derive(Default)]
struct Header {
    has_codes: bool,
    status: Option<usize>,
    title: Option<usize>,
}

impl Reader<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(text) => self.paragraph(text),
            Block::Row { cells, is_header: true } => {
                self.close();
                self.header = Header::read(cells);
            }
            Block::Row { cells, is_header: false } => {
                self.close();
                self.row(cells);
            }
            Block::Heading(_) | Block::Table => {
                self.close();
                self.header = Header::default();
            }
            Block::Sample(_) => {}
        }
    }

    fn row(&mut self, cells: &[Text]) {
        let header = &self.header;
        let code = usize::from(header.status == Some(0));
        let Some(cell) = cells.get(code) else { return };
        let Some((codes, rest)) = leading(&cell.text) else { return };
        let is_marked = cell.begins_with_code || header.has_codes;
        if !self.are_codes(&codes, is_marked) {
            return;
        }
        let status =
            header.status.and_then(|index| cells.get(index)).and_then(|cell| status(&cell.text));
        let message = || cells.get(code + 1).and_then(|cell| titled(&cell.text, &codes));
        let column =
            || header.title.and_then(|index| cells.get(index)).and_then(|cell| title(&cell.text));
        let title = title(rest).or_else(message).or_else(column);
        self.entries.push(Entry { codes, title, status });
    }

    fn paragraph(&mut self, text: &Text) {
        if let Some(open) = &mut self.open
            && open.has_text
            && open.entry.status.is_none()
            && text.text.len() <= LONGEST_STATUS
            && let Some(status) = status(&text.text)
        {
            open.entry.status = Some(status);
            return;
        }
        if let Some((codes, rest)) = leading(&text.text)
            && let Some(rest) = separated(rest)
            && (text.begins_with_code || rest.is_empty())
            && (self.are_codes(&codes, text.begins_with_code) || self.are_known(&codes))
        {
            self.close();
            let entry = Entry { codes, title: title(rest), status: None };
            self.open = Some(Open { has_text: entry.title.is_some(), entry });
        } else if let Some(open) = &mut self.open
            && !std::mem::replace(&mut open.has_text, true)
        {
            let codes = &open.entry.codes;
            open.entry.title = titled(&text.text, codes).or_else(|| title(&text.text));
        }
    }

    fn close(&mut self) {
        let Some(Open { entry, .. }) = self.open.take() else { return };
        // a number that nothing explains is a figure
        if entry.title.is_some()
            || self.are_known(&entry.codes)
            || self.are_codes(&entry.codes, false)
        {
            self.entries.push(entry);
        }
    }

    /// Whether numbers at the place of a code are codes. `is_marked` says that the page marks them
    /// as code, or that the heading of the column does.
    fn are_codes(&self, codes: &[Codes], is_marked: bool) -> bool {
        let is_code = |code| {
            is_of_a_family(code)
                || is_marked && ((self.is_known)(code) || !HTTP_STATUSES.contains(&code))
        };
        codes.iter().all(|codes| is_code(codes.first))
    }

    fn are_known(&self, codes: &[Codes]) -> bool {
        codes.iter().all(|codes| (self.is_known)(codes.first))
    }
}

impl Header {
    fn read(cells: &[Text]) -> Self {
        let headings: Vec<String> = cells.iter().map(|cell| cell.text.to_lowercase()).collect();
        let with = |words: &[&str]| {
            headings.iter().position(|heading| words.iter().any(|word| heading.contains(word)))
        };
        let status = with(&["http", "status"]);
        let code = headings.get(usize::from(status == Some(0)));
        Self {
            // the beginnings of `code` and `error` in the languages of Meta's pages
            has_codes: code.is_some_and(|heading| {
                ["cod", "cód", "err"].iter().any(|word| heading.contains(word))
            }),
            status,
            title: with(&["title", "título"]),
        }
    }
}

/// The HTTP status that a text begins with.
fn status(text: &str) -> Option<u16> {
    let (codes, _) = leading(text)?;
    let [Codes { first, last }] = codes[..] else { return None };
    (first == last && HTTP_STATUSES.contains(&first)).then(|| u16::try_from(first).ok()).flatten()
}

/// What follows codes in a paragraph, unless the codes begin a sentence.
fn separated(rest: &str) -> Option<&str> {
    let rest = rest.trim_start_matches(' ');
    rest.is_empty()
        .then_some(rest)
        .or_else(|| rest.strip_prefix(['\n', '-', '–', '—', ':']).map(str::trim_start))
}

/// What follows codes in a cell, without the separator.
fn title(rest: &str) -> Option<String> {
    let is_separator = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | ':');
    let title = rest.trim_start_matches(is_separator).lines().next()?.trim_end();
    (title.len() <= LONGEST_TITLE).then(|| title.to_owned())
}

/// The title in a message such as `(#131047) Re-engagement message`.
fn titled(text: &str, of: &[Codes]) -> Option<String> {
    let (codes, rest) = leading(text)?;
    (codes == of).then(|| title(rest)).flatten()
}
