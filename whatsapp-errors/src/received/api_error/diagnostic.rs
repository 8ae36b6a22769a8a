use std::fmt::Display;

use miette::{Diagnostic, Severity};

use super::ApiError;

const DOCUMENTATION: &str =
    "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes";

/// The diagnostic has the error's code, what to do as its help, and the URL that Meta sent or else
/// that of Meta's reference. If waiting may resolve the error, it is a warning.
impl Diagnostic for ApiError {
    fn code<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        let code = Self::code(self)?;
        Some(Box::new(format!("whatsapp::{code}")))
    }

    fn severity(&self) -> Option<Severity> {
        Some(if self.retry().is_retryable() { Severity::Warning } else { Severity::Error })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        Some(Box::new(self.kind()?.reasons_and_solutions()))
    }

    fn url<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        let is_absolute = |href: &&str| href.starts_with("https://");
        Some(Box::new(self.href().filter(is_absolute).unwrap_or(DOCUMENTATION)))
    }
}
