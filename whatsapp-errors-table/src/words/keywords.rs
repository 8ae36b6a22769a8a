crate::__keywords! {
    /// What kind of error it is: the area of the platform or of Meta's policies that it belongs to.
    ///
    /// ```
    /// # use whatsapp_errors_table::Category;
    /// assert_eq!("Throttling".parse(), Ok(Category::Throttling));
    /// ```
    pub enum Category, "category" {
        /// The token or session is missing, invalid or expired.
        Authorization = "Authorization",
        /// The token is valid, but a permission or a capability is missing.
        Permission = "Permission",
        /// Rate limits.
        Throttling = "Throttling",
        /// The account or number is restricted for breaking a policy.
        Integrity = "Integrity",
        /// The recipient cannot be reached.
        Recipient = "Recipient",
        /// The recipient has not opted in, has opted out, or has not written recently.
        Consent = "Consent",
        /// Sending message templates.
        Template = "Template",
        /// Creating and editing message templates.
        TemplateCreation = "TemplateCreation",
        /// Images, documents and other files.
        Media = "Media",
        /// The request is invalid.
        Parameter = "Parameter",
        /// WhatsApp Flows.
        Flow = "Flow",
        /// Registering and verifying phone numbers.
        Registration = "Registration",
        /// Moving phone numbers and accounts.
        Migration = "Migration",
        /// Billing, and payments in messages.
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
        /// Failures and outages on Meta's side.
        Server = "Server",
    }
}

crate::__keywords! {
    /// How much is affected, from least to most.
    ///
    /// ```
    /// # use whatsapp_errors_table::Scope;
    /// // pause the whole number, not only this message
    /// assert!(Scope::Number > Scope::Message);
    /// ```
    pub enum Scope, "scope" {
        /// This request only; others succeed.
        Message = "message",
        /// Everything that is sent to this recipient or group.
        Recipient = "recipient",
        /// Everything that uses this template or Flow.
        Template = "template",
        /// Everything that this business phone number does.
        Number = "number",
        /// The whole WhatsApp Business account, or the token that is used for it.
        Account = "account",
        /// The whole app.
        App = "app",
        /// Everyone: Meta has an outage.
        Platform = "platform",
    }
}

crate::__keywords! {
    /// Who must act to resolve the error.
    ///
    /// ```
    /// # use whatsapp_errors_table::Actor;
    /// assert_eq!(Actor::TemplateOwner.to_string(), "template-owner");
    /// ```
    pub enum Actor, "actor" {
        /// The developer of the program that calls Meta.
        Developer = "developer",
        /// The person who writes the message templates.
        TemplateOwner = "template-owner",
        /// The person who manages the WhatsApp Business account: its numbers, permissions and
        /// billing.
        AccountAdmin = "account-admin",
        /// The person who was meant to receive the message.
        Recipient = "recipient",
        /// Meta.
        Meta = "meta",
        /// No one: it resolves by itself, or nothing can be done.
        Nobody = "nobody",
    }
}

crate::__keywords! {
    /// How the error is delivered.
    ///
    /// ```
    /// # use whatsapp_errors_table::Delivery;
    /// assert_eq!("webhook".parse(), Ok(Delivery::Webhook));
    /// ```
    pub enum Delivery, "delivery" {
        /// In the response to the request.
        Response = "response",
        /// In a webhook, after the request succeeded.
        Webhook = "webhook",
        /// Either way.
        Both = "both",
    }
}
