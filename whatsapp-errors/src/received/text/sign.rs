//! How an error in a text was recognized.

whatsapp_errors_table::__keywords! {
    /// The sign by which an error in a text was recognized, strongest first.
    ///
    /// ```
    /// use whatsapp_errors::{Sign, failures_in_text};
    ///
    /// let signs = |text: &str| failures_in_text(text)[0].sign();
    /// assert_eq!(signs(r#"body: {"error":{"code":131047}}"#), Sign::Json);
    /// assert_eq!(signs(r#"body: {"error":{"code":131047"#), Sign::CutJson);
    /// assert_eq!(signs("{ error: { code: 131047 } }"), Sign::Debug);
    /// assert_eq!(signs("failed: (#131047) Re-engagement message"), Sign::Message);
    /// assert_eq!(signs("failed, code=131047"), Sign::Label);
    /// ```
    pub enum Sign, "sign" {
        /// An error in a JSON document, which may be escaped or inside other text.
        Json = "json",
        /// An error in a JSON document that is cut or damaged.
        CutJson = "cut-json",
        /// An error in the debug output of a programming language.
        Debug = "debug",
        /// `(#131047)`, with which Meta's messages begin.
        Message = "message",
        /// A label in front of the number: `code=131047`, `Error code: 131047`, `[code] => 190`.
        Label = "label",
        /// The title of the error, next to its number or alone on a line.
        Title = "title",
        /// The name of a variant, alone on a line or after `ErrorCode::`.
        Name = "name",
        /// The position of the number: `#131047`, `100/2388043`, or the start of a line before a
        /// colon.
        Place = "place",
        /// The number is the whole text.
        Alone = "alone",
    }
}
