//! Every error of a body, whatever its shape.

use crate::{
    ApiError, Failure, Origin,
    api_error::{is_error, provider_s_own},
    document::{self, Node},
    failure::Context,
};

/// Finds every error in a body, in the order of the body: an answer, a webhook, a batch reply, a provider's envelope. An empty
/// list means that it has none, or that it is no JSON.
///
/// It never fails and never panics, and its time is linear in the length of the body. What users write to a business is never
/// taken for an error, even if it looks like one.
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

struct Walk {
    found: Vec<Failure>,
    keeps_raw: bool,
}

impl Walk {
    fn root(&mut self, root: &Node<'_>) {
        match root {
            Node::List(answers) => answers.iter().for_each(|answer| self.batch_answer(answer)),
            Node::Object(members) => {
                if status(root).is_some() && root.get("body").is_some() {
                    return self.batch_answer(root);
                }
                let has_envelope =
                    ["error", "errors", "meta", "entry", "statuses"].iter().any(|key| root.get(key).is_some());
                if !has_envelope && root.get("code").is_some() && is_error(root) {
                    return self.error(root, &Context { origin: Origin::Bare, ..Context::default() });
                }
                let envelope = root.get("meta").filter(|meta| meta.get("error").is_some());
                if let Some(text) = envelope.and_then(|meta| meta.get("error")).and_then(Node::as_text) {
                    return self.provider_text(text);
                }
                let context = value_context(root, None);
                let origin = if root.get("error").is_some() { Origin::User } else { Origin::OnPremises };
                let is_value = root.get("messaging_product").is_some() || root.get("metadata").is_some();
                let origin = if is_value && origin == Origin::OnPremises { Origin::Webhook } else { origin };
                for (key, value) in members {
                    self.member(key, value, &Context { origin, ..context.clone() });
                }
            }
            _ => {}
        }
    }

    /// One answer of a batch reply: its body is JSON in a string.
    fn batch_answer(&mut self, answer: &Node<'_>) {
        let Some(body) = answer.get("body") else {
            // a number alone is the HTTP status of an answer without a body
            if ["message", "title", "error_data"].iter().any(|key| answer.get(key).is_some()) {
                self.error(answer, &Context { origin: Origin::Bare, ..Context::default() });
            }
            return;
        };
        let first = self.found.len();
        match body {
            Node::Text(text) => {
                if let Some(inner) = document::parse(text) {
                    self.root(&inner);
                }
            }
            inner => self.root(inner),
        }
        for failure in self.found.iter_mut().skip(first) {
            failure.error.set_answer(status(answer));
        }
    }

    /// JSON in a string, or plain text, where a provider puts its error.
    fn provider_text(&mut self, text: &str) {
        let context = Context { origin: Origin::Provider, ..Context::default() };
        match document::parse(text) {
            Some(inner @ Node::Object(_)) => self.error(inner.get("error").unwrap_or(&inner), &context),
            _ if text.trim().is_empty() => {}
            _ => self.found.push(Failure { error: ApiError::from_text(text, Origin::Provider), context }),
        }
    }

    /// A member of an object that may hold errors. Keys whose values users write are not looked into.
    fn member(&mut self, key: &str, value: &Node<'_>, context: &Context) {
        let within = |origin| Context { origin, ..context.clone() };
        match (key, value) {
            ("error", Node::Text(text)) => self.provider_text(text),
            ("error", Node::Object(_)) => self.error(value, &within(Origin::Response)),
            ("errors", Node::List(errors)) => errors.iter().for_each(|error| self.error(error, context)),
            ("entry", Node::List(entries)) => {
                let changes = entries.iter().filter_map(|entry| entry.get("changes")?.as_list()).flatten();
                changes.for_each(|change| self.change(change));
            }
            ("statuses", Node::List(statuses)) => {
                statuses.iter().for_each(|status| self.item(status, "recipient_id", &within(Origin::Status)));
            }
            ("messages", Node::List(messages)) => {
                messages.iter().for_each(|message| self.item(message, "from", &within(Origin::Message)));
            }
            ("history", Node::List(parts)) => parts.iter().for_each(|part| self.deep(part, &within(Origin::History))),
            ("calls", Node::List(calls)) => calls.iter().for_each(|call| self.call(call, &within(Origin::Call))),
            ("groups", _) => self.deep(value, &within(Origin::Group)),
            ("block_users", _) => self.deep(value, &within(Origin::User)),
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
        let context = value_context(value, Some(origin));
        for (key, part) in members {
            self.member(key, part, &context);
        }
    }

    /// A status or a message: only its own errors, since the rest of a message is what a user wrote.
    fn item(&mut self, item: &Node<'_>, other_side: &str, context: &Context) {
        let text = |key: &str| item.get(key).and_then(Node::as_text).map(str::to_owned);
        let context = Context {
            message_id: text("id"),
            recipient: text(other_side).or_else(|| {
                item.get("message").and_then(|message| message.get("recipient_id")?.as_text()).map(str::to_owned)
            }),
            callback_data: text("biz_opaque_callback_data"),
            timestamp: item.get("timestamp").and_then(Node::as_integer),
            ..context.clone()
        };
        for error in item.get("errors").and_then(Node::as_list).unwrap_or_default() {
            self.error(error, &context);
        }
    }

    fn call(&mut self, call: &Node<'_>, context: &Context) {
        self.item(call, "to", context);
    }

    /// Errors at any depth, where nothing is written by users.
    fn deep(&mut self, node: &Node<'_>, context: &Context) {
        match node {
            Node::List(items) => items.iter().for_each(|item| self.deep(item, context)),
            Node::Object(members) => {
                for (key, value) in members {
                    match (&**key, value) {
                        ("errors", Node::List(errors)) => errors.iter().for_each(|error| self.error(error, context)),
                        ("messages", Node::List(messages)) => {
                            messages.iter().for_each(|message| self.item(message, "from", context));
                        }
                        _ => self.deep(value, context),
                    }
                }
            }
            _ => {}
        }
    }

    fn error(&mut self, node: &Node<'_>, context: &Context) {
        let (node, origin) = match provider_s_own(node) {
            Some(inner) => (inner, Origin::Provider),
            None => (node, context.origin),
        };
        if is_error(node) {
            let mut error = ApiError::from_node(node, origin);
            if self.keeps_raw {
                error.set_raw(node.to_json());
            }
            self.found.push(Failure { error, context: context.clone() });
        }
    }
}

/// The HTTP status of one answer of a batch reply, or of an answer that somebody wrapped together with its status.
fn status(answer: &Node<'_>) -> Option<u16> {
    let status = ["code", "http_status", "status"].iter().find_map(|key| answer.get(key)?.as_integer())?;
    u16::try_from(status).ok().filter(|status| (100..600).contains(status))
}

/// What a webhook's value says of all errors in it.
fn value_context(value: &Node<'_>, origin: Option<Origin>) -> Context {
    let id = value.get("metadata").and_then(|metadata| metadata.get("phone_number_id")?.as_text());
    Context { origin: origin.unwrap_or_default(), phone_number_id: id.map(str::to_owned), ..Context::default() }
}
