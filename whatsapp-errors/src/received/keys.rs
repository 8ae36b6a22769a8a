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
    /// Items of a webhook, each with its own `errors`; all else in them is what users wrote.
    Items(Origin),
    /// Errors at any depth, where users write nothing.
    Deep(Origin),
    /// Meta's health status.
    Health,
}

/// Where errors are, in a body or in the value of a webhook.
pub fn place(key: &str) -> Option<Place> {
    Some(match key {
        // the Graph API; nearly every provider; GraphQL; JSON:API
        "error" | "errors" => Place::Errors(None),
        "entry" => Place::Entries,
        "statuses" => Place::Items(Origin::Status),
        "messages" => Place::Items(Origin::Message),
        "calls" => Place::Items(Origin::Call),
        "history" => Place::Deep(Origin::History),
        "groups" => Place::Deep(Origin::Group),
        "block_users" => Place::Deep(Origin::User),
        "health_status" | "entities" => Place::Health,
        // Meta's own error in the envelope of YCloud
        "whatsappApiError" => Place::Errors(Some(Origin::Provider)),
        // Chatwoot, in `content_attributes`: `131026: Message undeliverable`
        "external_error" => Place::Errors(Some(Origin::Provider)),
        // Sinch, in `message_delivery_report`
        "reason" => Place::Reason,
        _ => return None,
    })
}

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
    ("error", Always),         // an error in an error
    ("response", Always),      // axios, got, Guzzle, superagent, Postman
    ("data", InResponse),      // axios, Telnyx, Interakt, lists of the Graph API
    ("body", InResponse),      // got, batch responses, AWS Lambda, Postman
    ("json", InResponse),      // n8n, Zapier
    ("result", InResponse),    // JSON-RPC
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

/// How early a wrapper is tried, and whether its text is read; `None` for other keys.
pub fn wrapper(key: &str) -> Option<(usize, Texts)> {
    WRAPPERS
        .iter()
        .enumerate()
        .find(|(_, (name, _))| *name == key)
        .map(|(rank, (_, texts))| (rank, *texts))
}

/// Keys below which a person's or a business's own text is, a request included: they are not
/// searched, not even when a body has nothing else.
pub fn is_written(key: &str) -> bool {
    matches!(
        key,
        "messages"
            | "message_echoes"
            | "contacts"
            | "statuses"
            | "profile"
            | "text"
            | "interactive"
            | "button"
            | "template"
            | "components"
            | "parameters"
            | "referral"
            | "request"
            | "config"
            | "options"
            | "params"
            | "input"
            | "variables"
            | "headers"
    )
}

/// Whether a key is one that messages have, and responses do not.
pub fn is_of_message(key: &str) -> bool {
    matches!(key, "from" | "fromMe" | "sender" | "pushName" | "author" | "waId" | "wa_id")
}

/// A field of an error. The second number says how much a key is preferred over another for the
/// same field: the lowest wins.
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

/// What a key of an error's object means.
pub fn field(key: &str) -> Option<(Field, u8)> {
    Some(match key {
        "code" => (Field::Code, 0),
        // Meta's health status, Twilio, Laravel logs
        "error_code" => (Field::Code, 1),
        // YCloud, Twilio's callbacks
        "errorCode" | "ErrorCode" => (Field::Code, 1),
        // WATI
        "failedCode" => (Field::Code, 1),
        // Interakt
        "channel_error_code" => (Field::Code, 1),
        // Infobip, next to `groupId`
        "id" => (Field::Id, 0),
        "groupId" => (Field::GroupId, 0),

        "error_subcode" => (Field::Subcode, 0),
        "subcode" | "sub_code" | "subCode" | "errorSubcode" => (Field::Subcode, 1),

        "type" => (Field::Text(Text::Type), 0),
        "title" => (Field::Text(Text::Title), 0),
        "message" => (Field::Text(Text::Message), 0),
        "error_message" | "errorMessage" | "ErrorMessage" => (Field::ErrorMessage, 1),
        // Meta's health status
        "error_description" => (Field::ErrorMessage, 1),
        // WATI, Gupshup, Interakt
        "failedDetail" | "reason" | "channel_failure_reason" => (Field::ErrorMessage, 1),
        // MessageBird, Infobip, n8n, Sinch
        "description" | "errorDescription" => (Field::ErrorMessage, 2),
        // 360dialog
        "developer_message" => (Field::ErrorMessage, 2),
        // GraphQL servers, Python clients
        "msg" => (Field::ErrorMessage, 3),

        "details" => (Field::Text(Text::Details), 0),
        // JSON:API, RFC 9457, Django REST framework
        "detail" => (Field::Text(Text::Details), 1),
        // Meta's health status
        "possible_solution" => (Field::Text(Text::Details), 2),

        "error_user_title" => (Field::Text(Text::UserTitle), 0),
        "error_user_msg" => (Field::Text(Text::UserMessage), 0),
        "fbtrace_id" => (Field::Text(Text::TraceId), 0),
        "href" => (Field::Text(Text::Link), 0),
        // Twilio
        "more_info" => (Field::Text(Text::Link), 1),

        "error_data" => (Field::Data, 0),
        "is_transient" => (Field::IsTransient, 0),

        _ if is_status(key) => (Field::Status, 0),
        _ => return None,
    })
}

/// Whether a key says how a request or a message ended.
pub fn is_outcome(key: &str) -> bool {
    matches!(
        key,
        "status"
            | "result"
            | "value"
            | "state"
            | "statusString"
            | "message_status"
            | "MessageStatus"
    )
}

/// Whether a key holds an HTTP status: of axios, got, requests, n8n, 360dialog, Twilio, NestJS.
pub fn is_status(key: &str) -> bool {
    matches!(
        key,
        "status"
            | "statusCode"
            | "status_code"
            | "http_status"
            | "httpStatus"
            | "http_code"
            | "httpCode"
    )
}

/// What a failure is about.
#[derive(Clone, Copy)]
pub enum About {
    MessageId,
    Recipient,
    /// An object with `recipient_id`.
    Message,
    CallbackData,
    Timestamp,
}

/// What a key next to `errors` of a message says, with its preference as for [`field`].
pub fn about(key: &str) -> Option<(About, u8)> {
    Some(match key {
        "wamid" | "whatsappMessageId" => (About::MessageId, 0),
        "id" => (About::MessageId, 1),
        // Twilio; Vonage; Infobip
        "sid" | "message_uuid" | "messageId" => (About::MessageId, 1),
        "recipient_id" => (About::Recipient, 0),
        // On-Premises API; Gupshup; WATI
        "recipient" | "destination" | "waId" => (About::Recipient, 1),
        "to" => (About::Recipient, 2),
        // a message from a user: the other side is who sent it
        "from" => (About::Recipient, 3),
        "message" => (About::Message, 4),
        "biz_opaque_callback_data" => (About::CallbackData, 0),
        "timestamp" => (About::Timestamp, 0),
        _ => return None,
    })
}
