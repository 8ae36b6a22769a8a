//! A saved page, in one of the forms in which people save Meta's pages.

use std::path::Path;

use pulldown_cmark::{Options, Parser, html};
use quick_xml::DeError;
use serde::Deserialize;

use super::block::{Block, blocks};

/// A saved page.
pub struct Page {
    /// The name of the file.
    pub name: String,
    pub(super) blocks: Vec<Block>,
    /// Whether its titles are Meta's own: those of a translated page are translated too.
    pub is_english: bool,
}

impl Page {
    /// Reads RSS, HTML, or else Markdown: its form is seen in its first characters.
    ///
    /// # Errors
    ///
    /// RSS that is not XML.
    pub fn read(path: &Path, bytes: &[u8]) -> Result<Self, DeError> {
        let text = String::from_utf8_lossy(bytes);
        let beginning: String =
            text.trim_start_matches('\u{feff}').trim_start().chars().take(9).collect();
        let beginning = beginning.to_lowercase();
        let is_html = ["html", "htm"].iter().any(|html| path.extension() == Some(html.as_ref()));
        // XHTML begins as RSS may
        let is_xml = beginning.starts_with("<?xml") && !text.contains("<html");
        let html = if is_xml || beginning.starts_with("<rss") {
            from_rss(&text)?
        } else if is_html || ["<!doctype", "<html"].iter().any(|html| beginning.starts_with(html)) {
            text.into_owned()
        } else {
            from_markdown(&text)
        };
        let blocks = blocks(&html);
        Ok(Self { name: path.display().to_string(), is_english: is_english(&blocks), blocks })
    }
}

/// MDX is read as Markdown: its elements are tags, and its expressions are text.
fn from_markdown(text: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut html = String::new();
    html::push_html(&mut html, Parser::new_ext(text, options));
    html
}

#[derive(Deserialize)]
struct Rss {
    channel: Channel,
}

#[derive(Deserialize)]
struct Channel {
    #[serde(default)]
    item: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    #[serde(default)]
    title: String,
    /// HTML
    #[serde(default)]
    description: String,
    /// The whole text, if `description` is a part of it; `content:encoded`
    #[serde(default)]
    encoded: String,
}

fn from_rss(text: &str) -> Result<String, DeError> {
    let rss: Rss = quick_xml::de::from_str(text)?;
    let item = |item: &Item| {
        format!("<h2>{}</h2><div>{}</div><div>{}</div>", item.title, item.description, item.encoded)
    };
    Ok(rss.channel.item.iter().map(item).collect())
}

/// Whether a page is in English, also where it is too short to tell.
fn is_english(blocks: &[Block]) -> bool {
    let mut text = String::new();
    for block in blocks.iter().filter(|block| !matches!(block, Block::Sample(_))) {
        for part in block.texts() {
            text += &part.text;
            text.push('\n');
        }
    }
    let detected = whatlang::detect(&text);
    detected.is_none_or(|info| info.lang() == whatlang::Lang::Eng || !info.is_reliable())
}
