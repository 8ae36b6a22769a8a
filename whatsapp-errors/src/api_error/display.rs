use std::fmt;

use super::ApiError;
use crate::mask;

/// One line: the number first, then title and details; the alternate form adds what to do. Access tokens are masked.
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
        let title = self.title().or(message).or(kind.map(|kind| kind.description()));
        if let Some(title) = title {
            f.write_str(" ")?;
            mask::write(f, title)?;
        }
        let more = [self.details(), self.user_message()].into_iter().flatten();
        for text in more.filter(|text| !text.is_empty() && Some(*text) != title) {
            f.write_str(": ")?;
            mask::write(f, text)?;
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

/// Every field that was sent. Access tokens are masked.
impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut fields = f.debug_struct("ApiError");
        let texts = [
            ("message", self.message()),
            ("title", self.title()),
            ("details", self.details()),
            ("user_title", self.user_title()),
            ("user_message", self.user_message()),
            ("error_type", self.error_type()),
            ("fbtrace_id", self.fbtrace_id()),
            ("href", self.href()),
        ];
        fields.field("code", &self.code()).field("subcode", &self.subcode()).field("kind", &self.kind());
        for (name, text) in texts {
            if let Some(text) = text {
                fields.field(name, &mask::masked(text));
            }
        }
        let blame_fields: Vec<String> = self.blame_fields().iter().map(|field| mask::masked(field)).collect();
        fields
            .field("is_transient", &self.is_transient())
            .field("blame_fields", &blame_fields)
            .field("http_status", &self.http_status())
            .field("origin", &self.origin())
            .field("raw", &mask::masked(self.raw()))
            .finish()
    }
}
