//! The golden expansion, which a test of the macro crate compares with what the macro emits, compiles and works.

use whatsapp_errors::ErrorTable;

include!("golden/three_rows.rs");

#[test]
fn the_golden_expansion_works() {
    assert_eq!(
        ErrorCode::ALL,
        [ErrorCode::RateLimitExceeded, ErrorCode::InvalidOAuthToken, ErrorCode::ReEngagementRequired]
    );
    for &code in ErrorCode::ALL {
        assert_eq!(ErrorCode::from_code(code as u32), Some(code));
        assert_eq!(ErrorCode::from_name(code.name()), Some(code));
    }
    assert_eq!(ErrorCode::from_code(5), None);
    assert_eq!(ErrorCode::InvalidOAuthToken.row().details, Some("The token <expired>."));
    assert_eq!(
        format!("{:#}", ErrorCode::RateLimitExceeded),
        "4 Rate Limit Exceeded: Too many API calls. Wait, then retry."
    );
}
