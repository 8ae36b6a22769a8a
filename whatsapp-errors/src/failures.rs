//! Every error of a body, whatever its shape.

use std::sync::Arc;

use crate::{
    ApiError, Failure, Origin,
    api_error::{is_error, is_whole_error, provider_s_own},
    document::{self, Node},
    failure::Context,
};

/// Finds every error in a body, in the order of the body: an answer, a webhook, a batch reply, a provider's envelope. An empty
/// list means that it has none, or that it is no JSON.
///
/// It never fails and never panics, and its time is linear in the length of the body. What users write to a business is never
/// taken for an error, even if it looks like one. An answer of a batch reply that failed without an error in it is one without
/// a code, with its HTTP status and its text.
///
/// ```
/// let body = br#"{"error":{"message":"(#131030) Recipient phone number not in allowed list","code":131030}}"#;
/// let failures = whatsapp_errors::failures(body);
/// assert_eq!(failures[0].error().code(), Some(131030));
/// assert!(whatsapp_errors::failures(br#"{"messages":[{"id":"wamid.X"}]}"#).is_empty());
/// ```
#[must_use]
pub fn failures(body: &[u8]) -> Vec<Failure> {
    walk(&document::text(body), true)
}

/// The errors of a text, without the raw text of each.
pub fn find(text: &str) -> Vec<Failure> {
    walk(text, false)
}

fn walk(text: &str, keeps_raw: bool) -> Vec<Failure> {
    let mut walk = Walk { found: Vec::new(), keeps_raw };
    if let Some(root) = document::parse(text) {
        walk.root(&root);
    }
    walk.found
}

/// The context that the errors of an item share.
type Shared<'a> = &'a Arc<Context>;

struct Walk {
    found: Vec<Failure>,
    keeps_raw: bool,
}

impl Walk {
    fn root(&mut self, root: &Node<'_>) {
        match root {
            Node::List(answers) => {
                answers.iter().enumerate().for_each(|(index, answer)| self.answer(Some(index), answer));
            }
            Node::Object(_) if status(root).is_some() && root.get("body").is_some() => self.answer(None, root),
            Node::Object(members) => {
                let first = self.found.len();
                let context = value_context(root);
                let is_value = root.get("messaging_product").is_some() || root.get("metadata").is_some();
                let origin = match root.get("error") {
                    Some(_) => Origin::User,
                    None if is_value => Origin::Webhook,
                    None => Origin::OnPremises,
                };
                for (key, value) in members {
                    let origin = if key == "error" { Origin::Response } else { origin };
                    self.member(key, value, origin, &context);
                }
                if self.found.len() == first && is_whole_error(root) {
                    self.error(root, Origin::Bare, &context);
                }
            }
            _ => {}
        }
    }

    /// One answer of a batch reply: its body is JSON in a string.
    fn answer(&mut self, index: Option<usize>, answer: &Node<'_>) {
        let first = self.found.len();
        let status = status(answer);
        let parsed = answer.get("body").and_then(Node::as_text).and_then(document::parse);
        match (&parsed, answer.get("body")) {
            (Some(body), _) | (None, Some(body)) => self.root(body),
            // an error itself, or an object around one
            (None, None) if matches!(answer, Node::Object(_)) => self.root(answer),
            (None, None) => {}
        }
        if self.found.len() == first && status.is_some_and(|status| status >= 400) {
            let text = match answer.get("body") {
                None | Some(Node::Null) => String::new(),
                Some(body) => body.as_text().map_or_else(|| body.to_json(), str::to_owned),
            };
            let error = ApiError::from_status(text);
            self.found.push(Failure { error, context: Arc::default(), answer: None });
        }
        for failure in self.found.iter_mut().skip(first) {
            failure.error.set_answer(status);
            failure.answer = failure.answer.or(index);
        }
    }

    /// JSON in a string, or plain text, where a provider puts its error.
    fn provider_text(&mut self, text: &str, context: Shared<'_>) {
        match document::parse(text) {
            Some(inner @ Node::Object(_)) => {
                self.error(inner.get("error").unwrap_or(&inner), Origin::Provider, context)
            }
            _ if text.trim().is_empty() => {}
            _ => {
                let error = ApiError::from_text(text, Origin::Provider);
                self.found.push(Failure { error, context: Arc::clone(context), answer: None });
            }
        }
    }

    /// A member of an object that may hold errors. Keys whose values users write are not looked into.
    fn member(&mut self, key: &str, value: &Node<'_>, origin: Origin, context: Shared<'_>) {
        match (key, value) {
            ("error", Node::Text(text)) => self.provider_text(text, context),
            ("error" | "errors", _) => self.errors(value, origin, context),
            ("meta", _) => match value.get("error") {
                Some(Node::Text(text)) => self.provider_text(text, context),
                Some(error) => self.errors(error, Origin::Provider, context),
                None => {}
            },
            ("entry", Node::List(entries)) => {
                let changes = entries.iter().filter_map(|entry| entry.get("changes")?.as_list()).flatten();
                changes.for_each(|change| self.change(change));
            }
            ("statuses", _) => self.items(value, "recipient_id", Origin::Status, context),
            ("messages", _) => self.items(value, "from", Origin::Message, context),
            ("calls", _) => self.items(value, "to", Origin::Call, context),
            ("history", _) => self.deep(value, Origin::History, context),
            ("groups", _) => self.deep(value, Origin::Group, context),
            ("block_users", _) => self.deep(value, Origin::User, context),
            _ => {}
        }
    }

    /// A change of a webhook.
    fn change(&mut self, change: &Node<'_>) {
        let Some(value @ Node::Object(members)) = change.get("value") else { return };
        let field = change.get("field").and_then(Node::as_text).unwrap_or_default();
        let origin = match field {
            "calls" => Origin::Call,
            "history" => Origin::History,
            _ if field.starts_with("group") => Origin::Group,
            _ => Origin::Webhook,
        };
        let context = value_context(value);
        for (key, part) in members {
            self.member(key, part, origin, &context);
        }
    }

    /// Statuses, messages or calls: only their own errors, since the rest of a message is what a user wrote.
    fn items(&mut self, items: &Node<'_>, other_side: &str, origin: Origin, around: Shared<'_>) {
        for item in items.as_list().unwrap_or_default() {
            let Some(errors) = item.get("errors") else { continue };
            let text = |node: &Node<'_>, key: &str| node.get(key).and_then(Node::as_text).map(str::to_owned);
            let nested = || text(item.get("message")?, "recipient_id");
            let context = Context {
                message_id: text(item, "id"),
                recipient: text(item, other_side).or_else(nested),
                phone_number_id: around.phone_number_id.clone(),
                callback_data: text(item, "biz_opaque_callback_data"),
                timestamp: item.get("timestamp").and_then(Node::as_integer),
            };
            self.errors(errors, origin, &Arc::new(context));
        }
    }

    /// Errors at any depth, where nothing is written by users.
    fn deep(&mut self, node: &Node<'_>, origin: Origin, context: Shared<'_>) {
        match node {
            Node::List(items) => items.iter().for_each(|item| self.deep(item, origin, context)),
            Node::Object(members) => {
                for (key, value) in members {
                    match &**key {
                        "errors" => self.errors(value, origin, context),
                        "messages" => self.items(value, "from", origin, context),
                        _ => self.deep(value, origin, context),
                    }
                }
            }
            _ => {}
        }
    }

    fn errors(&mut self, node: &Node<'_>, origin: Origin, context: Shared<'_>) {
        match node {
            Node::List(errors) => errors.iter().for_each(|error| self.error(error, origin, context)),
            error => self.error(error, origin, context),
        }
    }

    fn error(&mut self, node: &Node<'_>, origin: Origin, context: Shared<'_>) {
        let (node, origin) = provider_s_own(node).map_or((node, origin), |inner| (inner, Origin::Provider));
        if is_error(node) {
            let mut error = ApiError::from_node(node, origin);
            if self.keeps_raw {
                error.set_raw(node.to_json());
            }
            self.found.push(Failure { error, context: Arc::clone(context), answer: None });
        }
    }
}

/// The HTTP status of one answer of a batch reply, or of an answer that somebody wrapped together with its status.
fn status(answer: &Node<'_>) -> Option<u16> {
    let status = ["code", "http_status", "status"].iter().find_map(|key| answer.get(key)?.as_integer())?;
    u16::try_from(status).ok().filter(|status| (100..600).contains(status))
}

/// What a webhook's value says of all errors in it.
fn value_context(value: &Node<'_>) -> Arc<Context> {
    let id = value.get("metadata").and_then(|metadata| metadata.get("phone_number_id")?.as_text());
    Arc::new(Context { phone_number_id: id.map(Arc::from), ..Context::default() })
}
