//! What is received, from bytes to a decision.

mod json;
mod kept;
mod redact;
mod origin;
mod keys;
mod code_in_text;
mod api_error;
mod failure;
mod extract;
mod response;
mod serialize;
mod policy;
mod text;
mod sample;

pub use api_error::{ApiError, ApiErrorBuilder, Confidence, Decision, DeliveryState};
pub use extract::failures;
pub use failure::{Affected, Failure};
pub use origin::Origin;
pub use policy::Policy;
pub use redact::masked;
pub use text::{Mention, Mentions, Sign, failures_in_text};

/// So that the builder and a policy take an error code as they take its number.
impl From<crate::ErrorCode> for i64 {
    fn from(code: crate::ErrorCode) -> Self {
        code.code().into()
    }
}

/// So that the builder and a policy take an error code as they take its number.
impl From<crate::cloud_api::ErrorCode> for i64 {
    fn from(code: crate::cloud_api::ErrorCode) -> Self {
        code.code().into()
    }
}
