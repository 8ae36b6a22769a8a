//! What an object is, as far as it matters for the errors in it.

use super::{
    Origin,
    json::Value,
    keys::{self, About, Place, Texts},
};

/// The members of an object that matter, found in one pass.
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
    status: Option<i64>,
    code: Option<i64>,
    has_body: bool,
    pub has_headers: bool,
    /// Whether there is nothing but a `code`, as in a batch without bodies.
    is_bare: bool,
    has_error: bool,
    is_value: bool,
    has_id: bool,
    has_state: bool,
    has_recipient_id: bool,
    pub phone_number_id: Option<Value<'d>>,
}

impl<'d> Shape<'d> {
    pub fn of(object: Value<'d>) -> Self {
        let mut shape = Self {
            object,
            places: Vec::new(),
            wrappers: Vec::new(),
            has_failed: false,
            is_message: false,
            status: None,
            code: None,
            has_body: false,
            has_headers: false,
            is_bare: false,
            has_error: false,
            is_value: false,
            has_id: false,
            has_state: false,
            has_recipient_id: false,
            phone_number_id: None,
        };
        let mut members = 0;
        for (key, value) in object.members() {
            if let Some(place) = keys::place(&key) {
                shape.places.push((place, key == "errors", value));
            } else if let Some((rank, texts)) = keys::wrapper(&key) {
                shape.wrappers.push((rank, texts, value));
            }
            shape.is_message |= keys::is_of_message(&key);
            shape.note(&key, value);
            members += 1;
        }
        shape.is_bare = members == 1;
        shape
    }

    fn note(&mut self, key: &str, value: Value<'d>) {
        let is_text = value.is_text();
        match key {
            "error" => {
                self.has_error = true;
                self.has_failed |= value.as_bool() == Some(true)
                    || value.escaped().is_some_and(|text| !text.is_empty());
            }
            "success" | "ok" => self.has_failed |= value.as_bool() == Some(false),
            "name" => {
                self.has_failed |= value.escaped().is_some_and(|name| name.ends_with("Error"))
            }
            "code" => self.code = value.as_integer(),
            "body" => self.has_body = true,
            "headers" | "header" => self.has_headers = true,
            "id" => self.has_id = is_text,
            "recipient_id" => self.has_recipient_id = true,
            "messaging_product" => self.is_value = true,
            "metadata" => {
                self.is_value = true;
                self.phone_number_id = value.get("phone_number_id");
            }
            _ if keys::is_status(key) => {
                self.has_state |= is_text;
                self.status = value.as_integer().or(self.status);
            }
            _ => {}
        }
        self.has_failed |= keys::is_outcome(key) && value.escaped().is_some_and(is_failure);
    }

    /// The HTTP status of a response that somebody wrapped together with its status, or of one in a
    /// batch, where it is called `code`.
    pub fn http_status(&self) -> Option<u16> {
        let status = self
            .status
            .or(self.code.filter(|_| self.has_body || self.has_headers || self.is_bare))?;
        u16::try_from(status).ok().filter(|status| (100..600).contains(status))
    }

    /// Whether it is a response with its status, of a batch or as somebody wrapped it.
    pub fn is_response(&self) -> bool {
        (self.has_body || self.has_headers) && self.http_status().is_some()
    }

    /// Whether it is a status of a message, without the webhook around it.
    pub fn is_status(&self) -> bool {
        self.has_recipient_id || (self.has_id && self.has_state)
    }

    /// Whose the `errors` of an object without an envelope are.
    pub fn origin_of_list(&self, errors: Value<'_>) -> Origin {
        if self.is_status() {
            return Origin::Status;
        }
        if self.has_error {
            return Origin::User;
        }
        if self.is_value {
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

fn is_failure(word: &str) -> bool {
    let words = ["error", "failed", "failure", "rejected", "undelivered"];
    words.iter().any(|failure| word.eq_ignore_ascii_case(failure))
}

/// Replaces what is there by what is preferred: the lower number, else the later one.
fn prefer<'d>(slot: &mut Option<(u8, Value<'d>)>, rank: u8, value: Value<'d>) {
    if value.is_text() && slot.is_none_or(|(before, _)| rank <= before) {
        *slot = Some((rank, value));
    }
}
