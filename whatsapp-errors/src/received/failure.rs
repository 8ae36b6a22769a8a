//! One error of a body, with its context.

use std::fmt;

use super::{ApiError, Origin, kept::Span, redact};
use crate::Scope;

/// An error with its context: the message, number or account that it is about.
///
/// ```
/// let body = br#"{"object":"whatsapp_business_account","entry":[{"id":"102290129340398",
///     "changes":[{"field":"messages","value":{
///     "metadata":{"phone_number_id":"106540352242922"},
///     "statuses":[{"id":"wamid.X","status":"failed","recipient_id":"15550100001",
///         "timestamp":"1700000000",
///         "errors":[{"code":131026,"title":"Message undeliverable"}]}]}}]}]}"#;
///
/// for failure in whatsapp_errors::failures(body) {
///     assert_eq!(failure.message_id(), Some("wamid.X"));
///     assert_eq!(failure.recipient(), Some("15550100001"));
///     assert_eq!(failure.account_id(), Some("102290129340398"));
///     assert!(failure.error().recipient_unreachable());
/// }
/// ```
///
/// A webhook may arrive more than once, and in any order. The message's id and the code identify a
/// failure.
#[derive(Clone)]
pub struct Failure {
    pub(super) error: ApiError,
    pub(super) context: Context,
    pub(super) batch_index: Option<u32>,
}

/// The context of an error, as ranges in the text that the error keeps.
#[derive(Clone, Copy, Default)]
pub struct Context {
    pub message_id: Option<Span>,
    pub recipient: Option<Span>,
    pub phone_number_id: Option<Span>,
    pub account_id: Option<Span>,
    pub callback_data: Option<Span>,
    pub timestamp: Option<i64>,
}

/// What an error affects, with the ids that came with it: what to pause until it is resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Affected<'a> {
    /// One message.
    Message {
        /// [`Failure::message_id`].
        message_id: Option<&'a str>,
    },
    /// Everything that a number sends to one recipient or group.
    Recipient {
        /// [`Failure::recipient`].
        recipient: Option<&'a str>,
        /// [`Failure::phone_number_id`].
        phone_number_id: Option<&'a str>,
    },
    /// Everything that uses one template or Flow. Meta does not say which: the request does.
    Template {
        /// [`Failure::account_id`], the owner of the template.
        account_id: Option<&'a str>,
    },
    /// Everything that a business phone number does.
    Number {
        /// [`Failure::phone_number_id`].
        phone_number_id: Option<&'a str>,
    },
    /// The whole WhatsApp Business account.
    Account {
        /// [`Failure::account_id`].
        account_id: Option<&'a str>,
    },
    /// The whole app.
    App,
    /// Everyone.
    Platform,
}

impl Failure {
    pub(super) fn new(error: ApiError, context: Context) -> Self {
        Self { error, context, batch_index: None }
    }

    /// The error.
    #[must_use]
    pub fn error(&self) -> &ApiError {
        &self.error
    }

    /// The error, without its context.
    #[must_use]
    pub fn into_error(self) -> ApiError {
        self.error
    }

    /// Where in the body the error was found.
    #[must_use]
    pub fn origin(&self) -> Origin {
        self.error.origin()
    }

    /// The zero-based index of the failed request, if the body is a list of responses.
    #[must_use]
    pub fn batch_index(&self) -> Option<usize> {
        self.batch_index.map(|index| index as usize)
    }

    fn text(&self, span: Option<Span>) -> Option<&str> {
        span.map(|span| span.of(self.error.text()))
    }

    /// The id (`wamid.…`) of the message that the status is about, or that a user sent.
    #[must_use]
    pub fn message_id(&self) -> Option<&str> {
        self.text(self.context.message_id)
    }

    /// The other party: `recipient_id` of a status, `from` of a message from a user.
    #[must_use]
    pub fn recipient(&self) -> Option<&str> {
        self.text(self.context.recipient)
    }

    /// The id of the business phone number.
    #[must_use]
    pub fn phone_number_id(&self) -> Option<&str> {
        self.text(self.context.phone_number_id)
    }

    /// The id of the WhatsApp Business account: `entry[].id` of a webhook.
    #[must_use]
    pub fn account_id(&self) -> Option<&str> {
        self.text(self.context.account_id)
    }

    /// `biz_opaque_callback_data`: what the caller sent along with the message.
    #[must_use]
    pub fn callback_data(&self) -> Option<&str> {
        self.text(self.context.callback_data)
    }

    /// The time of the webhook, in seconds since 1970.
    #[must_use]
    pub fn timestamp(&self) -> Option<i64> {
        self.context.timestamp
    }

    /// What to pause: the error's [`scope`](ApiError::scope) with the ids that were received.
    ///
    /// ```
    /// use whatsapp_errors::{Affected, failures};
    ///
    /// let body = br#"{"entry":[{"id":"1022","changes":[{"value":{
    ///     "metadata":{"phone_number_id":"1065"},
    ///     "statuses":[{"id":"wamid.X","recipient_id":"15550100001",
    ///         "errors":[{"code":131031,"title":"Account has been locked"}]}]}}]}]}"#;
    /// let failures = failures(body);
    /// assert_eq!(failures[0].affected(), Affected::Account { account_id: Some("1022") });
    /// ```
    #[must_use]
    pub fn affected(&self) -> Affected<'_> {
        let (phone_number_id, account_id) = (self.phone_number_id(), self.account_id());
        match self.error.scope() {
            Scope::Recipient => {
                Affected::Recipient { recipient: self.recipient(), phone_number_id }
            }
            Scope::Template => Affected::Template { account_id },
            Scope::Number => Affected::Number { phone_number_id },
            Scope::Account => Affected::Account { account_id },
            Scope::App => Affected::App,
            Scope::Platform => Affected::Platform,
            // `Message`, and whatever is narrower one day
            _ => Affected::Message { message_id: self.message_id() },
        }
    }

    /// The texts around the error, with their keys in JSON.
    pub(super) fn texts(&self) -> [(&'static str, Option<&str>); 5] {
        [
            ("message_id", self.message_id()),
            ("recipient", self.recipient()),
            ("phone_number_id", self.phone_number_id()),
            ("account_id", self.account_id()),
            ("callback_data", self.callback_data()),
        ]
    }
}

/// The error of a response, with nothing around it.
impl From<ApiError> for Failure {
    fn from(error: ApiError) -> Self {
        Self::new(error, Context::default())
    }
}

impl PartialEq for Failure {
    fn eq(&self, other: &Self) -> bool {
        self.error == other.error
            && self.batch_index == other.batch_index
            && self.context.timestamp == other.context.timestamp
            && self.texts() == other.texts()
    }
}

impl Eq for Failure {}

/// Access tokens are masked.
#[allow(clippy::missing_fields_in_debug, reason = "the context is shown text by text")]
impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut fields = f.debug_struct("Failure");
        fields.field("error", &self.error).field("batch_index", &self.batch_index);
        for (key, text) in self.texts() {
            fields.field(key, &text.map(redact::masked));
        }
        fields.field("timestamp", &self.timestamp()).finish()
    }
}
