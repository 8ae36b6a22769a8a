//! Everything that there is to do, as data and as text.

use serde::Serialize;

/// Everything that there is to do.
#[derive(Debug, Default, Serialize)]
pub struct Report {
    pub(super) new: Vec<New>,
    pub(super) gone: Vec<Gone>,
    pub(super) title_differs: Vec<TitleDiffers>,
    pub(super) status_differs: Vec<StatusDiffers>,
    pub(super) stale: Vec<Stale>,
}

/// A code that is on a page but not in the table.
#[derive(Debug, Serialize)]
pub struct New {
    pub code: u32,
    /// The last code of a range.
    pub last_code: u32,
    pub title: Option<String>,
    pub http_status: Option<u16>,
    /// Whether it occurs in running text or in samples only.
    pub in_text: bool,
    pub pages: Vec<String>,
}

/// A row that is on none of the pages, although the page that it refers to is one of them.
#[derive(Debug, Serialize)]
pub struct Gone {
    pub code: u32,
    pub name: String,
    pub description: String,
    /// The address of that page.
    pub reference: Option<String>,
}

/// A row whose title no page prints.
#[derive(Debug, Serialize)]
pub struct TitleDiffers {
    pub code: u32,
    pub name: String,
    pub description: String,
    pub titles: Vec<String>,
    pub pages: Vec<String>,
}

/// A row whose HTTP status no page prints.
#[derive(Debug, Serialize)]
pub struct StatusDiffers {
    pub code: u32,
    pub name: String,
    pub http_status: Option<u16>,
    pub http_statuses: Vec<u16>,
    pub pages: Vec<String>,
}

/// A row that was not looked at for too long.
#[derive(Debug, Serialize)]
pub struct Stale {
    pub code: u32,
    pub name: String,
    /// `None` if the row does not say when.
    pub checked: Option<String>,
    pub days: Option<i32>,
}

impl Report {
    /// Whether there is nothing to do.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let Self { new, gone, title_differs, status_differs, stale } = self;
        new.is_empty()
            && gone.is_empty()
            && title_differs.is_empty()
            && status_differs.is_empty()
            && stale.is_empty()
    }

    /// One line for each difference, below a heading for each kind.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut section = |heading: &str, lines: Vec<String>| {
            if lines.is_empty() {
                return;
            }
            let between = if text.is_empty() { "" } else { "\n" };
            text += &format!("{between}{heading}: {}\n", lines.len());
            for line in lines {
                text += &format!("  {line}\n");
            }
        };
        let new = self.new.iter().map(|new| {
            let code = if new.code == new.last_code {
                new.code.to_string()
            } else {
                format!("{}-{}", new.code, new.last_code)
            };
            let title = new.title.as_deref().unwrap_or(if new.in_text {
                "in running text"
            } else {
                "no title"
            });
            let status =
                new.http_status.map(|status| format!(", HTTP {status}")).unwrap_or_default();
            format!("{code}  {title}{status}{}", on(&new.pages))
        });
        section("on a page but not in the table", new.collect());
        let gone = self.gone.iter().map(|gone| {
            let from =
                gone.reference.as_deref().map(|page| format!(" ({page})")).unwrap_or_default();
            format!("{}  {}{from}", gone.code, gone.description)
        });
        section("in the table but gone from its page", gone.collect());
        let titles = self.title_differs.iter().map(|row| {
            format!(
                "{}  `{}` is `{}`{}",
                row.code,
                row.description,
                row.titles.join("`, `"),
                on(&row.pages)
            )
        });
        section("titles that differ", titles.collect());
        let statuses = self.status_differs.iter().map(|row| {
            let status =
                row.http_status.map_or("no status".to_owned(), |status| status.to_string());
            let statuses: Vec<String> = row.http_statuses.iter().map(u16::to_string).collect();
            format!("{}  {status} is {}{}", row.code, statuses.join(", "), on(&row.pages))
        });
        section("HTTP statuses that differ", statuses.collect());
        let stale = self.stale.iter().map(|row| match (&row.checked, row.days) {
            (Some(day), Some(days)) => {
                format!("{}  {}, checked {day}, {days} days ago", row.code, row.name)
            }
            _ => format!("{}  {}, never checked", row.code, row.name),
        });
        section("rows to look at again", stale.collect());
        text
    }
}

fn on(pages: &[String]) -> String {
    format!(" ({})", pages.join(", "))
}
