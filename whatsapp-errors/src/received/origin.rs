whatsapp_errors_table::__keywords! {
    /// Where in a body an error was found.
    pub enum Origin, "origin" {
        /// The `error` of a response.
        Response = "response",
        /// One response in a batch.
        Batch = "batch",
        /// `value.errors` of a webhook: about the account, the app or the webhook itself.
        Webhook = "webhook",
        /// `value.statuses[].errors`: a message that was accepted and then failed.
        Status = "status",
        /// `value.messages[].errors`: a message from a user that Meta cannot pass on.
        Message = "message",
        /// `value.history[].errors`: the chat history was not synchronized.
        History = "history",
        /// A call that failed.
        Call = "call",
        /// A request about a group, its settings or its participants.
        Group = "group",
        /// One user of a request for several, as with the Block Users API.
        User = "user",
        /// `health_status`: the reason why a number, an account or an app cannot send now.
        Health = "health",
        /// `errors` of the retired On-Premises API.
        OnPremises = "on-premises",
        /// The envelope of a provider: 360dialog, YCloud and others.
        Provider = "provider",
        /// The body itself is the error.
        Body = "body",
    }
}

whatsapp_errors_table::__keyword_serde!(Origin);

/// A response is the default of the builder for tests.
impl Default for Origin {
    fn default() -> Self {
        Self::Response
    }
}
