//! JSON → error.

use std::{borrow::Cow, time::Duration};

use super::{ApiError, Parts, Text};
use crate::{
    cloud_api,
    received::{
        Origin,
        json::{Document, Value},
        kept::{Kept, Span},
        keys::{self, Field, Texts},
    },
};

/// What the members of an object mean if it is an error.
pub struct Fields<'d> {
    object: Value<'d>,
    code: Slot<'d>,
    id: Slot<'d>,
    group_id: Slot<'d>,
    subcode: Slot<'d>,
    error_message: Slot<'d>,
    texts: [Slot<'d>; Text::ALL.len()],
    data: Slot<'d>,
    is_transient: Slot<'d>,
    status: Slot<'d>,
    /// Whether there is a member that may hold the response of somebody else.
    pub has_wrapper: bool,
}

/// A value, and how little its key is preferred.
type Slot<'d> = Option<(u8, Value<'d>)>;

impl<'d> Fields<'d> {
    pub fn of(object: Value<'d>) -> Self {
        let mut fields = Self {
            object,
            code: None,
            id: None,
            group_id: None,
            subcode: None,
            error_message: None,
            texts: [None; Text::ALL.len()],
            data: None,
            is_transient: None,
            status: None,
            has_wrapper: false,
        };
        for (key, value) in object.members() {
            if value.is_null() {
                continue;
            }
            let Some((field, rank)) = keys::field(&key) else {
                fields.has_wrapper |= is_wrapper(&key, value);
                continue;
            };
            let (slot, is_better) = match field {
                Field::Code => (&mut fields.code, value.as_integer().is_some()),
                Field::Id => (&mut fields.id, true),
                Field::GroupId => (&mut fields.group_id, true),
                Field::ErrorMessage => (&mut fields.error_message, value.is_text()),
                Field::Subcode => (&mut fields.subcode, true),
                Field::Text(text) => (&mut fields.texts[text as usize], value.is_text()),
                Field::Data => (&mut fields.data, true),
                Field::IsTransient => (&mut fields.is_transient, true),
                Field::Status => (&mut fields.status, value.as_integer().is_some()),
            };
            // a value of the right type goes before the right key
            let rank = if is_better { rank } else { rank + 100 };
            if slot.is_none_or(|(before, _)| rank <= before) {
                *slot = Some((rank, value));
            }
            fields.has_wrapper |= field_may_wrap(field, value) && is_wrapper(&key, value);
        }
        fields.settle();
        fields
    }

    /// Chooses between fields that stand for the same.
    fn settle(&mut self) {
        if self.group_id.is_some() {
            self.code = self.code.or(self.id);
        }
        // Vonage: the title is the number, the detail the message
        if let (None, Some((_, title))) = (self.code, self.texts[Text::Title as usize])
            && self.text(Text::Details).is_some()
            && !title.is_text()
        {
            self.code = Some((0, title));
        }
        let message = &mut self.texts[Text::Message as usize];
        let is_error_s = self.code.is_some_and(|(rank, _)| (1..100).contains(&rank));
        *message = if is_error_s {
            self.error_message.or(*message)
        } else {
            message.or(self.error_message)
        };
    }

    /// Keeps only texts whose keys no message has.
    pub fn forget_message(&mut self) {
        self.texts = [None; Text::ALL.len()];
        self.texts[Text::Message as usize] = self.error_message;
    }

    /// Whether it says itself that there is no error.
    fn is_nothing(&self) -> bool {
        self.group_id.is_some_and(|(_, group)| group.as_integer() == Some(0))
    }

    fn text(&self, text: Text) -> Option<Value<'d>> {
        self.texts[text as usize].map(|(_, value)| value).filter(|value| value.is_text())
    }

    /// All texts that may name a code, the most telling first.
    pub fn texts(&self) -> impl Iterator<Item = Cow<'d, str>> {
        [Text::Message, Text::Details, Text::Title, Text::UserMessage]
            .into_iter()
            .filter_map(|text| self.text(text)?.as_text())
    }

    pub fn code(&self) -> Option<(u8, i64)> {
        let (rank, value) = self.code?;
        Some((rank, value.as_integer()?))
    }

    /// Whether an object where errors are expected is one.
    pub fn is_error(&self) -> bool {
        let is_telling =
            [Text::Title, Text::Message, Text::Details, Text::UserTitle, Text::UserMessage];
        let has_text = is_telling.iter().any(|&text| self.texts[text as usize].is_some());
        let is_error =
            has_text || self.code.is_some() || self.subcode.is_some() || self.data.is_some();
        is_error && !self.is_nothing()
    }

    /// Whether an object that may be anything is an error: it has a number for a code and says
    /// something of it. Numbers of success need more than a message, which
    /// `{"code":200,"message":"OK"}` has too.
    pub fn is_whole(&self, is_failed: bool) -> bool {
        let has = |text: Text| self.text(text).is_some();
        match self.code() {
            // Infobip numbers a success alike
            _ if self.group_id.is_some() => false,
            // the key itself says that it is an error's
            Some((rank, code)) if rank > 0 => code != 0,
            Some((_, 0 | 200..300)) if !is_failed => self.is_telling(),
            Some(_) => self.is_telling() || has(Text::Message),
            None => self.code.is_some() && is_failed && has(Text::Message),
        }
    }

    /// Whether it has a number for a code and says something of it, or Meta's code in its message.
    pub fn is_whole_error(&self) -> bool {
        self.is_error() && (self.is_whole(true) || self.has_meta_keys())
    }

    fn is_telling(&self) -> bool {
        let texts = [Text::Type, Text::Title, Text::Details, Text::TraceId];
        self.data.is_some()
            || self.subcode.is_some()
            || texts.iter().any(|&text| self.text(text).is_some())
    }

    /// Whether it has what only Meta's errors have.
    pub fn has_meta_keys(&self) -> bool {
        let escaped = |text: Text| self.text(text).and_then(Value::escaped);
        self.data.is_some()
            || [Text::TraceId, Text::UserTitle, Text::UserMessage]
                .into_iter()
                .any(|text| escaped(text).is_some())
            || escaped(Text::Message).is_some_and(|message| message.starts_with("(#"))
            || escaped(Text::Type).is_some_and(|kind| kind.ends_with("Exception"))
    }
}

/// Whether a field that is not what it should be may hold somebody's response instead.
fn field_may_wrap(field: Field, value: Value<'_>) -> bool {
    matches!(field, Field::Text(_) | Field::Status) && (value.is_object() || value.is_list())
}

fn is_wrapper(key: &str, value: Value<'_>) -> bool {
    keys::place(key).is_some()
        || keys::wrapper(key).is_some_and(|(_, texts)| !value.is_text() || texts != Texts::Never)
}

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
