//! Every error of a body, whatever its shape. Which keys are looked into is in [`super::keys`].

mod shape;
mod texts;
mod webhook;

use std::borrow::Cow;

use shape::{Shape, Subject};

use super::{
    ApiError, Failure, Origin,
    api_error::Fields,
    code_in_text::code_in_text,
    failure::Context,
    json::{Document, Value},
    kept::Kept,
    keys::{self, Place, Texts},
};

/// How many wrappers around an error are looked through, responses in a text included.
const DEEPEST: u8 = 32;

/// Finds every error in a body, in order. The body can be a response, a webhook, a batch, a
/// provider's envelope, or what an HTTP client wraps around a response. The list is empty if the
/// body has no error or is not JSON.
///
/// It never panics, takes time linear in the length of the body, and does not recurse deeply,
/// whatever the body holds. A body longer than 2 GiB is not read. What users write to a business is
/// never mistaken for an error, even if it looks like one. A failed response in a batch that has no
/// error object is an error without a code, with the response's HTTP status and text.
///
/// ```
/// let body = br#"{"error":{"message":"Recipient not in allowed list","code":131030}}"#;
/// let failures = whatsapp_errors::failures(body);
/// assert_eq!(failures[0].error().code(), Some(131030));
/// assert!(whatsapp_errors::failures(br#"{"messages":[{"id":"wamid.X"}]}"#).is_empty());
/// ```
#[must_use]
pub fn failures(body: &[u8]) -> Vec<Failure> {
    Extraction::of(&text_of(body)).into_failures()
}

/// The bytes as text: without a byte order mark, and with a replacement character for each byte
/// that is not UTF-8.
pub fn text_of(body: &[u8]) -> Cow<'_, str> {
    let bytes = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    // much faster than `from_utf8_lossy` where nothing has to be replaced
    str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}

/// The errors found, and the text that they keep.
#[derive(Default)]
pub struct Extraction {
    pub found: Vec<Failure>,
    pub kept: Kept,
}

/// What is known of a value from what is around it.
#[derive(Clone, Copy, Default)]
struct Around {
    context: Context,
    /// The HTTP status of the response.
    status: Option<u16>,
    /// Whether the value is an item of the outermost list.
    is_in_batch: bool,
    depth: u8,
}

impl Around {
    fn deeper(self) -> Option<Self> {
        (self.depth < DEEPEST).then_some(Self { depth: self.depth + 1, ..self })
    }

    fn has_failed(self) -> bool {
        self.status.is_some_and(|status| status >= 400)
    }
}

impl Extraction {
    pub fn of(text: &str) -> Self {
        let mut extraction = Self::default();
        if let Some(document) = Document::parse(text) {
            extraction.root(document.root());
        }
        extraction
    }

    /// The object that the key `error` of a response holds, without the key.
    pub fn of_error(document: &Document<'_>) -> Self {
        let mut extraction = Self::default();
        let fields = Fields::of(document.root());
        if fields.is_whole(false) || fields.has_meta_keys() {
            extraction.read(&fields, Origin::Body, Around::default());
        }
        extraction
    }

    pub fn into_failures(self) -> Vec<Failure> {
        let Self { mut found, kept } = self;
        let text = kept.share();
        for failure in &mut found {
            failure.error.set_text(&text);
        }
        found
    }

    fn root(&mut self, root: Value<'_>) {
        if root.is_list() {
            for (index, item) in root.items().enumerate() {
                let first = self.found.len();
                self.body(item, Around { is_in_batch: true, ..Around::default() });
                for failure in &mut self.found[first..] {
                    failure.batch_index = u32::try_from(index).ok();
                    failure.error.set_batch();
                }
            }
        } else {
            self.body(root, Around::default());
        }
        if self.found.is_empty() {
            self.anywhere(root);
        }
    }

    /// A body, or what wraps one.
    fn body(&mut self, value: Value<'_>, around: Around) {
        let Some(around) = around.deeper() else { return };
        if value.is_object() {
            self.object(value, around);
        } else if value.is_list() {
            value.items().for_each(|item| self.body(item, around));
        } else if let Some(text) = value.as_text() {
            self.text(&text, false, around);
        }
    }

    /// An object: what is in the places of errors; if that has no code, what its wrappers hold;
    /// if they have none either, the object itself.
    fn object(&mut self, object: Value<'_>, around: Around) {
        let first = self.found.len();
        let shape = Shape::of(object);
        let is_in_batch = around.is_in_batch;
        let status = shape.http_status().or(around.status);
        let around = Around { status, is_in_batch: false, ..around };
        self.places(&shape, None, around);
        if !self.has_code(first) {
            self.wrapped(&shape, around);
        }
        if !self.has_code(first) && !shape.is_response() {
            self.whole(&shape, first, around);
        }
        if self.has_code(first) {
            self.drop_vague(first);
        }
        let has_failed = shape.http_status().is_some_and(|status| status >= 400);
        if self.found.len() == first && has_failed && (shape.is_response() || is_in_batch) {
            self.failed_response(&shape, around);
        }
    }

    /// What is in the places of errors, in an object or in the value of a webhook.
    fn places(&mut self, shape: &Shape<'_>, webhook: Option<Origin>, around: Around) {
        if shape.places.is_empty() {
            return;
        }
        let mut context = around.context;
        if let Some(id) = shape.phone_number_id() {
            context.phone_number_id = self.kept.keep_text(id);
        }
        if webhook.is_none() {
            context = self.subject(shape.object, context, shape.is_status());
        }
        let around = Around { context, ..around };
        for &(place, is_list, value) in &shape.places {
            match place {
                Place::Errors(origin) => {
                    let origin = origin.or(webhook).unwrap_or_else(|| {
                        if is_list { shape.origin_of_list(value) } else { Origin::Response }
                    });
                    self.errors(value, origin, around);
                }
                Place::Reason if value.is_object() => self.errors(value, Origin::Provider, around),
                Place::Reason => {}
                Place::Entries => self.entries(value, around),
                Place::Changes => self.entry(shape.object, value, around),
                Place::Items(origin) => self.items(value, origin, around),
                Place::Deep(origin) => self.deep(value, origin, around),
                Place::Health => self.health(value, around),
            }
        }
    }

    /// Wrappers of one object hold the same response, so the first that has an error is enough.
    fn wrapped(&mut self, shape: &Shape<'_>, around: Around) {
        let mut wrappers = shape.wrappers.clone();
        wrappers.sort_by_key(|&(rank, ..)| rank);
        for (_, texts, value) in wrappers {
            let is_text = value.is_text();
            let is_read = match texts {
                Texts::Always => true,
                Texts::InResponse => !is_text || around.has_failed() || shape.has_headers(),
                Texts::Never => !is_text,
            };
            let first = self.found.len();
            if is_read {
                self.body(value, around);
            }
            if self.has_code(first) {
                return;
            }
        }
    }

    /// An object that is an error by itself: a whole one, or one of an HTTP client or a provider
    /// whose text names Meta's code.
    fn whole(&mut self, shape: &Shape<'_>, first: usize, around: Around) {
        let mut fields = Fields::of(shape.object);
        let is_failed = around.has_failed() || shape.has_failed;
        let is_whole = fields.is_whole(is_failed);
        if !is_whole && !is_failed {
            return;
        }
        let has_own_message = is_whole && fields.code().is_none_or(|(rank, _)| rank == 0);
        if shape.is_message && !has_own_message {
            fields.forget_message();
        }
        let origin = if around.depth == 1 {
            Origin::Body
        } else if fields.has_meta_keys() {
            Origin::Response
        } else {
            Origin::Provider
        };
        let context = self.subject(shape.object, around.context, false);
        let before = self.found.len();
        self.read(&fields, origin, Around { context, ..around });
        // a number alone may be anything
        let has_code = |failure: &Failure| {
            failure.error.kind().is_some() || (fields.code().is_none() && failure.error.has_code())
        };
        let is_better = self.found[before..].iter().any(has_code) || (is_whole && before == first);
        if !is_better {
            self.found.truncate(before);
        }
    }

    /// A failed response of a batch, or a response that somebody wrapped together with its status,
    /// without an error in it.
    fn failed_response(&mut self, shape: &Shape<'_>, around: Around) {
        let body = shape.body().map(|body| body.as_text().unwrap_or_else(|| body.json().into()));
        let raw = self.kept.keep(&body.unwrap_or_default());
        let error = ApiError::from_status(around.status, raw);
        self.found.push(Failure::new(error, around.context));
    }

    fn errors(&mut self, value: Value<'_>, origin: Origin, around: Around) {
        let Some(around) = around.deeper() else { return };
        if value.is_list() {
            for error in value.items() {
                if error.is_object() {
                    self.error(error, origin, around);
                } else if let Some(text) = error.as_text() {
                    self.text(&text, false, around);
                }
            }
        } else if value.is_object() {
            self.error(value, origin, around);
        } else if let Some(text) = value.as_text() {
            self.text(&text, true, around);
        }
    }

    /// An error object. What is inside it goes first: a client's error holds Meta's.
    fn error(&mut self, object: Value<'_>, origin: Origin, mut around: Around) {
        let first = self.found.len();
        let fields = Fields::of(object);
        if fields.has_wrapper {
            let shape = Shape::of(object);
            around.status = shape.http_status().or(around.status);
            for &(place, is_list, value) in &shape.places {
                if let Place::Errors(inner) = place {
                    let origin = inner.unwrap_or(if is_list { origin } else { Origin::Response });
                    self.errors(value, origin, around);
                }
            }
            if !self.has_code(first) {
                self.wrapped(&shape, around);
            }
        }
        if !self.has_code(first) && fields.is_error() {
            self.found.truncate(first);
            self.read(&fields, origin, around);
        }
    }

    /// Reads the error that an object is. A code that is not Meta's may stand for one that is,
    /// which the texts then carry.
    fn read(&mut self, fields: &Fields<'_>, origin: Origin, around: Around) {
        let mut error = ApiError::read(fields, around.status, origin, &mut self.kept);
        if error.kind().is_none() {
            let first = self.found.len();
            for text in fields.texts() {
                self.json_in(&text, around);
                if self.has_code(first) {
                    return;
                }
            }
            self.found.truncate(first);
            if let Some(code) = fields.texts().find_map(|text| code_in_text(&text)) {
                error.set_code_of_text(code);
            }
        }
        self.found.push(Failure::new(error, around.context));
    }

    /// The last resort: Meta's own error below keys that nobody has listed. Users write texts and
    /// never keys, so an object with the keys of Meta's errors is not theirs.
    fn anywhere(&mut self, root: Value<'_>) {
        if ["entry", "messages", "statuses", "contacts"].iter().any(|key| root.get(key).is_some()) {
            return;
        }
        root.visit_members(|key, value| {
            if keys::is_written(key) {
                return false;
            }
            if key != "error" && key != "errors" {
                return true;
            }
            let first = self.found.len();
            if value.is_text() {
                self.errors(value, Origin::Response, Around::default());
            }
            let objects = value.is_object().then_some(value).into_iter().chain(value.items());
            for fields in objects.map(Fields::of).filter(Fields::is_whole_error) {
                self.read(&fields, Origin::Response, Around::default());
            }
            if !self.has_code(first) {
                self.found.truncate(first);
            }
            self.found.len() == first
        });
    }

    fn has_code(&self, first: usize) -> bool {
        self.found[first..].iter().any(|failure| failure.error.has_code())
    }

    /// Drops what only says that something failed, next to an error that says what.
    fn drop_vague(&mut self, first: usize) {
        let is_vague = |failure: &Failure| {
            let can_be =
                matches!(failure.origin(), Origin::Response | Origin::Provider | Origin::Body);
            can_be && !failure.error.has_code()
        };
        if self.found[first..].iter().any(is_vague) {
            let found = self.found.split_off(first);
            self.found.extend(found.into_iter().filter(|failure| !is_vague(failure)));
        }
    }

    /// What an object says of the errors in it. An `id` is a message's in an item of a webhook, or
    /// next to a recipient.
    fn subject(&mut self, object: Value<'_>, around: Context, is_item: bool) -> Context {
        let subject = Subject::of(object);
        if !is_item && subject.recipient.is_none() {
            return around;
        }
        let mut keep = |value: Option<Value<'_>>| self.kept.keep_text(value?);
        Context {
            message_id: keep(subject.message_id).or(around.message_id),
            recipient: keep(subject.recipient).or(around.recipient),
            callback_data: keep(subject.callback_data).or(around.callback_data),
            timestamp: subject.timestamp.or(around.timestamp),
            ..around
        }
    }
}
