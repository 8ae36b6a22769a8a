//! Which numbers are Meta's.

use std::sync::LazyLock;

use crate::{ErrorCode, ErrorTable, cloud_api};

/// Numbers below are HTTP statuses, counts, ports and years more often than codes.
const LARGE: u32 = 10_000;

/// How many numbers share a family.
const FAMILY: u32 = 1000;

/// Which families the tables have: all thousands in which a large code lies.
static FAMILIES: LazyLock<Vec<bool>> = LazyLock::new(|| {
    let mut families = Vec::new();
    for code in rows().map(|(code, ..)| code).filter(|&code| code >= LARGE) {
        let family = (code / FAMILY) as usize;
        families.resize(families.len().max(family + 1), false);
        families[family] = true;
    }
    families
});

/// The code, title and name of each row: Meta's reference first.
pub fn rows() -> impl Iterator<Item = (u32, &'static str, &'static str)> {
    fn of<T: ErrorTable>() -> impl Iterator<Item = (u32, &'static str, &'static str)> {
        T::ALL.iter().map(|row| (row.code(), row.description(), row.name()))
    }
    of::<cloud_api::ErrorCode>().chain(of::<ErrorCode>())
}

/// The titles that a number has in the tables.
pub fn titles(number: u32) -> impl Iterator<Item = &'static str> {
    fn of<T: ErrorTable>(number: u32) -> Option<&'static str> {
        T::from_code(number).map(T::description)
    }
    of::<cloud_api::ErrorCode>(number).into_iter().chain(of::<ErrorCode>(number))
}

/// Whether a table has the number as a code.
pub fn is_row(number: u32) -> bool {
    titles(number).next().is_some()
}

/// Whether the number is in a family of Meta's codes, and so large that it is hardly anything else.
pub fn is_telling(number: u32) -> bool {
    FAMILIES.get((number / FAMILY) as usize).copied().unwrap_or_default()
}

/// Whether a table has the second number as a sub-code of the first.
pub fn is_pair(code: u32, subcode: u32) -> bool {
    parents(subcode).contains(&code)
}

/// The codes under which a number arrives as a sub-code.
pub fn parents(subcode: u32) -> &'static [u32] {
    cloud_api::ErrorCode::from_code(subcode).map_or(&[], ErrorTable::subcode_of)
}
