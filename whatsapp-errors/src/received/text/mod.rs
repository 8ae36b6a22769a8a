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

/// Finds the errors that a text mentions, in order. The text can be a log, something that was
/// pasted, JSON inside other text, or debug output.
///
/// This is a heuristic. In JSON, it finds every error with a code that
/// [`failures`](crate::failures) finds, and most of those without. Everywhere else, a number counts
/// as a code only if there is a sign that it is one, which [`Mention::sign`] returns:
///
/// 1. **JSON** anywhere in the text, any number of documents, even if it is escaped, once or
///    several times (`{\"error\": …}`), quoted, wrapped, cut or damaged. The error gets its HTTP
///    status from a status line before the JSON, such as `curl -i` prints.
/// 2. **Debug output** of JavaScript, Python, Ruby, PHP, Go, Rust and Swift that can be read as
///    JSON.
/// 3. **Meta's message**: `(#131047)`. The number must be in a table, or in the same thousand as a
///    code that is (`(#139999)`, since 139000 is a code). A number at the end of a title, as in
///    `Fix a typo (#100)`, does not count.
/// 4. **A label** before the number: `code=131047`, `Error code: 131047`, `"code": 131047`,
///    `[code] => 190`, `Erro Meta 131049`. A number below 10,000 also needs a word nearby that is
///    typical of Meta's errors, such as `OAuthException`: `exit code 1` is not a code.
/// 5. **The title** next to the number (`131026: Message undeliverable`), or alone on a line or,
///    if it is long, after a colon. **The name** of a variant counts too, alone on a line or as
///    `ErrorCode::ReEngagementMessage`. Case and punctuation do not matter.
/// 6. **The position** of the number, if it is at least 10,000 and in a table or such a thousand:
///    `#131047`, `100/2388043`, at the start of a line before a colon, or alone on a line.
/// 7. **The whole text** is a number, `131047`, `131_047` or `100/33`, or a number and its label.
///
/// What an earlier rule finds is not found again by a later one on the same line. A labelled
/// sub-code (`subcode 2388043`) belongs to the code before it, otherwise to the code after it. A
/// JSON document with an error, and any message to or from Meta, is read only as JSON: what people
/// write in it is never an error.
///
/// Outside JSON, a line without `(#`, `code`, `error` or a title at its end is read only if it has
/// a number that starts as most of Meta's codes do: `13…`, `238…`, `249…` or `259…`.
///
/// Any bytes are accepted: UTF-8, valid or not, other encodings that contain ASCII, and UTF-16 with
/// or without a byte order mark. The time is linear in the length of the text. For a text that does
/// not fit into memory, use [`Mentions`].
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
