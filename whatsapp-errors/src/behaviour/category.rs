use super::word::words;

words! {
    /// What kind of error it is: the part of the platform, or of the rules, that refused.
    ///
    /// ```
    /// use whatsapp_errors::{Category, cloud_api::ErrorCode};
    ///
    /// assert_eq!(ErrorCode::PairRateLimitHit.category(), Category::Throttling);
    /// assert_eq!("Throttling".parse(), Ok(Category::Throttling));
    /// ```
    pub enum Category, "a category" {
        /// The token or session is missing, invalid or expired.
        Authorization = "Authorization",
        /// The token is fine, but a right or a capability is missing.
        Permission = "Permission",
        /// Too much in too short a time.
        Throttling = "Throttling",
        /// The account or number is restricted for breaking a policy.
        Integrity = "Integrity",
        /// The recipient cannot be reached.
        Recipient = "Recipient",
        /// The recipient has not agreed, has withdrawn, or has not written lately.
        Consent = "Consent",
        /// Sending a message template.
        Template = "Template",
        /// Creating or editing a message template.
        TemplateCreation = "TemplateCreation",
        /// Images, documents and other files.
        Media = "Media",
        /// The request is wrong.
        Parameter = "Parameter",
        /// WhatsApp Flows.
        Flow = "Flow",
        /// Registering and verifying a phone number.
        Registration = "Registration",
        /// Moving a phone number or an account.
        Migration = "Migration",
        /// Billing, and payments by message.
        Payment = "Payment",
        /// The Calling API.
        Calling = "Calling",
        /// The Groups API.
        Group = "Group",
        /// Blocking and unblocking users.
        BlockList = "BlockList",
        /// Business usernames.
        Username = "Username",
        /// In-app sign-ups, and onboarding to the Marketing Messages API.
        Signup = "Signup",
        /// Synchronizing contacts and history of the WhatsApp Business app.
        Synchronization = "Synchronization",
        /// Analytics.
        Insights = "Insights",
        /// A fault or an outage on Meta's side.
        Server = "Server",
    }
}
