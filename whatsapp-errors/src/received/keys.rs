//! Which keys are looked into, and why: the only place that names them. A new provider is an entry
//! here and a pair of files in `tests/bodies`.
//!
//! Users write texts, never keys. A key may be listed if what is below it comes from a program; a
//! key whose text a user may have written is in [`is_written`], or in no list.

use super::{Origin, api_error::Text};

/// What the value of a key holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// An error or a list of them, as objects, as JSON in a text, or as a message.
    /// The origin is that of the key, or of what is around it.
    Errors(Option<Origin>),
    /// An error if it is an object; a text may be about anything.
    Reason,
    /// Meta's webhook: `entry[].changes[].value`.
    Entries,
    /// `changes[].value`.
    Changes,
    /// Items of a webhook, each with its own `errors`; all else in them is what users wrote.
    Items(Origin),
    /// Errors at any depth, where users write nothing.
    Deep(Origin),
    /// Meta's health status.
    Health,
}

/// Where errors are, in a body or in the value of a webhook.
const PLACES: &[(&str, Place)] = &[
    ("error", Place::Errors(None)), // the Graph API, and nearly every provider
    ("errors", Place::Errors(None)), // webhooks, the On-Premises API, GraphQL, JSON:API
    ("entry", Place::Entries),
    ("changes", Place::Changes), // one entry of a webhook by itself
    ("statuses", Place::Items(Origin::Status)),
    ("messages", Place::Items(Origin::Message)),
    ("calls", Place::Items(Origin::Call)),
    ("history", Place::Deep(Origin::History)),
    ("groups", Place::Deep(Origin::Group)),
    ("block_users", Place::Deep(Origin::User)),
    ("health_status", Place::Health),
    ("entities", Place::Health), // the same, without its outer key
    ("whatsappApiError", Place::Errors(Some(Origin::Provider))), // YCloud: Meta's own error
    ("external_error", Place::Errors(Some(Origin::Provider))), // Chatwoot: `131026: Message …`
    ("reason", Place::Reason),   // Sinch
];

/// When a text below a wrapper is read: JSON in it, or `(#131047)`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Texts {
    /// Whoever sends it: the key can only hold a response or an error.
    Always,
    /// Next to a failed HTTP status or to headers: elsewhere it may be what a user wrote.
    InResponse,
    /// Never: it is a title, a word or a message.
    Never,
}

use Texts::{Always, InResponse, Never};

/// Keys that hold somebody's response, whole, in the order in which they are tried: what is
/// nearest to Meta first, since clients repeat an error in several of them.
const WRAPPERS: &[(&str, Texts)] = &[
    ("error", Always),      // an error in an error
    ("response", Always),   // axios, got, Guzzle, superagent, Postman
    ("data", InResponse),   // axios, Telnyx, Interakt, lists of the Graph API
    ("body", InResponse),   // got, batch responses, AWS Lambda, Postman
    ("json", InResponse),   // n8n, Zapier
    ("result", InResponse), // JSON-RPC
    ("responses", InResponse),
    ("failed", Never),
    ("failures", Never),
    ("results", InResponse),   // Infobip
    ("response_data", Always), // Python clients
    ("responseData", Always),
    ("response_body", Always), // logs of middleware
    ("responseBody", Always),
    ("response_json", Always),
    ("responseText", Always), // XMLHttpRequest
    ("response_text", Always),
    ("rawBody", Always),
    ("raw_response", Always),
    ("rawResponse", Always),
    ("content", InResponse), // requests, Zapier, HAR
    ("text", InResponse),    // requests, superagent, HAR
    ("errors", Always),      // lists of causes
    ("cause", Always),       // JavaScript
    ("causes", Always),
    ("innerError", Always), // OData
    ("inner_error", Always),
    ("originalError", Always), // GraphQL servers, SDKs
    ("original_error", Always),
    ("metaError", Always),
    ("meta_error", Always),
    ("graphError", Always),
    ("graph_error", Always),
    ("providerError", Always),
    ("provider_error", Always),
    ("providerResponse", Always), // tables of campaigns
    ("provider_response", Always),
    ("whatsappError", Always),
    ("whatsapp_error", Always),
    ("apiError", Always),
    ("api_error", Always),
    ("errorResponse", Always),
    ("error_response", Always),
    ("upstream", InResponse), // gateways
    ("upstream_error", Always),
    ("exception", Always), // Laravel, Symfony
    ("extensions", Never), // GraphQL
    ("meta", Never),       // 360dialog, Telnyx
    ("payload", Never),    // Gupshup, Telnyx
    ("detail", Always),    // FastAPI, Django REST framework
    ("details", InResponse),
    ("error_details", Always),
    ("errorDetails", Always),           // n8n
    ("rawErrorMessage", Always),        // n8n
    ("context", Never),                 // n8n
    ("message", Never),                 // Evolution API, Interakt, Kapso
    ("kapso", Never),                   // Kapso
    ("event", Never),                   // Bird
    ("value", Never),                   // the value of a webhook without its envelope
    ("whatsappMessage", Never),         // YCloud
    ("whatsapp", Never),                // Vonage
    ("content_attributes", Never),      // Chatwoot
    ("message_delivery_report", Never), // Sinch
    ("status", Never),                  // Respond.io
    ("output", InResponse),             // n8n, hapi
    ("lookup", Never),                  // diagnostics of a number
    ("diagnostics", Never),
];

/// Below these keys is what a person or a business wrote, a request included. They are not
/// searched, not even if a body has nothing else.
const WRITTEN: &[&str] = &[
    "messages",
    "message_echoes",
    "contacts",
    "statuses",
    "profile",
    "text",
    "interactive",
    "button",
    "template",
    "components",
    "parameters",
    "referral",
    "request",
    "config",
    "options",
    "params",
    "input",
    "variables",
    "headers",
];

/// Keys that messages have, and responses do not. Next to them `message` may be what was sent.
const OF_MESSAGES: &[&str] = &[
    "from",
    "fromMe",
    "to",
    "sender",
    "recipient",
    "recipient_id",
    "pushName",
    "author",
    "waId",
    "wa_id",
    "phone",
];

/// Keys of an HTTP status: axios, got, requests, n8n, 360dialog, Twilio, `NestJS`.
const STATUSES: &[&str] =
    &["status", "statusCode", "status_code", "http_status", "httpStatus", "http_code", "httpCode"];

/// Keys that say how a request or a message ended.
const OUTCOMES: &[&str] =
    &["status", "result", "value", "state", "statusString", "message_status", "MessageStatus"];

/// A field of an error.
#[derive(Clone, Copy)]
pub enum Field {
    Code,
    /// A code, if there is a group too.
    Id,
    /// The group of an error; none for 0.
    GroupId,
    Subcode,
    Text(Text),
    /// A message by a key that only errors have: next to a code by such a key, `message` may be
    /// what was sent.
    ErrorMessage,
    /// `error_data`: an object, or JSON in a text.
    Data,
    IsTransient,
    Status,
}

/// What the keys of an error mean. Of several keys for one field the lowest number is preferred.
const FIELDS: &[(&str, Field, u8)] = &[
    ("code", Field::Code, 0),
    ("title", Field::Text(Text::Title), 0),
    ("message", Field::Text(Text::Message), 0),
    ("type", Field::Text(Text::Type), 0),
    ("error_data", Field::Data, 0),
    ("href", Field::Text(Text::Link), 0),
    ("fbtrace_id", Field::Text(Text::TraceId), 0),
    ("error_subcode", Field::Subcode, 0),
    ("error_user_title", Field::Text(Text::UserTitle), 0),
    ("error_user_msg", Field::Text(Text::UserMessage), 0),
    ("is_transient", Field::IsTransient, 0),
    ("details", Field::Text(Text::Details), 0),
    ("error_code", Field::Code, 1), // Meta's health status, Twilio, Laravel logs
    ("errorCode", Field::Code, 1),  // YCloud
    ("ErrorCode", Field::Code, 1),  // callbacks of Twilio
    ("failed_code", Field::Code, 1),
    ("failure_code", Field::Code, 1),
    ("failureCode", Field::Code, 1),
    ("meta_error_code", Field::Code, 1),
    ("metaErrorCode", Field::Code, 1),
    ("whatsapp_error_code", Field::Code, 1),
    ("failedCode", Field::Code, 1),         // WATI
    ("channel_error_code", Field::Code, 1), // Interakt
    ("id", Field::Id, 0),                   // Infobip
    ("groupId", Field::GroupId, 0),         // Infobip
    ("subcode", Field::Subcode, 1),
    ("sub_code", Field::Subcode, 1),
    ("subCode", Field::Subcode, 1),
    ("errorSubcode", Field::Subcode, 1),
    ("errorSubCode", Field::Subcode, 1),
    ("error_message", Field::ErrorMessage, 1),
    ("errorMessage", Field::ErrorMessage, 1),
    ("ErrorMessage", Field::ErrorMessage, 1),
    ("error_description", Field::ErrorMessage, 1), // Meta's health status
    ("failedDetail", Field::ErrorMessage, 1),      // WATI
    ("reason", Field::ErrorMessage, 1),            // Gupshup
    ("failure_reason", Field::ErrorMessage, 1),
    ("failureReason", Field::ErrorMessage, 1),
    ("failed_reason", Field::ErrorMessage, 1),
    ("errorReason", Field::ErrorMessage, 1),
    ("error_reason", Field::ErrorMessage, 1),
    ("status_message", Field::ErrorMessage, 1),
    ("statusMessage", Field::ErrorMessage, 1),
    ("channel_failure_reason", Field::ErrorMessage, 1), // Interakt
    ("description", Field::ErrorMessage, 2),            // MessageBird, Infobip, n8n, Sinch
    ("errorDescription", Field::ErrorMessage, 2),       // n8n
    ("developer_message", Field::ErrorMessage, 2),      // 360dialog
    ("msg", Field::ErrorMessage, 3),
    ("detail", Field::Text(Text::Details), 1), // JSON:API, RFC 9457, Django REST framework
    ("possible_solution", Field::Text(Text::Details), 2), // Meta's health status
    ("more_info", Field::Text(Text::Link), 1), // Twilio
];

/// What a key next to the errors of a message says of the message.
#[derive(Clone, Copy)]
pub enum About {
    MessageId,
    Recipient,
    /// An object with `recipient_id`.
    Message,
    CallbackData,
    Timestamp,
}

/// What the keys of a message mean, with preferences as in [`FIELDS`].
const ABOUT: &[(&str, About, u8)] = &[
    ("id", About::MessageId, 1),
    ("recipient_id", About::Recipient, 0),
    ("timestamp", About::Timestamp, 0),
    ("biz_opaque_callback_data", About::CallbackData, 0),
    ("wamid", About::MessageId, 0),
    ("whatsappMessageId", About::MessageId, 0), // WATI
    ("sid", About::MessageId, 1),               // Twilio
    ("message_uuid", About::MessageId, 1),      // Vonage
    ("messageId", About::MessageId, 1),         // Infobip
    ("recipient", About::Recipient, 1),         // On-Premises API
    ("destination", About::Recipient, 1),       // Gupshup
    ("waId", About::Recipient, 1),              // WATI
    ("to", About::Recipient, 2),                // calls, and most providers
    ("from", About::Recipient, 3), // a message from a user: the other side is who sent it
    ("message", About::Message, 4), // a status of the On-Premises API
];

pub fn place(key: &str) -> Option<Place> {
    PLACES.iter().find(|(name, _)| *name == key).map(|&(_, place)| place)
}

/// How early a wrapper is tried, and whether its text is read.
pub fn wrapper(key: &str) -> Option<(usize, Texts)> {
    let (rank, (_, texts)) = WRAPPERS.iter().enumerate().find(|(_, (name, _))| *name == key)?;
    Some((rank, *texts))
}

/// A field, and how little the key is preferred.
pub fn field(key: &str) -> Option<(Field, u8)> {
    let field =
        FIELDS.iter().find(|(name, ..)| *name == key).map(|&(_, field, rank)| (field, rank));
    field.or_else(|| is_status(key).then_some((Field::Status, 0)))
}

/// What is said of a message, and how little the key is preferred.
pub fn about(key: &str) -> Option<(About, u8)> {
    ABOUT.iter().find(|(name, ..)| *name == key).map(|&(_, about, rank)| (about, rank))
}

pub fn is_written(key: &str) -> bool {
    WRITTEN.contains(&key)
}

pub fn is_of_message(key: &str) -> bool {
    OF_MESSAGES.contains(&key)
}

pub fn is_status(key: &str) -> bool {
    STATUSES.contains(&key)
}

pub fn is_outcome(key: &str) -> bool {
    OUTCOMES.contains(&key)
}
