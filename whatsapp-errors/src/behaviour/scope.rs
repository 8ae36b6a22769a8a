use super::word::words;

words! {
    /// How much is affected, from the least to the most.
    ///
    /// ```
    /// use whatsapp_errors::Scope;
    ///
    /// // pause the whole number, not only this message
    /// assert!(Scope::Number > Scope::Message);
    /// ```
    pub enum Scope, "a scope" {
        /// This request only; others succeed.
        Message = "message",
        /// Everything that is sent to this recipient, or to this group.
        Recipient = "recipient",
        /// Everything that uses this template or Flow.
        Template = "template",
        /// Everything that this business phone number does.
        Number = "number",
        /// The whole WhatsApp Business account, or the token that calls for it.
        Account = "account",
        /// The whole app.
        App = "app",
        /// Everybody: Meta has an outage.
        Platform = "platform",
    }
}
