//! JSON → error.

use std::time::Duration;

use super::{ApiError, Fields, Parts, Text};
use crate::{
    cloud_api,
    received::{
        Origin,
        json::{Document, Value},
        kept::{Kept, Span},
    },
};

impl ApiError {
    /// Reads the error that an object is, and keeps its JSON.
    pub(in crate::received) fn read(
        fields: &Fields<'_>,
        status: Option<u16>,
        origin: Origin,
        kept: &mut Kept,
    ) -> Self {
        let object = fields.object;
        let raw = kept.keep(object.json());
        let mut texts = [None; Text::ALL.len()];
        for (text, slot) in texts.iter_mut().zip(fields.texts) {
            *text = slot.and_then(|(_, value)| kept.keep_within(value, object, raw?));
        }
        let mut blame_fields = Box::default();
        if let Some((_, data)) = fields.data {
            let parsed = data.as_text().and_then(Document::parse);
            let inner = parsed.as_ref().map(Document::root).filter(|root| root.is_object());
            let details = match inner {
                Some(inner) => inner.get("details").and_then(|details| kept.keep_text(details)),
                None => raw.and_then(|raw| {
                    kept.keep_within(data.get("details").unwrap_or(data), object, raw)
                }),
            };
            if details.is_some() {
                texts[Text::Details as usize] = details;
            }
            let specs = inner.unwrap_or(data).get("blame_field_specs");
            blame_fields = specs.map(paths).unwrap_or_default();
        }
        let own_status =
            fields.status.and_then(|(_, status)| u16::try_from(status.as_integer()?).ok());
        Self(Box::new(Parts {
            raw,
            code: fields.code().map(|(_, code)| code),
            subcode: fields.subcode.and_then(|(_, subcode)| subcode.as_integer()),
            texts,
            is_transient: fields.is_transient.and_then(|(_, value)| value.as_bool()),
            blame_fields,
            http_status: own_status.filter(|status| (400..600).contains(status)).or(status),
            origin,
            ..Parts::default()
        }))
    }

    /// Reads what `Serialize` wrote.
    pub(in crate::received) fn read_back(
        object: Value<'_>,
        origin: Origin,
        kept: &mut Kept,
    ) -> Self {
        let mut error = Self::read(&Fields::of(object), None, origin, kept);
        let integer = |key: &str| object.get(key).and_then(Value::as_integer);
        error.0.http_status = integer("http_status").and_then(|status| u16::try_from(status).ok());
        let seconds =
            integer("retry_after_seconds").and_then(|seconds| u64::try_from(seconds).ok());
        error.0.wait = seconds.map(Duration::from_secs);
        if let Some(fields) = object.get("blame_fields") {
            error.0.blame_fields = fields.items().filter_map(part).collect();
        }
        error
    }

    /// The error that a failed response without one in it is: its status is all that is known.
    pub(in crate::received) fn from_status(status: Option<u16>, raw: Option<Span>) -> Self {
        Self(Box::new(Parts { http_status: status, raw, ..Parts::default() }))
    }

    /// The error that a plain text is, as providers and other back ends send it.
    pub(in crate::received) fn from_text(
        message: Option<Span>,
        code: Option<i64>,
        status: Option<u16>,
    ) -> Self {
        let mut parts = Parts {
            raw: message,
            code,
            http_status: status,
            origin: Origin::Provider,
            ..Parts::default()
        };
        parts.texts[Text::Message as usize] = message;
        Self(Box::new(parts))
    }

    /// Sets Meta's code, which a text carries. Another number that was sent as the code is replaced
    /// only by a code that is known: it was an HTTP status, or a provider's own number.
    pub(in crate::received) fn set_code_of_text(&mut self, code: i64) {
        let is_known = u32::try_from(code).ok().and_then(cloud_api::ErrorCode::from_code).is_some();
        if self.0.code.is_none() || is_known {
            let status = self.0.code.replace(code).and_then(|status| u16::try_from(status).ok());
            self.0.http_status =
                self.0.http_status.or(status.filter(|status| (400..600).contains(status)));
        }
    }
}

/// `[["name"], ["components", "0"]]` → `name`, `components.0`.
fn paths(specs: Value<'_>) -> Box<[String]> {
    let path = |spec: Value<'_>| -> String {
        if spec.is_list() {
            return spec.items().filter_map(part).collect::<Vec<_>>().join(".");
        }
        part(spec).unwrap_or_default()
    };
    specs.items().map(path).filter(|path| !path.is_empty()).collect()
}

fn part(value: Value<'_>) -> Option<String> {
    match value.as_text() {
        Some(text) => Some(text.into_owned()),
        None => value.as_integer().map(|index| index.to_string()),
    }
}
