use super::word::words;

words! {
    /// Who has to act so that the error goes away.
    ///
    /// ```
    /// use whatsapp_errors::{Actor, cloud_api::ErrorCode};
    ///
    /// assert_eq!(ErrorCode::TemplateIsPaused.actor(), Actor::TemplateOwner);
    /// assert_eq!(Actor::TemplateOwner.to_string(), "template-owner");
    /// ```
    pub enum Actor, "an actor" {
        /// Whoever writes the program that calls.
        Developer = "developer",
        /// Whoever writes the message templates.
        TemplateOwner = "template-owner",
        /// Whoever manages the WhatsApp Business account, its numbers, rights and billing.
        AccountAdmin = "account-admin",
        /// The person to whom the message goes.
        Recipient = "recipient",
        /// Meta.
        Meta = "meta",
        /// Nobody: time heals it, or there is nothing to heal.
        Nobody = "nobody",
    }
}
