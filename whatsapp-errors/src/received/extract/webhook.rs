//! What Meta sends of its own accord, and its health status.

use super::{Around, Extraction, shape::Shape};
use crate::received::{Origin, failure::Context, json::Value};

impl Extraction {
    pub(super) fn entries(&mut self, entries: Value<'_>, around: Around) {
        for entry in entries.items() {
            if let Some(changes) = entry.get("changes") {
                self.entry(entry, changes, around);
            }
        }
    }

    /// One entry of a webhook.
    pub(super) fn entry(&mut self, entry: Value<'_>, changes: Value<'_>, around: Around) {
        let account_id = entry.get("id").and_then(|id| self.kept.keep_text(id));
        let context = Context { account_id, ..around.context };
        for change in changes.items() {
            self.change(change, Around { context, ..around });
        }
    }

    /// A change of a webhook. It has no HTTP status, whatever it came in.
    fn change(&mut self, change: Value<'_>, around: Around) {
        let Some(value) = change.get("value") else { return };
        let field = change.get("field").and_then(Value::as_text).unwrap_or_default();
        let origin = match &*field {
            "calls" => Origin::Call,
            "history" => Origin::History,
            _ if field.starts_with("group") => Origin::Group,
            _ => Origin::Webhook,
        };
        self.places(&Shape::of(value), Some(origin), Around { status: None, ..around });
    }

    /// Statuses, messages or calls: only their own errors, since the rest of a message is what a
    /// user wrote.
    pub(super) fn items(&mut self, items: Value<'_>, origin: Origin, around: Around) {
        for item in one_or_more(items) {
            if let Some(errors) = item.get("errors") {
                let context = self.subject(item, around.context, true);
                self.errors(errors, origin, Around { context, ..around });
            }
        }
    }

    /// Errors at any depth, where nothing is written by users.
    pub(super) fn deep(&mut self, value: Value<'_>, origin: Origin, around: Around) {
        value.visit_members(|key, member| {
            match key {
                "errors" => self.errors(member, origin, around),
                "messages" => self.items(member, origin, around),
                _ => return true,
            }
            false
        });
    }

    /// `health_status`, or its `entities`.
    pub(super) fn health(&mut self, value: Value<'_>, around: Around) {
        let entities = value.get("entities").unwrap_or(value);
        for entity in entities.items() {
            let Some(errors) = entity.get("errors") else { continue };
            let id = entity.get("id").and_then(|id| self.kept.keep_text(id));
            let kind = entity.get("entity_type").and_then(Value::as_text).unwrap_or_default();
            let mut context = around.context;
            match &*kind {
                "PHONE_NUMBER" => context.phone_number_id = id,
                "WABA" => context.account_id = id,
                _ => {}
            }
            self.errors(errors, Origin::Health, Around { context, ..around });
        }
    }
}

/// The items of a list, or the one that came without a list.
fn one_or_more(value: Value<'_>) -> impl Iterator<Item = Value<'_>> {
    value.is_object().then_some(value).into_iter().chain(value.items())
}
