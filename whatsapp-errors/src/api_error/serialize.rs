//! An error as a log line or a database row, and as a part of a caller's own types.

use serde_core::{Deserialize, Deserializer, Serialize, Serializer, de::DeserializeSeed, ser::SerializeMap};

use super::ApiError;
use crate::{Failure, Origin, document::Depth, mask};

/// Meta's own keys, as far as Meta sent them, with `kind` (the name of the row), `http_status` and `origin` beside them. Access tokens
/// are masked.
impl Serialize for ApiError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        if let Some(code) = self.code() {
            object.serialize_entry("code", &code)?;
        }
        if let Some(subcode) = self.subcode() {
            object.serialize_entry("error_subcode", &subcode)?;
        }
        if let Some(kind) = self.kind() {
            object.serialize_entry("kind", kind.name())?;
        }
        let texts = [
            ("type", self.error_type()),
            ("title", self.title()),
            ("message", self.message()),
            ("details", self.details()),
            ("error_user_title", self.user_title()),
            ("error_user_msg", self.user_message()),
            ("fbtrace_id", self.fbtrace_id()),
            ("href", self.href()),
        ];
        for (key, text) in texts {
            if let Some(text) = text {
                object.serialize_entry(key, &mask::masked(text))?;
            }
        }
        if let Some(is_transient) = self.is_transient() {
            object.serialize_entry("is_transient", &is_transient)?;
        }
        if !self.blame_fields().is_empty() {
            let blame_fields: Vec<String> = self.blame_fields().iter().map(|field| mask::masked(field)).collect();
            object.serialize_entry("blame_fields", &blame_fields)?;
        }
        if let Some(status) = self.http_status() {
            object.serialize_entry("http_status", &status)?;
        }
        object.serialize_entry("origin", self.origin().as_str())?;
        object.end()
    }
}

/// The error, and beside it what stood around it.
impl Serialize for Failure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("error", self.error())?;
        if let Some(answer) = self.answer() {
            object.serialize_entry("answer", &answer)?;
        }
        let texts = [
            ("message_id", self.message_id()),
            ("recipient", self.recipient()),
            ("phone_number_id", self.phone_number_id()),
            ("callback_data", self.callback_data()),
        ];
        for (key, text) in texts {
            if let Some(text) = text {
                object.serialize_entry(key, &mask::masked(text))?;
            }
        }
        if let Some(timestamp) = self.timestamp() {
            object.serialize_entry("timestamp", &timestamp)?;
        }
        object.end()
    }
}

/// The error object of Meta's, or of a log line; what it does not have is `None`.
impl<'de> Deserialize<'de> for ApiError {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let node = Depth(0).deserialize(deserializer)?;
        let origin = node.get("origin").and_then(|origin| origin.as_text()?.parse().ok());
        let mut error = Self::from_node(&node, origin.unwrap_or(Origin::Bare));
        error.0.raw = node.to_json();
        error.0.http_status = node
            .get("http_status")
            .and_then(|status| status.as_integer())
            .and_then(|status| u16::try_from(status).ok());
        if let Some(fields) = node.get("blame_fields").and_then(|fields| fields.as_list()) {
            error.0.blame_fields = fields.iter().filter_map(|field| field.as_text().map(str::to_owned)).collect();
        }
        Ok(error)
    }
}
