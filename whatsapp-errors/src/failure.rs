//! One error of a body, with what stood around it.

use std::{fmt, sync::Arc};

use crate::{ApiError, mask};

whatsapp_errors_table::__keywords! {
    /// Where in a body an error stood.
    pub enum Origin, "origin" {
        /// `error` of an answer.
        Response = "response",
        /// An answer inside a batch reply.
        Batch = "batch",
        /// `value.errors` of a webhook: about the account, the app or the webhook itself.
        Webhook = "webhook",
        /// `value.statuses[].errors`: a message that was accepted and then failed.
        Status = "status",
        /// `value.messages[].errors`: a message from a user that Meta cannot pass on.
        Message = "message",
        /// `value.history[].errors`.
        History = "history",
        /// A call.
        Call = "call",
        /// A group, its settings or its participants.
        Group = "group",
        /// One of several users, as in the answer of the block list.
        User = "user",
        /// `errors` of the retired On-Premises API.
        OnPremises = "on-premises",
        /// The envelope of a provider: 360dialog, YCloud and others.
        Provider = "provider",
        /// The body is the error itself.
        Bare = "bare",
    }
}

/// An error, and the message or the number that it is about.
///
/// ```
/// let body = br#"{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{
///     "metadata":{"phone_number_id":"106540352242922"},
///     "statuses":[{"id":"wamid.X","status":"failed","recipient_id":"15550100001","timestamp":"1700000000",
///         "errors":[{"code":131026,"title":"Message undeliverable"}]}]}}]}]}"#;
///
/// for failure in whatsapp_errors::failures(body) {
///     assert_eq!(failure.message_id(), Some("wamid.X"));
///     assert_eq!(failure.recipient(), Some("15550100001"));
///     assert!(failure.error().recipient_unreachable());
/// }
/// ```
#[derive(Clone, PartialEq)]
pub struct Failure {
    pub(crate) error: ApiError,
    pub(crate) context: Arc<Context>,
    pub(crate) answer: Option<usize>,
}

/// What stands around an error. Many errors can share it, and a body must not make it grow with their number.
#[derive(Clone, PartialEq, Default)]
pub(crate) struct Context {
    pub message_id: Option<String>,
    pub recipient: Option<String>,
    pub phone_number_id: Option<Arc<str>>,
    pub callback_data: Option<String>,
    pub timestamp: Option<i64>,
}

impl Failure {
    /// The error.
    #[must_use]
    pub fn error(&self) -> &ApiError {
        &self.error
    }

    /// The error, without what stood around it.
    #[must_use]
    pub fn into_error(self) -> ApiError {
        self.error
    }

    /// Where in the body it stood.
    #[must_use]
    pub fn origin(&self) -> Origin {
        self.error.origin()
    }

    /// Which answer of a batch reply it stands in, from 0: the request of the same number failed.
    #[must_use]
    pub fn answer(&self) -> Option<usize> {
        self.answer
    }

    /// The message's id (`wamid.…`), of a status or of a message from a user.
    #[must_use]
    pub fn message_id(&self) -> Option<&str> {
        self.context.message_id.as_deref()
    }

    /// The other side's number: `recipient_id` of a status, `from` of a message.
    #[must_use]
    pub fn recipient(&self) -> Option<&str> {
        self.context.recipient.as_deref()
    }

    /// The id of the business phone number.
    #[must_use]
    pub fn phone_number_id(&self) -> Option<&str> {
        self.context.phone_number_id.as_deref()
    }

    /// `biz_opaque_callback_data`: what the caller gave along with the message.
    #[must_use]
    pub fn callback_data(&self) -> Option<&str> {
        self.context.callback_data.as_deref()
    }

    /// Seconds since 1970.
    #[must_use]
    pub fn timestamp(&self) -> Option<i64> {
        self.context.timestamp
    }
}

/// Access tokens are masked.
impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let masked = |text: Option<&str>| text.map(mask::masked);
        f.debug_struct("Failure")
            .field("error", &self.error)
            .field("answer", &self.answer)
            .field("message_id", &masked(self.message_id()))
            .field("recipient", &masked(self.recipient()))
            .field("phone_number_id", &masked(self.phone_number_id()))
            .field("callback_data", &masked(self.callback_data()))
            .field("timestamp", &self.timestamp())
            .finish()
    }
}
