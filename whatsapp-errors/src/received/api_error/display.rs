use std::fmt::{self, Write};

use super::{ApiError, Confidence};
use crate::{cloud_api, received::redact};

/// One line: the number first, then title and details; the alternate form adds what to do. Access
/// tokens are masked.
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
        if let Some(title) = title {
            f.write_str(" ")?;
            redact::write_redacted(f, title)?;
        }
        let more = [self.details(), self.user_message()].into_iter().flatten();
        for text in more.filter(|text| !text.is_empty() && Some(*text) != title) {
            f.write_str(": ")?;
            redact::write_redacted(f, text)?;
        }
        match kind {
            Some(kind) if f.alternate() => write!(f, ". {}", kind.reasons_and_solutions()),
            _ => Ok(()),
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
    /// A few lines for an operator: the error in one line, what it means, what to do, whether a
    /// retry helps, who has to act. Access tokens are masked.
    #[must_use]
    pub fn explain(&self) -> String {
        let mut text = format!("{self}\n");
        if let Some(kind) = self.kind() {
            let _ = writeln!(text, "{}\n{}", kind.details(), kind.reasons_and_solutions());
            if let Some(note) = kind.note() {
                let _ = writeln!(text, "{note}");
            }
        }
        if let Some(title) = self.user_title() {
            let _ = writeln!(text, "Meta's message for the user: {}", redact::masked(title));
        }
        let guess = match self.confidence() {
            Confidence::Documented => "",
            Confidence::ParentCode => " (by the code: the sub-code is not known)",
            Confidence::Inferred => " (inferred: the code is not known)",
        };
        let _ = write!(
            text,
            "retry: {}, affects: {}, who acts: {}{guess}",
            self.retry(),
            self.scope(),
            self.actor()
        );
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
