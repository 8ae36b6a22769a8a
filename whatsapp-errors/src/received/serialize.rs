//! An error in a log, a database or a queue, and as a part of a caller's own types.

use std::time::Duration;

use serde_core::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{DeserializeOwned, Error},
    ser::SerializeMap,
};

use super::{
    ApiError, Decision, Failure, Origin, Policy,
    extract::Extraction,
    failure::Context,
    json::{Document, Value},
    kept::Kept,
    redact,
};

/// Meta's own keys, as far as Meta sent them, with `kind` (the name of the row), `http_status`,
/// `retry_after_seconds` (the wait that a header asked for) and `origin`. The object has all that a
/// decision needs, but not the raw text. Access tokens are masked.
///
/// It is a map whose length is not known in advance, and reading it back needs a self-describing
/// format, such as JSON, `MessagePack` or CBOR, but not postcard or bincode.
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
        for (key, text) in self.texts() {
            object.serialize_entry(key, &redact::masked(text))?;
        }
        if let Some(is_transient) = self.is_transient() {
            object.serialize_entry("is_transient", &is_transient)?;
        }
        if !self.blame_fields().is_empty() {
            let blame_fields: Vec<String> =
                self.blame_fields().iter().map(|field| redact::masked(field)).collect();
            object.serialize_entry("blame_fields", &blame_fields)?;
        }
        if let Some(status) = self.http_status() {
            object.serialize_entry("http_status", &status)?;
        }
        if let Some(wait) = self.wait() {
            object.serialize_entry("retry_after_seconds", &whole_seconds(wait))?;
        }
        object.serialize_entry("origin", self.origin().as_str())?;
        object.end()
    }
}

/// The error and its context. Ids are as they were sent.
impl Serialize for Failure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("error", self.error())?;
        if let Some(index) = self.batch_index() {
            object.serialize_entry("batch_index", &index)?;
        }
        for (key, text) in self.texts() {
            if let Some(text) = text {
                object.serialize_entry(key, &redact::on_one_line(text))?;
            }
        }
        if let Some(timestamp) = self.timestamp() {
            object.serialize_entry("timestamp", &timestamp)?;
        }
        object.end()
    }
}

/// The keywords as text, and the delay in whole seconds.
impl Serialize for Decision {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(Some(7))?;
        object.serialize_entry("retry", &self.retry)?;
        object.serialize_entry("delay_seconds", &self.delay.map(whole_seconds))?;
        object.serialize_entry("delivery_state", &self.delivery_state)?;
        object.serialize_entry("scope", &self.scope)?;
        object.serialize_entry("actor", &self.actor)?;
        object.serialize_entry("category", &self.category)?;
        object.serialize_entry("confidence", &self.confidence)?;
        object.end()
    }
}

/// Reads what `Serialize` wrote.
impl<'de> Deserialize<'de> for Decision {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut object = serde_json::Map::deserialize(deserializer)?;
        Ok(Self {
            retry: take(&mut object, "retry")?,
            delay: take::<Option<u64>, _>(&mut object, "delay_seconds")?.map(Duration::from_secs),
            delivery_state: take(&mut object, "delivery_state")?,
            scope: take(&mut object, "scope")?,
            actor: take(&mut object, "actor")?,
            category: take(&mut object, "category")?,
            confidence: take(&mut object, "confidence")?,
        })
    }
}

/// `{"codes": {"130429": "after 1m"}, "categories": {"Media": "never"}}`
impl Serialize for Policy {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(Some(2))?;
        object.serialize_entry("codes", &self.codes)?;
        object.serialize_entry("categories", &self.categories)?;
        object.end()
    }
}

/// Reads what `Serialize` wrote, or what somebody put into a settings file. Both members are
/// optional.
impl<'de> Deserialize<'de> for Policy {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut object = serde_json::Map::deserialize(deserializer)?;
        let codes: Option<_> = take(&mut object, "codes")?;
        let categories: Option<_> = take(&mut object, "categories")?;
        if let Some(key) = object.keys().next() {
            return Err(Error::custom(format_args!(
                "unknown key `{key}`, expected `codes` or `categories`"
            )));
        }
        Ok(Self { codes: codes.unwrap_or_default(), categories: categories.unwrap_or_default() })
    }
}

/// A member of an object; one that is missing is null.
fn take<T: DeserializeOwned, E: Error>(
    object: &mut serde_json::Map<String, serde_json::Value>,
    key: &str,
) -> Result<T, E> {
    let value = object.remove(key).unwrap_or_default();
    T::deserialize(value).map_err(|error| E::custom(format_args!("`{key}`: {error}")))
}

/// Rounded up: nobody may retry too early.
pub fn whole_seconds(wait: Duration) -> u64 {
    wait.as_secs().saturating_add(u64::from(wait.subsec_nanos() > 0))
}

/// Reads what `Serialize` wrote, Meta's error object, or a body in which
/// [`from_slice`](ApiError::from_slice) finds an error. Anything else is rejected, a successful
/// response included, so an `#[serde(untagged)]` enum can list `ApiError` first.
impl<'de> Deserialize<'de> for ApiError {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = serde_json::Value::deserialize(deserializer)?.to_string();
        let document = Document::parse(&json).ok_or_else(|| Error::custom("invalid JSON"))?;
        let error = match written(document.root()) {
            Some((mut error, kept)) => {
                error.set_text(&kept.share());
                Some(error)
            }
            None => Self::from_slice(json.as_bytes()).or_else(|| {
                let found = Extraction::of_error(&document).into_failures();
                found.into_iter().next().map(Failure::into_error)
            }),
        };
        error.ok_or_else(|| Error::custom("not an error"))
    }
}

/// Reads what `Serialize` wrote.
impl<'de> Deserialize<'de> for Failure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = serde_json::Value::deserialize(deserializer)?.to_string();
        let document = Document::parse(&json).ok_or_else(|| Error::custom("invalid JSON"))?;
        let root = document.root();
        let Some((mut error, mut kept)) = root.get("error").and_then(written) else {
            return Err(Error::custom("not a failure"));
        };
        let mut text = |key: &str| root.get(key).and_then(|value| kept.keep_text(value));
        let context = Context {
            message_id: text("message_id"),
            recipient: text("recipient"),
            phone_number_id: text("phone_number_id"),
            account_id: text("account_id"),
            callback_data: text("callback_data"),
            timestamp: root.get("timestamp").and_then(Value::as_integer),
        };
        let batch_index = root.get("batch_index").and_then(Value::as_integer);
        error.set_text(&kept.share());
        let mut failure = Self::new(error, context);
        failure.batch_index = batch_index.and_then(|index| u32::try_from(index).ok());
        Ok(failure)
    }
}

/// The error that `Serialize` wrote as this object: its `origin` shows it.
fn written(object: Value<'_>) -> Option<(ApiError, Kept)> {
    let origin: Origin = object.get("origin")?.as_text()?.parse().ok()?;
    let mut kept = Kept::default();
    let error = ApiError::read_back(object, origin, &mut kept);
    Some((error, kept))
}
