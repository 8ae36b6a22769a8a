//! An error that a text mentions.

use std::ops::Range;

use super::Sign;
use crate::{ErrorTable, Failure, cloud_api};

/// An error that a text mentions, with its position and the sign that it is an error.
///
/// ```
/// use whatsapp_errors::{cloud_api::ErrorCode, failures_in_text};
///
/// let log = "12:00:01 INFO sent\n12:00:02 WARN failed (code 100, subcode 2388043)\n";
/// let [mention] = &failures_in_text(log)[..] else { panic!("one error") };
/// assert_eq!((mention.code(), mention.subcode()), (Some(100), Some(2_388_043)));
/// assert_eq!(mention.kind(), Some(ErrorCode::TemplateComponentFieldMissing));
/// assert_eq!(mention.line(), 2);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Mention {
    pub(super) code: Option<i64>,
    pub(super) subcode: Option<i64>,
    pub(super) failure: Option<Failure>,
    pub(super) sign: Sign,
    pub(super) line: u64,
    pub(super) bytes: Range<u64>,
}

impl Mention {
    /// The code; `None` if the text has only a sub-code, or a failure without a code.
    #[must_use]
    pub fn code(&self) -> Option<i64> {
        self.code
    }

    /// The sub-code.
    #[must_use]
    pub fn subcode(&self) -> Option<i64> {
        self.subcode
    }

    /// The matching row of Meta's reference. This is the row of the sub-code if it names the code
    /// as its parent, or if there is no code; otherwise it is the row of the code. `None` if the
    /// table does not have the code, which is normal.
    #[must_use]
    pub fn kind(&self) -> Option<cloud_api::ErrorCode> {
        self.lookup()
    }

    /// The matching row of any table, found in the same way as [`kind`](Self::kind).
    #[must_use]
    pub fn lookup<T: ErrorTable>(&self) -> Option<T> {
        let number = |number: Option<i64>| number.and_then(|number| u32::try_from(number).ok());
        match self.code {
            Some(_) => T::from_parts(number(self.code)?, number(self.subcode)),
            None => T::from_code(number(self.subcode)?),
        }
    }

    /// The error with everything that was sent, if it comes from JSON or from debug output that can
    /// be read as JSON.
    #[must_use]
    pub fn failure(&self) -> Option<&Failure> {
        self.failure.as_ref()
    }

    /// The sign that it is an error.
    #[must_use]
    pub fn sign(&self) -> Sign {
        self.sign
    }

    /// The line that it starts on, from 1.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.line
    }

    /// Its position in the text, in bytes: the number or the words that give the code, or the whole
    /// document that it comes from. For UTF-16, the position in the same text as UTF-8.
    #[must_use]
    pub fn bytes(&self) -> Range<u64> {
        self.bytes.clone()
    }
}
