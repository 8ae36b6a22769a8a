//! The golden expansions, which a test of the code generator compares with what it emits, compile
//! and work.

use whatsapp_errors::{ErrorTable, ParseCodeError, UnknownCode};

include!("golden/three_rows.rs");

#[test]
fn the_golden_expansion_works() {
    assert_eq!(
        ErrorCode::ALL,
        [
            ErrorCode::RateLimitExceeded,
            ErrorCode::InvalidOAuthToken,
            ErrorCode::ReEngagementRequired
        ]
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

mod own_columns {
    include!("golden/own_columns.rs");
}

#[test]
fn the_golden_expansion_of_own_columns_works() {
    use own_columns::{GatewayError, GatewayErrorTeam};

    assert_eq!(GatewayErrorTeam::ALL, [GatewayErrorTeam::Billing, GatewayErrorTeam::FieldOps]);
    assert_eq!(GatewayError::QueueFull.team(), GatewayErrorTeam::FieldOps);
    let cells = GatewayError::ALL.iter().map(|row| (row.sla_minutes(), row.page_somebody()));
    assert!(cells.eq([(Some(15), true), (None, false)]));
    assert_eq!(GatewayError::from_code(45), Some(GatewayError::Unpaid));
}

#[test]
#[expect(deprecated)]
fn a_former_name_is_known_and_never_given() {
    use own_columns::GatewayError;

    assert_eq!(GatewayError::TooMany, GatewayError::QueueFull);
    assert!(matches!(GatewayError::QueueFull, GatewayError::TooMany));
    assert_eq!(GatewayError::from_name("TooMany"), Some(GatewayError::QueueFull));
    assert_eq!("TooMany".parse(), Ok(GatewayError::QueueFull));
    assert_eq!(<GatewayError as ErrorTable>::from_name("TooMany"), Some(GatewayError::QueueFull));
    assert_eq!(GatewayError::TooMany.name(), "QueueFull");
    assert_eq!(format!("{:?}", GatewayError::TooMany), "QueueFull");
}

#[test]
fn display_honours_width_fill_and_alignment() {
    let code = ErrorCode::RateLimitExceeded;
    assert_eq!(format!("{code:24}|"), "4 Rate Limit Exceeded   |");
    assert_eq!(format!("{code:->24}|"), "---4 Rate Limit Exceeded|");
    assert_eq!(format!("{code:*^24}|"), "*4 Rate Limit Exceeded**|");
    assert_eq!(format!("{code:3}|"), "4 Rate Limit Exceeded|");
    assert_eq!(
        format!("{code:>#62}|"),
        "  4 Rate Limit Exceeded: Too many API calls. Wait, then retry.|"
    );
}

#[test]
fn numbers_of_any_common_type_are_converted() {
    let token = Ok(ErrorCode::InvalidOAuthToken);
    assert_eq!(ErrorCode::try_from(190), token);
    assert_eq!(ErrorCode::try_from(190_u32), token);
    assert_eq!(ErrorCode::try_from(190_i64), token);
    let unknown = UnknownCode(-1);
    assert_eq!(ErrorCode::try_from(-1), Err(unknown));
    assert_eq!(ParseCodeError::from(unknown), ParseCodeError::Unknown(unknown));
}
