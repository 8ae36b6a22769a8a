/// Three errors.
/**
 | Code | Error | HTTP |
 |---|---|---|
 | 4 | [`RateLimitExceeded`](Self::RateLimitExceeded) Rate Limit Exceeded | 429 |
 | 190 | [`InvalidOAuthToken`](Self::InvalidOAuthToken) Invalid OAuth Token | 401 |
 | 131047 | [`ReEngagementRequired`](Self::ReEngagementRequired) Re-engagement Required | 403 |*/
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash
)]
#[non_exhaustive]
#[repr(u32)]
pub enum ErrorCode {
    /// Rate Limit Exceeded: code 4, HTTP 429
    ///
    /// Too many API calls.
    ///
    /// **What to do:** Wait, then retry.
    #[doc(alias = "4")]
    RateLimitExceeded = 4,
    /// Invalid OAuth Token: code 190, HTTP 401
    ///
    /// The token \<expired\>.
    ///
    /// **What to do:** Generate a new access token.
    #[doc(alias = "190")]
    InvalidOAuthToken = 190,
    /// Re-engagement Required: code 131047, HTTP 403
    ///
    /// No message in 24 hours.
    ///
    /// **What to do:** Use an approved template.
    #[doc(alias = "131047")]
    ReEngagementRequired = 131047,
}
const _: () = {
    use ::whatsapp_errors as __library;
    const fn in_order() -> [ErrorCode; 3] {
        [
            ErrorCode::RateLimitExceeded,
            ErrorCode::InvalidOAuthToken,
            ErrorCode::ReEngagementRequired,
        ]
    }
    const fn all<__Later: 'static>() -> &'static [ErrorCode] {
        let (_, all): &'static ([__Later; 0], [ErrorCode; 3]) = const {
            &([], in_order())
        };
        all
    }
    static CODE_MULTIPLIERS: [::core::primitive::u32; 2] = [3273773027, 3273773027];
    #[inline]
    const fn code_slot(key: ::core::primitive::u32) -> ::core::primitive::usize {
        let multiplier = CODE_MULTIPLIERS[(key.wrapping_mul(3273773027) >> 31)
            as ::core::primitive::usize];
        (key.wrapping_mul(multiplier) >> 30) as ::core::primitive::usize
    }
    static ROWS_BY_CODE: [::core::primitive::u8; 4] = [0, 0, 2, 1];
    #[inline]
    const fn row(code: ::core::primitive::u32) -> ::core::primitive::usize {
        ROWS_BY_CODE[code_slot(code)] as ::core::primitive::usize
    }
    #[inline]
    const fn variants<__Later: 'static>() -> &'static [ErrorCode; 4] {
        let (_, variants): &'static ([__Later; 0], _) = const {
            let all = in_order();
            let mut variants = [all[0]; 4];
            let mut slot = 0;
            while slot < 4 {
                variants[slot] = all[ROWS_BY_CODE[slot] as ::core::primitive::usize];
                slot += 1;
            }
            &([], variants)
        };
        variants
    }
    static CODE_SLOTS: [::core::primitive::u8; 3] = [0, 3, 2];
    #[inline]
    fn name_key(
        name: &::core::primitive::str,
        seed: ::core::primitive::u64,
    ) -> ::core::primitive::u32 {
        let bytes = name.as_bytes();
        let mut key = seed ^ bytes.len() as ::core::primitive::u64;
        let mut mix = |word: ::core::primitive::u64| {
            key = (key ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(32);
        };
        for word in bytes.as_chunks().0 {
            mix(::core::primitive::u64::from_le_bytes(*word));
        }
        if let ::core::option::Option::Some(end) = bytes.last_chunk() {
            mix(::core::primitive::u64::from_le_bytes(*end));
        } else {
            for &byte in bytes {
                mix(byte as ::core::primitive::u64);
            }
        }
        key as ::core::primitive::u32
    }
    static NAME_MULTIPLIERS: [::core::primitive::u32; 2] = [3273773027, 3273773027];
    #[inline]
    const fn name_slot(key: ::core::primitive::u32) -> ::core::primitive::usize {
        let multiplier = NAME_MULTIPLIERS[(key.wrapping_mul(3273773027) >> 31)
            as ::core::primitive::usize];
        (key.wrapping_mul(multiplier) >> 30) as ::core::primitive::usize
    }
    static ROWS_BY_NAME: [::core::primitive::u8; 4] = [0, 1, 0, 2];
    #[inline]
    fn row_by_name(name: &::core::primitive::str) -> ::core::primitive::usize {
        ROWS_BY_NAME[name_slot(name_key(name, 0))] as ::core::primitive::usize
    }
    impl ErrorCode {
        /// All variants, in the order of the table.
        pub const ALL: &'static [Self] = all::<()>();
        /// Looks up a code; `None` if the table does not have it.
        #[inline]
        #[must_use]
        pub const fn from_code(
            code: ::core::primitive::u32,
        ) -> ::core::option::Option<Self> {
            let variant = variants::<()>()[code_slot(code)];
            if variant as ::core::primitive::u32 == code {
                return ::core::option::Option::Some(variant);
            }
            ::core::option::Option::None
        }
        /// Looks up a variant by its [`name`](Self::name); `None` if no variant has it.
        #[inline]
        #[must_use]
        pub fn from_name(name: &::core::primitive::str) -> ::core::option::Option<Self> {
            let row = row_by_name(name);
            if NAME[row] == name {
                let slot = CODE_SLOTS[row] as ::core::primitive::usize;
                return ::core::option::Option::Some(variants::<()>()[slot]);
            }
            ::core::option::Option::None
        }
    }
    static NAME: [&::core::primitive::str; 3] = [
        "RateLimitExceeded",
        "InvalidOAuthToken",
        "ReEngagementRequired",
    ];
    static CODE_AND_DESCRIPTION: [&::core::primitive::str; 3] = [
        "4 Rate Limit Exceeded",
        "190 Invalid OAuth Token",
        "131047 Re-engagement Required",
    ];
    static DESCRIPTION: [&::core::primitive::str; 3] = [
        "Rate Limit Exceeded",
        "Invalid OAuth Token",
        "Re-engagement Required",
    ];
    static DETAILS: [&::core::primitive::str; 3] = [
        "Too many API calls.",
        "The token <expired>.",
        "No message in 24 hours.",
    ];
    static REASONS_AND_SOLUTIONS: [&::core::primitive::str; 3] = [
        "Wait, then retry.",
        "Generate a new access token.",
        "Use an approved template.",
    ];
    static HTTP_STATUS: [::core::primitive::u16; 3] = [429, 401, 403];
    impl ErrorCode {
        /// The code, which is also the discriminant; for a range, its first code.
        #[inline]
        #[must_use]
        pub const fn code(self) -> ::core::primitive::u32 {
            self as ::core::primitive::u32
        }
        /// All codes of the row: one, unless the table gives a range.
        #[inline]
        #[must_use]
        pub const fn codes(self) -> ::core::ops::RangeInclusive<::core::primitive::u32> {
            ::core::ops::RangeInclusive::new(
                self as ::core::primitive::u32,
                self as ::core::primitive::u32,
            )
        }
        /// The name of the variant.
        #[inline]
        #[must_use]
        pub const fn name(self) -> &'static ::core::primitive::str {
            NAME[row(self as ::core::primitive::u32)]
        }
        /// The short title.
        #[inline]
        #[must_use]
        pub const fn description(self) -> &'static ::core::primitive::str {
            DESCRIPTION[row(self as ::core::primitive::u32)]
        }
        /// What the error means.
        #[inline]
        #[must_use]
        pub const fn details(self) -> &'static ::core::primitive::str {
            DETAILS[row(self as ::core::primitive::u32)]
        }
        /// Why it occurs, and what to do.
        #[inline]
        #[must_use]
        pub const fn reasons_and_solutions(self) -> &'static ::core::primitive::str {
            REASONS_AND_SOLUTIONS[row(self as ::core::primitive::u32)]
        }
        /// The HTTP status that the table gives, from 100 to 599.
        #[inline]
        #[must_use]
        pub const fn http_status(self) -> ::core::primitive::u16 {
            HTTP_STATUS[row(self as ::core::primitive::u32)]
        }
        /// Whether the same request may succeed later: true for HTTP status 429 and 5xx.
        #[inline]
        #[must_use]
        pub const fn is_retryable(self) -> ::core::primitive::bool {
            ::core::matches!(Self::http_status(self), 429 | 500..= 599)
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for ErrorCode {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str(Self::name(*self))
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for ErrorCode {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __library::__private::display(*self, f)
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for ErrorCode {
        #[inline]
        fn description(&self) -> &::core::primitive::str {
            Self::description(*self)
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::u32> for ErrorCode {
        type Error = __library::UnknownCode;
        #[inline]
        fn try_from(
            code: ::core::primitive::u32,
        ) -> ::core::result::Result<Self, __library::UnknownCode> {
            __library::__private::from_number(::core::convert::From::from(code))
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::i32> for ErrorCode {
        type Error = __library::UnknownCode;
        #[inline]
        fn try_from(
            code: ::core::primitive::i32,
        ) -> ::core::result::Result<Self, __library::UnknownCode> {
            __library::__private::from_number(::core::convert::From::from(code))
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::i64> for ErrorCode {
        type Error = __library::UnknownCode;
        #[inline]
        fn try_from(
            code: ::core::primitive::i64,
        ) -> ::core::result::Result<Self, __library::UnknownCode> {
            __library::__private::from_number(code)
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<ErrorCode> for ::core::primitive::u32 {
        #[inline]
        fn from(code: ErrorCode) -> Self {
            ErrorCode::code(code)
        }
    }
    #[automatically_derived]
    impl ::core::str::FromStr for ErrorCode {
        type Err = __library::ParseCodeError;
        #[inline]
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, __library::ParseCodeError> {
            __library::__private::parse(text)
        }
    }
    #[automatically_derived]
    impl __library::__private::Generated for ErrorCode {
        #[inline]
        fn code_and_description(self) -> &'static ::core::primitive::str {
            CODE_AND_DESCRIPTION[row(self as ::core::primitive::u32)]
        }
    }
    #[automatically_derived]
    impl __library::ErrorTable for ErrorCode {
        const ALL: &'static [Self] = all::<()>();
        #[inline]
        fn from_code(code: ::core::primitive::u32) -> ::core::option::Option<Self> {
            Self::from_code(code)
        }
        #[inline]
        fn from_name(name: &::core::primitive::str) -> ::core::option::Option<Self> {
            Self::from_name(name)
        }
        #[inline]
        fn codes(self) -> ::core::ops::RangeInclusive<::core::primitive::u32> {
            Self::codes(self)
        }
        #[inline]
        fn name(self) -> &'static ::core::primitive::str {
            Self::name(self)
        }
        #[inline]
        fn is_retryable(self) -> ::core::primitive::bool {
            Self::is_retryable(self)
        }
        #[inline]
        fn description(self) -> &'static ::core::primitive::str {
            Self::description(self)
        }
        #[inline]
        fn details(self) -> ::core::option::Option<&'static ::core::primitive::str> {
            ::core::option::Option::Some(Self::details(self))
        }
        #[inline]
        fn reasons_and_solutions(
            self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            ::core::option::Option::Some(Self::reasons_and_solutions(self))
        }
        #[inline]
        fn http_status(self) -> ::core::option::Option<::core::primitive::u16> {
            ::core::option::Option::Some(Self::http_status(self))
        }
    }
};
