use super::word::words;

words! {
    /// How the error reaches a caller.
    ///
    /// ```
    /// use whatsapp_errors::{Delivery, cloud_api::ErrorCode};
    ///
    /// // the send succeeded; the failure comes later
    /// assert_eq!(ErrorCode::MetaChoseNotToDeliver.delivery(), Delivery::Webhook);
    /// ```
    pub enum Delivery, "a delivery" {
        /// In the response to the request.
        Response = "response",
        /// In a webhook, after the request has succeeded.
        Webhook = "webhook",
        /// In either.
        Both = "both",
    }
}
