use std::fmt::{self, Write};

use whatsapp_errors_table::label;

use super::{ApiError, Confidence};
use crate::{cloud_api, received::redact};

/// One line: the code, the title and the details. The alternate form (`{:#}`) adds what to do.
/// Access tokens are masked.
impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = self.kind();
        match (self.code(), self.http_status()) {
            (Some(code), _) => write!(f, "{code}")?,
            (None, Some(status)) => write!(f, "HTTP {status}")?,
            (None, None) => f.write_str("error without a code")?,
        }
        if let Some(subcode) = self.subcode() {
            write!(f, "/{subcode}")?;
        }
        let message = self.message().map(|message| without_code(message, self.code()));
        let title = self.title().or(message).or(kind.map(cloud_api::ErrorCode::description));
        let more = [self.details(), self.user_message()].into_iter().flatten();
        let more = more.filter(|text| !text.is_empty() && Some(*text) != title);
        let solutions =
            kind.filter(|_| f.alternate()).map(cloud_api::ErrorCode::reasons_and_solutions);
        let mut texts = title.into_iter().chain(more).peekable();
        let (mut separator, mut stop) = (" ", ". ");
        while let Some(text) = texts.next() {
            let is_last = texts.peek().is_none() && solutions.is_none();
            // what follows comes with a colon or a stop
            let text = if is_last { text } else { text.trim_end_matches(['.', ' ']) };
            f.write_str(separator)?;
            redact::write_redacted(f, text)?;
            separator = ": ";
            stop = if text.ends_with(['!', '?']) { " " } else { ". " };
        }
        match solutions {
            Some(solutions) => write!(f, "{stop}{solutions}"),
            None => Ok(()),
        }
    }
}

/// A message often begins with the code again: `(#131047) Re-engagement message`.
fn without_code(message: &str, code: Option<i64>) -> &str {
    let rest = message.strip_prefix("(#").and_then(|rest| rest.split_once(") "));
    match rest {
        Some((number, rest)) if code.is_some() && number.parse().ok() == code => rest,
        _ => message,
    }
}

impl ApiError {
    /// A few lines for an operator: the error in one line, the [verdict](crate::Verdict) in
    /// another, then what happened, what to do and the note, each after its label. Access tokens
    /// are masked.
    ///
    /// ```
    /// use whatsapp_errors::ApiError;
    ///
    /// let explained = ApiError::builder().code(131047).build().explain();
    /// assert_eq!(
    ///     explained.lines().nth(1),
    ///     Some(
    ///         "Do not retry until someone changes something · affects this recipient · \
    ///          a developer must act"
    ///     )
    /// );
    /// assert!(explained.contains("\nWhat to do: "));
    /// ```
    #[must_use]
    pub fn explain(&self) -> String {
        let verdict = self.decision(0).verdict();
        let mut text = match self.confidence() {
            Confidence::Inferred => format!("{self}\nBest guess: {verdict}"),
            _ => format!("{self}\n{verdict}"),
        };
        if let (Confidence::ParentCode, Some(subcode)) = (self.confidence(), self.subcode()) {
            let _ = write!(
                text,
                "\nSub-code: {subcode} is not known, so this is about its code alone."
            );
        }
        if let Some(kind) = self.kind() {
            let texts = [
                (label::WHAT_HAPPENED, Some(kind.details())),
                (label::WHAT_TO_DO, Some(kind.reasons_and_solutions())),
                (label::NOTE, kind.note()),
            ];
            for (label, body) in texts {
                if let Some(body) = body {
                    let _ = write!(text, "\n{label}: {body}");
                }
            }
        }
        if let Some(title) = self.user_title() {
            let _ = write!(text, "\nMeta's title for the user: {}", redact::masked(title));
        }
        text
    }
}

/// Every field that was sent. Access tokens are masked.
impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut fields = f.debug_struct("ApiError");
        fields
            .field("code", &self.code())
            .field("subcode", &self.subcode())
            .field("kind", &self.kind());
        for (key, text) in self.texts() {
            fields.field(key, &redact::masked(text));
        }
        let blame_fields: Vec<String> =
            self.blame_fields().iter().map(|field| redact::masked(field)).collect();
        fields
            .field("is_transient", &self.is_transient())
            .field("blame_fields", &blame_fields)
            .field("http_status", &self.http_status())
            .field("retry_after", &self.wait())
            .field("origin", &self.origin())
            .field("raw", &redact::masked(self.raw()))
            .finish()
    }
}
