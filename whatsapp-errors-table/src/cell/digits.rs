//! Texts of digits.

/// Whether a text is digits and nothing else.
pub fn is_plain(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
