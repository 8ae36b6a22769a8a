//! The tables of a Markdown document.

pub struct Table {
    pub headings: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// The first table whose headings begin with these.
    pub fn find(text: &str, headings: &[&str]) -> Self {
        let mut lines = text.lines().map(cells);
        let found = lines.by_ref().flatten().find(|cells| {
            headings.iter().zip(cells).filter(|(heading, cell)| heading == cell).count()
                == headings.len()
        });
        let headings = found.unwrap_or_else(|| panic!("no table has the headings {headings:?}"));
        // the line below the headings aligns the columns
        let rows = lines.skip(1).map_while(|cells| cells).collect();
        Self { headings, rows }
    }
}

/// The cells of a line; `None` if it is not in a table.
fn cells(line: &str) -> Option<Vec<String>> {
    let line = line.trim().strip_prefix('|')?.strip_suffix('|')?;
    Some(line.split('|').map(|cell| cell.trim().to_owned()).collect())
}

/// The number that a cell begins with: `10,000 rows`.
pub fn number(cell: &str) -> f64 {
    let digits = cell.split(' ').next().unwrap_or_default().replace(',', "");
    digits.parse().unwrap_or_else(|_| panic!("a cell holds `{cell}`, which is not a number"))
}
