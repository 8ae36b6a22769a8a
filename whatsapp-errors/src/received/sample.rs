//! A body for each code as Meta would send it, for testing the programs that receive it.

use serde_json::{Value, json};

use crate::{Category, Delivery, Scope, cloud_api::ErrorCode};

/// Every id in a sample contains this, so that nobody takes it for a real one.
const MADE_UP: &str = "SAMPLE";

/// A time as a webhook has it, in seconds since 1970: 2026-01-01.
const TIMESTAMP: &str = "1767225600";

impl ErrorCode {
    /// A response with this error, for tests. The title, the details and, for a sub-code, the
    /// parent code come from the table, and every id contains `SAMPLE`. `None` if the error arrives
    /// only in webhooks. A code of the health status is in the response that reports that status.
    ///
    /// ```
    /// use whatsapp_errors::{ApiError, cloud_api::ErrorCode};
    ///
    /// let code = ErrorCode::ReEngagementMessage;
    /// let body = code.sample_response().expect("it arrives in responses too");
    /// assert!(body.contains(r#""fbtrace_id":"SAMPLE""#));
    /// let error = ApiError::from_response(400, body.as_bytes());
    /// assert_eq!(error.kind(), Some(code));
    /// ```
    #[must_use]
    pub fn sample_response(self) -> Option<String> {
        if self.delivery() == Delivery::Webhook {
            return None;
        }
        // the table's contract gives these rows such names
        let is_health = self.name().starts_with("Health");
        let body = if is_health { self.health_status() } else { self.graph_error() };
        Some(body.to_string())
    }

    /// A webhook with this error, for tests; see [`sample_response`](Self::sample_response). The
    /// error is in the status of a message or, if the row's category says so, in a call, a group or
    /// the history of chats. `None` if the error arrives only in responses.
    ///
    /// ```
    /// use whatsapp_errors::{cloud_api::ErrorCode, failures};
    ///
    /// let body = ErrorCode::MessageExpired.sample_webhook().expect("it arrives in webhooks");
    /// assert_eq!(failures(body.as_bytes())[0].message_id(), Some("wamid.SAMPLE"));
    /// assert_eq!(ErrorCode::MessageExpired.sample_response(), None);
    /// ```
    #[must_use]
    pub fn sample_webhook(self) -> Option<String> {
        if self.delivery() == Delivery::Response {
            return None;
        }
        let errors = json!([{
            "code": self.code(),
            "title": self.description(),
            "message": self.description(),
            "error_data": { "details": self.details() },
        }]);
        let mut value = json!({
            "messaging_product": "whatsapp",
            "metadata": { "display_phone_number": MADE_UP, "phone_number_id": MADE_UP },
            "contacts": [{ "wa_id": MADE_UP, "user_id": MADE_UP }],
        });
        let field = match self.category() {
            Category::Calling => {
                value["calls"] = json!([call()]);
                value["errors"] = errors;
                "calls"
            }
            Category::Group => {
                value["groups"] = json!([group(&errors)]);
                "group_lifecycle_update"
            }
            Category::Synchronization => {
                value["history"] = json!([{ "errors": errors }]);
                "history"
            }
            _ => {
                value["statuses"] = json!([status(&errors)]);
                "messages"
            }
        };
        let changes = json!([{ "field": field, "value": value }]);
        let entry = json!([{ "id": MADE_UP, "changes": changes }]);
        Some(json!({ "object": "whatsapp_business_account", "entry": entry }).to_string())
    }

    fn graph_error(self) -> Value {
        let parent = self.subcode_of().first().and_then(|&parent| Self::from_code(parent));
        let row = parent.unwrap_or(self);
        let mut error = json!({
            "message": format!("(#{}) {}", row.code(), row.description()),
            "type": "OAuthException",
            "code": row.code(),
            "fbtrace_id": MADE_UP,
        });
        if parent.is_some() {
            error["error_subcode"] = self.code().into();
            error["error_user_title"] = self.description().into();
            error["error_user_msg"] = self.details().into();
        } else {
            error["error_data"] =
                json!({ "messaging_product": "whatsapp", "details": self.details() });
        }
        json!({ "error": error })
    }

    fn health_status(self) -> Value {
        let entity = match self.scope() {
            Scope::Number => "PHONE_NUMBER",
            Scope::Template => "MESSAGE_TEMPLATE",
            Scope::App => "APP",
            _ => "WABA",
        };
        let error = json!({
            "error_code": self.code(),
            "error_description": self.description(),
            "possible_solution": self.reasons_and_solutions(),
        });
        let entity = json!({
            "entity_type": entity,
            "id": MADE_UP,
            "can_send_message": "BLOCKED",
            "errors": [error],
        });
        json!({
            "id": MADE_UP,
            "health_status": { "can_send_message": "BLOCKED", "entities": [entity] },
        })
    }
}

fn status(errors: &Value) -> Value {
    json!({
        "id": format!("wamid.{MADE_UP}"),
        "status": "failed",
        "timestamp": TIMESTAMP,
        "recipient_id": MADE_UP,
        "errors": errors,
    })
}

/// The errors of a call are next to it.
fn call() -> Value {
    json!({
        "id": format!("wacid.{MADE_UP}"),
        "event": "terminate",
        "direction": "BUSINESS_INITIATED",
        "status": "FAILED",
        "timestamp": TIMESTAMP,
        "from": MADE_UP,
        "to": MADE_UP,
    })
}

fn group(errors: &Value) -> Value {
    json!({
        "group_id": MADE_UP,
        "request_id": MADE_UP,
        "type": "group_create",
        "timestamp": TIMESTAMP,
        "errors": errors,
    })
}
