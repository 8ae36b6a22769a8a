/// Errors of a gateway.
/**
 | Code | Error | HTTP |
 |---|---|---|
 | 17 | [`QueueFull`](Self::QueueFull) Queue Full | 429 |
 | 40-49 | [`Unpaid`](Self::Unpaid) Invoice Overdue | 402 |*/
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
pub(crate) enum GatewayError {
    /// Queue Full: code 17, HTTP 429
    ///
    /// The gateway takes no more messages.
    ///
    /// **What to do:** Wait a minute, then send again.
    ///
    /// **Team:** Field Ops
    ///
    /// **Sla Minutes:** 15
    ///
    /// **Page Somebody:** yes
    #[doc(alias = "17")]
    QueueFull = 17,
    /// Invoice Overdue: codes 40-49, HTTP 402
    ///
    /// An invoice has not been paid.
    ///
    /// **What to do:** Pay it.
    ///
    /// **Team:** Billing
    ///
    /// **Page Somebody:** no
    #[doc(alias = "40-49")]
    Unpaid = 40,
}
/// A value of the column `Team` of [`GatewayError`].
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash
)]
#[derive(::core::fmt::Debug)]
#[non_exhaustive]
pub(crate) enum GatewayErrorTeam {
    /// `Billing`
    Billing,
    /// `Field Ops`
    FieldOps,
}
const _: () = {
    use ::whatsapp_errors as __library;
    const fn in_order() -> [GatewayError; 2] {
        [GatewayError::QueueFull, GatewayError::Unpaid]
    }
    const fn all<__Later: 'static>() -> &'static [GatewayError] {
        let (_, all): &'static ([__Later; 0], [GatewayError; 2]) = const {
            &([], in_order())
        };
        all
    }
    static CODE_MULTIPLIERS: [::core::primitive::u32; 2] = [3273773027, 3273773027];
    #[inline]
    const fn code_slot(key: ::core::primitive::u32) -> ::core::primitive::usize {
        let multiplier = CODE_MULTIPLIERS[(key.wrapping_mul(3273773027) >> 31)
            as ::core::primitive::usize];
        (key.wrapping_mul(multiplier) >> 31) as ::core::primitive::usize
    }
    static ROWS_BY_CODE: [::core::primitive::u8; 2] = [1, 0];
    #[inline]
    const fn row(code: ::core::primitive::u32) -> ::core::primitive::usize {
        ROWS_BY_CODE[code_slot(code)] as ::core::primitive::usize
    }
    #[inline]
    const fn variants<__Later: 'static>() -> &'static [GatewayError; 2] {
        let (_, variants): &'static ([__Later; 0], _) = const {
            let all = in_order();
            let mut variants = [all[0]; 2];
            let mut slot = 0;
            while slot < 2 {
                variants[slot] = all[ROWS_BY_CODE[slot] as ::core::primitive::usize];
                slot += 1;
            }
            &([], variants)
        };
        variants
    }
    static CODE_SLOTS: [::core::primitive::u8; 2] = [1, 0];
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
        (key.wrapping_mul(multiplier) >> 31) as ::core::primitive::usize
    }
    static ROWS_BY_NAME: [::core::primitive::u8; 2] = [0, 1];
    #[inline]
    fn row_by_name(name: &::core::primitive::str) -> ::core::primitive::usize {
        ROWS_BY_NAME[name_slot(name_key(name, 0))] as ::core::primitive::usize
    }
    impl GatewayError {
        /// All variants, in the order of the table.
        pub const ALL: &'static [Self] = all::<()>();
        /// Looks up a code; `None` if the table does not have it.
        #[inline]
        #[must_use]
        pub const fn from_code(
            code: ::core::primitive::u32,
        ) -> ::core::option::Option<Self> {
            let code = match code {
                40..=49 => 40,
                _ => code,
            };
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
            match name {
                "TooMany" => ::core::option::Option::Some(Self::QueueFull),
                _ => ::core::option::Option::None,
            }
        }
    }
    static NAME: [&::core::primitive::str; 2] = ["QueueFull", "Unpaid"];
    static CODE_AND_DESCRIPTION: [&::core::primitive::str; 2] = [
        "17 Queue Full",
        "40-49 Invoice Overdue",
    ];
    static DESCRIPTION: [&::core::primitive::str; 2] = ["Queue Full", "Invoice Overdue"];
    static DETAILS: [&::core::primitive::str; 2] = [
        "The gateway takes no more messages.",
        "An invoice has not been paid.",
    ];
    static REASONS_AND_SOLUTIONS: [&::core::primitive::str; 2] = [
        "Wait a minute, then send again.",
        "Pay it.",
    ];
    static HTTP_STATUS: [::core::primitive::u16; 2] = [429, 402];
    static OWN_TEAM: [GatewayErrorTeam; 2] = [
        GatewayErrorTeam::FieldOps,
        GatewayErrorTeam::Billing,
    ];
    static OWN_SLA_MINUTES: [::core::option::Option<::core::primitive::u64>; 2] = [
        ::core::option::Option::Some(15),
        ::core::option::Option::None,
    ];
    static OWN_PAGE_SOMEBODY: [::core::primitive::bool; 2] = [true, false];
    impl GatewayError {
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
                match self {
                    Self::Unpaid => 49,
                    _ => self as ::core::primitive::u32,
                },
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
        /// The value of the column `Team`.
        #[inline]
        #[must_use]
        pub const fn team(self) -> GatewayErrorTeam {
            OWN_TEAM[row(self as ::core::primitive::u32)]
        }
        /// The value of the column `Sla Minutes`.
        #[inline]
        #[must_use]
        pub const fn sla_minutes(
            self,
        ) -> ::core::option::Option<::core::primitive::u64> {
            OWN_SLA_MINUTES[row(self as ::core::primitive::u32)]
        }
        /// The value of the column `Page Somebody`.
        #[inline]
        #[must_use]
        pub const fn page_somebody(self) -> ::core::primitive::bool {
            OWN_PAGE_SOMEBODY[row(self as ::core::primitive::u32)]
        }
        /// Whether the same request may succeed later: true for HTTP status 429 and 5xx.
        #[inline]
        #[must_use]
        pub const fn is_retryable(self) -> ::core::primitive::bool {
            ::core::matches!(Self::http_status(self), 429 | 500..= 599)
        }
    }
    impl GatewayError {
        /// The former name of [`QueueFull`](Self::QueueFull).
        #[deprecated(note = "renamed to `QueueFull`")]
        #[allow(non_upper_case_globals)]
        pub const TooMany: Self = Self::QueueFull;
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for GatewayError {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str(Self::name(*self))
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for GatewayError {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __library::__private::display(*self, f)
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for GatewayError {
        #[inline]
        fn description(&self) -> &::core::primitive::str {
            Self::description(*self)
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::u32> for GatewayError {
        type Error = __library::UnknownCode;
        #[inline]
        fn try_from(
            code: ::core::primitive::u32,
        ) -> ::core::result::Result<Self, __library::UnknownCode> {
            __library::__private::from_number(::core::convert::From::from(code))
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::i32> for GatewayError {
        type Error = __library::UnknownCode;
        #[inline]
        fn try_from(
            code: ::core::primitive::i32,
        ) -> ::core::result::Result<Self, __library::UnknownCode> {
            __library::__private::from_number(::core::convert::From::from(code))
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::i64> for GatewayError {
        type Error = __library::UnknownCode;
        #[inline]
        fn try_from(
            code: ::core::primitive::i64,
        ) -> ::core::result::Result<Self, __library::UnknownCode> {
            __library::__private::from_number(code)
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<GatewayError> for ::core::primitive::u32 {
        #[inline]
        fn from(code: GatewayError) -> Self {
            GatewayError::code(code)
        }
    }
    #[automatically_derived]
    impl ::core::str::FromStr for GatewayError {
        type Err = __library::ParseCodeError;
        #[inline]
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, __library::ParseCodeError> {
            __library::__private::parse(text)
        }
    }
    #[automatically_derived]
    impl __library::__private::Generated for GatewayError {
        #[inline]
        fn code_and_description(self) -> &'static ::core::primitive::str {
            CODE_AND_DESCRIPTION[row(self as ::core::primitive::u32)]
        }
    }
    #[automatically_derived]
    impl __library::ErrorTable for GatewayError {
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
    __library::__serde!(code GatewayError);
    impl GatewayErrorTeam {
        /// All words, in the order of the list.
        pub const ALL: &'static [Self] = &[Self::Billing, Self::FieldOps];
        /// The word as it is written in the table.
        #[must_use]
        pub const fn as_str(self) -> &'static ::core::primitive::str {
            match self {
                Self::Billing => "Billing",
                Self::FieldOps => "Field Ops",
            }
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for GatewayErrorTeam {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.pad(Self::as_str(*self))
        }
    }
    #[automatically_derived]
    impl ::core::str::FromStr for GatewayErrorTeam {
        type Err = __library::ParseWordError;
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, __library::ParseWordError> {
            match text {
                "Billing" => ::core::result::Result::Ok(Self::Billing),
                "Field Ops" => ::core::result::Result::Ok(Self::FieldOps),
                _ => ::core::result::Result::Err(__library::ParseWordError::new("team")),
            }
        }
    }
    __library::__serde!(word GatewayErrorTeam);
};
