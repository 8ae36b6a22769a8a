//! One error of a body, with what stood around it.

use crate::ApiError;

/// Where in a body an error stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Origin {
    /// `error` of an answer.
    #[default]
    Response,
    /// An answer inside a batch reply.
    Batch,
    /// `value.errors` of a webhook: about the account, the app or the webhook itself.
    Webhook,
    /// `value.statuses[].errors`: a message that was accepted and then failed.
    Status,
    /// `value.messages[].errors`: a message from a user that Meta cannot pass on.
    Message,
    /// `value.history[].errors`.
    History,
    /// A call.
    Call,
    /// A group, its settings or its participants.
    Group,
    /// One of several users, as in the answer of the block list.
    User,
    /// `errors` of the retired On-Premises API.
    OnPremises,
    /// The envelope of a provider: 360dialog, YCloud and others.
    Provider,
    /// The body is the error itself.
    Bare,
}

impl Origin {
    /// The name in a log line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Response => "response",
            Self::Batch => "batch",
            Self::Webhook => "webhook",
            Self::Status => "status",
            Self::Message => "message",
            Self::History => "history",
            Self::Call => "call",
            Self::Group => "group",
            Self::User => "user",
            Self::OnPremises => "on-premises",
            Self::Provider => "provider",
            Self::Bare => "bare",
        }
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
#[derive(Debug, Clone, PartialEq)]
pub struct Failure {
    pub(crate) error: ApiError,
    pub(crate) context: Context,
}

/// What stands around an error.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Context {
    pub origin: Origin,
    pub message_id: Option<String>,
    pub recipient: Option<String>,
    pub phone_number_id: Option<String>,
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
