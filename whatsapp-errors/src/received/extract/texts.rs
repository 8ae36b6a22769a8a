//! Errors in texts: JSON in a string, a response that a message quotes, Meta's code in a message.

use super::{Around, Extraction};
use crate::received::{
    ApiError, Failure,
    code_in_text::code_in_text,
    json::{self, Document, Value},
};

/// How many times JSON is looked for in a text.
const ATTEMPTS: usize = 4;

impl Extraction {
    /// A text that is a response, or quotes one; `is_error` says whether it is an error if it has
    /// no code either.
    pub(super) fn text(&mut self, text: &str, is_error: bool, around: Around) {
        let first = self.found.len();
        self.json_in(text, around);
        if self.found.len() > first {
            return;
        }
        let code = code_in_text(text);
        if code.is_some() || (is_error && !text.trim().is_empty()) {
            let message = self.kept.keep(text);
            let error = ApiError::from_text(message, code, around.status);
            self.found.push(Failure::new(error, around.context));
        }
    }

    /// JSON that a text is, or that is quoted in it: `HTTP 400 {"error":{…}}`.
    pub(super) fn json_in(&mut self, text: &str, around: Around) {
        if !text.contains(['{', '"']) {
            return;
        }
        if let Some(document) = Document::parse(text) {
            return self.json_root(document.root(), around);
        }
        let mut rest = text;
        let mut is_json = false;
        for _ in 0..ATTEMPTS {
            let Some(start) = rest.find('{') else { break };
            rest = &rest[start..];
            let read = match Document::parse_prefix(rest) {
                Some(document) => {
                    is_json = true;
                    let first = self.found.len();
                    self.json_root(document.root(), around);
                    if self.found.len() > first {
                        return;
                    }
                    document.root().range().end
                }
                None => 1,
            };
            rest = &rest[read..];
        }
        // `400 - "{\"error\":…}"`
        if !is_json && text.contains("{\\\"") {
            let unescaped = json::unescape(text);
            if let Some(around) = around.deeper() {
                self.json_in(&unescaped, around);
            }
        }
    }

    fn json_root(&mut self, root: Value<'_>, around: Around) {
        if root.is_object() || root.is_list() || root.escaped().is_some() {
            self.body(root, around);
        }
    }
}
