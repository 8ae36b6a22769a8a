//! Which numbers are Meta's.

use std::sync::LazyLock;

use crate::{ErrorCode, ErrorTable, cloud_api};

/// Numbers below are HTTP statuses, counts, ports and years more often than codes.
const LARGE: u32 = 10_000;

/// How many numbers share a family.
const FAMILY: u32 = 1000;

/// No code of seven digits is in a later family.
const FAMILIES: usize = 10_000;

/// Whether a large code lies in the thousand numbers, for all thousands.
static HAS_CODES: LazyLock<[bool; FAMILIES]> = LazyLock::new(|| {
    let mut has_codes = [false; FAMILIES];
    for code in rows().map(|(code, ..)| code).filter(|&code| code >= LARGE) {
        if let Some(family) = has_codes.get_mut((code / FAMILY) as usize) {
            *family = true;
        }
    }
    has_codes
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
    HAS_CODES.get((number / FAMILY) as usize).copied().unwrap_or_default()
}

/// Whether a table has the second number as a sub-code of the first.
pub fn is_pair(code: u32, subcode: u32) -> bool {
    parents(subcode).contains(&code)
}

/// The codes under which a number arrives as a sub-code.
pub fn parents(subcode: u32) -> &'static [u32] {
    cloud_api::ErrorCode::from_code(subcode).map_or(&[], ErrorTable::subcode_of)
}
