//! Errors in what people paste.

mod alone;
mod company;
mod dump;
mod encoding;
mod escaped;
mod headers;
mod hits;
mod known;
mod label;
mod mention;
mod mentions;
mod number;
mod scan;
mod sign;
mod title;
mod verdict;
mod waiting;

pub use mention::Mention;
pub use mentions::Mentions;
pub use sign::Sign;

/// Finds the errors that a text mentions: lines of a log, what somebody pasted, JSON inside of
/// other text, debug output. In the order of the text.
///
/// It is a heuristic. In JSON it finds each error with a code that [`failures`](crate::failures)
/// finds, and most of those without; everywhere else a number is a code only where something shows
/// that it is one, which [`Mention::sign`] says:
///
/// 1. **JSON** anywhere in the text, also escaped (`{\"error\": …}`, several times), in quotes, cut
///    or damaged, and any number of documents. A status line and headers in front of it, as
///    `curl -i` prints them, give the error its HTTP status.
/// 2. **Debug output** of JavaScript, Python, Ruby, PHP, Go, Rust and Swift that can be read as
///    JSON.
/// 3. **Meta's message**: `(#131047)`. The number must be in a table, or in the family of a code
///    that is (`(#139999)`); a number at the end of a title, `Fix a typo (#100)`, is another thing.
/// 4. **A label** in front of the number: `code=131047`, `Error code: 131047`, `"code": 131047`,
///    `[code] => 190`, `Erro Meta 131049`. A number below 10,000 needs a word next to it that texts
///    about Meta's errors have, such as `OAuthException`: `exit code 1` is not a code.
/// 5. **The title** next to the number (`131026: Message undeliverable`), or alone on a line or,
///    if it is a long one, behind a colon. So is **the name** of a variant, alone on a line or as
///    `ErrorCode::ReEngagementMessage`. Case and punctuation do not matter.
/// 6. **The place** of the number, if it is in a table or a family and not below 10,000:
///    `#131047`, `100/2388043`, at the start of a line in front of a colon, all of a line.
/// 7. **The whole text** is a number, `131047`, `131_047` or `100/33`, or a number and its label.
///
/// What is found by an earlier rule is not found again by a later one on the same line. A sub-code
/// that has a label (`subcode 2388043`) belongs to the code in front of it, else to the one behind.
/// A JSON document with an error, and any message to or from Meta, is read as JSON only: what
/// people write in it is never an error.
///
/// Outside of JSON, a line without `(#`, `code`, `error` or a title at its end is read only if a
/// number on it begins as most of Meta's codes do: `13…`, `238…`, `249…` or `259…`.
///
/// Any bytes will do: UTF-8 with errors in it, another encoding that contains ASCII, UTF-16 with or
/// without a byte order mark. The time is linear in the length of the text. For a text that does
/// not fit into memory there is [`Mentions`].
///
/// ```
/// use whatsapp_errors::{Sign, cloud_api::ErrorCode, failures_in_text};
///
/// let text = "\
/// 09:15:01 INFO 131047 messages sent
/// 09:15:02 WARN 3 messages failed: (#131047) Re-engagement message
/// 09:15:03 WARN {\"error\":{\"code\":100,\"error_subcode\":33,\"message\":\"Unsupported";
/// let mentions = failures_in_text(text);
///
/// let [first, second] = &mentions[..] else { panic!("two errors") };
/// assert_eq!((first.line(), first.sign()), (2, Sign::Message));
/// assert_eq!(first.kind(), Some(ErrorCode::ReEngagementMessage));
/// assert_eq!((second.line(), second.sign()), (3, Sign::CutJson));
/// assert_eq!(second.kind(), Some(ErrorCode::ObjectDeletedOrMissing));
/// let failure = second.failure().expect("it comes from JSON");
/// assert_eq!(failure.error().message(), Some("Unsupported"));
/// ```
#[must_use]
pub fn failures_in_text(text: impl AsRef<[u8]>) -> Vec<Mention> {
    mentions::all(text.as_ref())
}
