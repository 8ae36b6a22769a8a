//! What an object is, as far as it matters for the errors in it.

use crate::received::{
    Origin,
    json::Value,
    keys::{self, About, Place, Texts},
};

/// The members of an object that matter, found in one pass: looking for each in turn would take
/// the time of a long object once for each of its errors.
pub struct Shape<'d> {
    pub object: Value<'d>,
    /// The places of errors, and whether each is a list of them by its name.
    pub places: Vec<(Place, bool, Value<'d>)>,
    /// The wrappers, each with its rank.
    pub wrappers: Vec<(usize, Texts, Value<'d>)>,
    /// Whether the object says itself that something failed.
    pub has_failed: bool,
    /// Whether it is a message, in which a text is what a user wrote.
    pub is_message: bool,
    members: usize,
    status: Option<i64>,
    code: Option<i64>,
    /// A word where a response has its HTTP status: the state of a message.
    state: Option<Value<'d>>,
    body: Option<Value<'d>>,
    headers: Option<Value<'d>>,
    error: Option<Value<'d>>,
    id: Option<Value<'d>>,
    recipient_id: Option<Value<'d>>,
    messaging_product: Option<Value<'d>>,
    metadata: Option<Value<'d>>,
}

impl<'d> Shape<'d> {
    pub fn of(object: Value<'d>) -> Self {
        let mut shape = Self {
            object,
            places: Vec::new(),
            wrappers: Vec::new(),
            has_failed: false,
            is_message: false,
            members: 0,
            status: None,
            code: None,
            state: None,
            body: None,
            headers: None,
            error: None,
            id: None,
            recipient_id: None,
            messaging_product: None,
            metadata: None,
        };
        for (key, value) in object.members() {
            shape.members += 1;
            if let Some(place) = keys::place(&key) {
                shape.places.push((place, key == "errors", value));
            } else if let Some((rank, texts)) = keys::wrapper(&key) {
                shape.wrappers.push((rank, texts, value));
            }
            shape.is_message |= keys::is_of_message(&key);
            shape.has_failed |= says_failed(&key, value);
            match &*key {
                "code" => shape.code = value.as_integer(),
                "body" => shape.body = Some(value),
                "headers" | "header" => shape.headers = Some(value),
                "error" => shape.error = Some(value),
                "id" => shape.id = Some(value),
                "recipient_id" => shape.recipient_id = Some(value),
                "messaging_product" => shape.messaging_product = Some(value),
                "metadata" => shape.metadata = Some(value),
                _ if !keys::is_status(&key) => {}
                _ if value.is_text() && value.as_integer().is_none() => shape.state = Some(value),
                _ => shape.status = value.as_integer().or(shape.status),
            }
        }
        shape
    }

    pub fn has_headers(&self) -> bool {
        self.headers.is_some()
    }

    pub fn body(&self) -> Option<Value<'d>> {
        self.body.filter(|body| !body.is_null())
    }

    pub fn phone_number_id(&self) -> Option<Value<'d>> {
        self.metadata?.get("phone_number_id")
    }

    /// The HTTP status of a response that somebody wrapped together with its status. In a batch it
    /// is called `code`, also if there is nothing else.
    pub fn http_status(&self) -> Option<u16> {
        let is_code = self.body.is_some() || self.headers.is_some() || self.members == 1;
        let status = self.status.or(self.code.filter(|_| is_code))?;
        u16::try_from(status).ok().filter(|status| (100..600).contains(status))
    }

    /// Whether it is a response with its status, of a batch or as somebody wrapped it.
    pub fn is_response(&self) -> bool {
        (self.body.is_some() || self.headers.is_some()) && self.http_status().is_some()
    }

    /// Whether it is a status of a message, without the webhook around it.
    pub fn is_status(&self) -> bool {
        let has_id = self.id.is_some_and(Value::is_text);
        self.recipient_id.is_some() || (has_id && self.state.is_some())
    }

    /// Whose the `errors` of an object without an envelope are.
    pub fn origin_of_list(&self, errors: Value<'_>) -> Origin {
        if self.is_status() {
            return Origin::Status;
        }
        if self.error.is_some() {
            return Origin::User;
        }
        if self.messaging_product.is_some() || self.metadata.is_some() {
            return Origin::Webhook;
        }
        let error = errors.items().next().unwrap_or(errors);
        let is_old = error.get("title").is_some()
            && ["message", "detail", "description"].iter().all(|key| error.get(key).is_none());
        if is_old { Origin::OnPremises } else { Origin::Provider }
    }
}

/// Which message errors are about.
#[derive(Default)]
pub struct Subject<'d> {
    pub message_id: Option<Value<'d>>,
    pub recipient: Option<Value<'d>>,
    pub callback_data: Option<Value<'d>>,
    pub timestamp: Option<i64>,
}

impl<'d> Subject<'d> {
    pub fn of(object: Value<'d>) -> Self {
        let mut subject = Self::default();
        let mut message_id = None;
        let mut recipient = None;
        for (key, value) in object.members() {
            match keys::about(&key) {
                Some((About::MessageId, rank)) => prefer(&mut message_id, rank, value),
                Some((About::Recipient, rank)) => prefer(&mut recipient, rank, value),
                // a status of the On-Premises API
                Some((About::Message, rank)) => {
                    if let Some(value) = value.get("recipient_id") {
                        prefer(&mut recipient, rank, value);
                    }
                }
                Some((About::CallbackData, _)) => subject.callback_data = Some(value),
                Some((About::Timestamp, _)) => subject.timestamp = value.as_integer(),
                None => {}
            }
        }
        subject.message_id = message_id.map(|(_, value)| value);
        subject.recipient = recipient.map(|(_, value)| value);
        subject
    }
}

/// Whether a member says that something failed.
fn says_failed(key: &str, value: Value<'_>) -> bool {
    let text = value.escaped().unwrap_or_default();
    match key {
        "success" | "ok" => value.as_bool() == Some(false),
        "error" => value.as_bool() == Some(true) || !text.is_empty(),
        // Laravel, Node.js
        "exception" | "stack" => !text.is_empty(),
        "name" => text.ends_with("Error") || text.ends_with("Exception"),
        _ => {
            let words = ["error", "failed", "failure", "rejected", "undelivered"];
            keys::is_outcome(key) && words.iter().any(|word| text.eq_ignore_ascii_case(word))
        }
    }
}

/// Replaces what is there by what is preferred: the lower number, else the later one.
fn prefer<'d>(slot: &mut Option<(u8, Value<'d>)>, rank: u8, value: Value<'d>) {
    if value.is_text() && slot.is_none_or(|(before, _)| rank <= before) {
        *slot = Some((rank, value));
    }
}
