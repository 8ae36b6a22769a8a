crate::__keywords! {
    /// What kind of error it is: the part of the platform, or of the rules, that refused.
    ///
    /// ```
    /// use whatsapp_errors_table::Category;
    ///
    /// assert_eq!("Throttling".parse(), Ok(Category::Throttling));
    /// ```
    pub enum Category, "category" {
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

crate::__keywords! {
    /// How much is affected, from the least to the most.
    ///
    /// ```
    /// use whatsapp_errors_table::Scope;
    ///
    /// // pause the whole number, not only this message
    /// assert!(Scope::Number > Scope::Message);
    /// ```
    pub enum Scope, "scope" {
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

crate::__keywords! {
    /// Who has to act so that the error goes away.
    ///
    /// ```
    /// use whatsapp_errors_table::Actor;
    ///
    /// assert_eq!(Actor::TemplateOwner.to_string(), "template-owner");
    /// ```
    pub enum Actor, "actor" {
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
        /// Nobody: it passes by itself, or nothing can be done.
        Nobody = "nobody",
    }
}

crate::__keywords! {
    /// How the error reaches a caller.
    ///
    /// ```
    /// use whatsapp_errors_table::Delivery;
    ///
    /// assert_eq!("webhook".parse(), Ok(Delivery::Webhook));
    /// ```
    pub enum Delivery, "delivery" {
        /// In the response to the request.
        Response = "response",
        /// In a webhook, after the request has succeeded.
        Webhook = "webhook",
        /// In either.
        Both = "both",
    }
}
