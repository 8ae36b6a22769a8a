//! JSON → error.

use super::{ApiError, Parts};
use crate::{
    Failure, Origin,
    document::{self, Node},
    failures::{failures, find},
};

/// Keys of which an error has at least one. `type` alone is none: every message has it.
const KEYS: &[&str] =
    &["code", "title", "message", "details", "error_data", "error_subcode", "error_user_title", "error_user_msg"];

impl ApiError {
    /// The error of a failed request: call it for an HTTP status outside 2xx, and [`from_slice`](Self::from_slice) for an
    /// answer that says 2xx. It is always one: an HTML page or an empty body keeps its status and its text. Of
    /// several errors in the body it is the one that Meta names for the whole request, or else the first; use
    /// [`failures`](crate::failures) to get them all.
    ///
    /// ```
    /// use whatsapp_errors::{ApiError, Confidence};
    ///
    /// let error = ApiError::from_response(502, b"<html>Bad Gateway</html>");
    /// assert_eq!((error.code(), error.http_status()), (None, Some(502)));
    /// assert_eq!(error.raw(), "<html>Bad Gateway</html>");
    /// assert_eq!(error.confidence(), Confidence::Inferred);
    /// ```
    #[must_use]
    pub fn from_response(status: u16, body: &[u8]) -> Self {
        let text = document::text(body);
        let mut error = Self::of_whole(find(&text)).unwrap_or_else(|| Self(Box::default()));
        error.0.http_status = Some(status);
        error.0.raw = text.into_owned();
        error
    }

    /// The error in a body; `None` if it has none. Of several it is the one that Meta names for the whole request, or else
    /// the first.
    #[must_use]
    pub fn from_slice(body: &[u8]) -> Option<Self> {
        Self::of_whole(failures(body))
    }

    fn of_whole(failures: Vec<Failure>) -> Option<Self> {
        let mut errors = failures.into_iter().map(|failure| failure.error);
        let first = errors.next()?;
        let is_whole = |error: &Self| error.origin() == Origin::Response;
        Some(if is_whole(&first) { first } else { errors.find(is_whole).unwrap_or(first) })
    }

    /// The error that a JSON object is, without its raw text.
    pub(crate) fn from_node(node: &Node<'_>, origin: Origin) -> Self {
        let inner = node.get("error_data").and_then(Node::as_text).and_then(document::parse);
        let data = match &inner {
            Some(data @ Node::Object(_)) => Some(data),
            _ => node.get("error_data"),
        };
        let text = |key: &str| node.get(key).and_then(Node::as_text).map(str::to_owned);
        let details = data.and_then(|data| data.get("details").unwrap_or(data).as_text()).map(str::to_owned);
        Self(Box::new(Parts {
            code: node.get("code").and_then(Node::as_integer),
            subcode: node.get("error_subcode").and_then(Node::as_integer),
            message: text("message"),
            title: text("title"),
            details: details.or_else(|| text("details")),
            user_title: text("error_user_title"),
            user_message: text("error_user_msg"),
            error_type: text("type"),
            fbtrace_id: text("fbtrace_id"),
            href: text("href"),
            is_transient: node.get("is_transient").and_then(Node::as_bool),
            blame_fields: data.and_then(|data| data.get("blame_field_specs")).map(blame_fields).unwrap_or_default(),
            http_status: None,
            origin,
            wait: None,
            raw: String::new(),
        }))
    }

    /// The error that an answer without one in it is: its status is all that is known.
    pub(crate) fn from_status(raw: String) -> Self {
        Self(Box::new(Parts { raw, ..Parts::default() }))
    }

    /// The error that a plain text is, as some providers send it.
    pub(crate) fn from_text(text: &str, origin: Origin) -> Self {
        Self(Box::new(Parts { message: Some(text.to_owned()), origin, raw: text.to_owned(), ..Parts::default() }))
    }
}

/// Whether a JSON value that stands where errors stand is one.
pub fn is_error(node: &Node<'_>) -> bool {
    KEYS.iter().any(|key| !matches!(node.get(key), None | Some(Node::Null)))
}

/// Whether a body is an error by itself: it has a code and says something of it. A number of success needs more than a
/// message, which `{"code":200,"message":"OK"}` has too.
pub fn is_whole_error(node: &Node<'_>) -> bool {
    let has = |key: &&str| !matches!(node.get(key), None | Some(Node::Null));
    let is_telling = ["title", "details", "error_data", "error_subcode", "fbtrace_id", "type"].iter().any(has);
    let Some(code) = node.get("code") else { return false };
    let is_success = code.as_integer().is_some_and(|code| (200..300).contains(&code));
    is_telling || (has(&"message") && !is_success)
}

/// Meta's own error inside the envelope of a provider.
pub fn provider_s_own<'a, 'de>(node: &'a Node<'de>) -> Option<&'a Node<'de>> {
    node.get("whatsappApiError").filter(|inner| is_error(inner))
}

/// `[["name"], ["components", "0"]]` → `name`, `components.0`.
fn blame_fields(specs: &Node<'_>) -> Vec<String> {
    let path = |spec: &Node<'_>| match spec {
        Node::List(parts) => parts.iter().filter_map(part).collect::<Vec<_>>().join("."),
        other => part(other).unwrap_or_default(),
    };
    specs.as_list().unwrap_or_default().iter().map(path).filter(|path| !path.is_empty()).collect()
}

fn part(node: &Node<'_>) -> Option<String> {
    match node {
        Node::Text(text) => Some(text.to_string()),
        Node::Integer(index) => Some(index.to_string()),
        _ => None,
    }
}
