//! Rows that nobody has looked at for long.

use jiff::{Unit, civil::Date};
use whatsapp_errors_table::{Row, Standard, Table};

use super::report::Stale;

/// The rows that nobody has looked at for more than this many days.
pub fn stale(table: &Table, most_days: i32, today: Date) -> Vec<Stale> {
    let stale = |row: &Row| {
        let checked = table.text(row, Standard::Checked);
        let date = checked.and_then(|day| day.parse::<Date>().ok());
        let days =
            date.and_then(|date| today.since((Unit::Day, date)).ok()).map(|age| age.get_days());
        days.is_none_or(|days| days > most_days).then(|| Stale {
            code: row.codes.first,
            name: row.name.clone(),
            checked: checked.map(str::to_owned),
            days,
        })
    };
    table.rows.iter().filter_map(stale).collect()
}
