//! Name → number, for the perfect hash of the names.

// the function is emitted, and `u64::from` needs a prelude
#![allow(clippy::cast_lossless, clippy::cast_possible_truncation)]

use proc_macro2::TokenStream;

use crate::lexed::tokens;

/// Compiles a function, and gives its source for the expansion: both must compute the same.
macro_rules! also_emitted {
    ($($source:tt)*) => {
        $($source)*

        pub fn function() -> TokenStream {
            tokens(stringify!($($source)*))
        }
    };
}

also_emitted! {
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
}

/// A key for each of several different names, no two the same, and the seed that they come from.
pub fn find(names: &[&str]) -> (u64, Vec<u32>) {
    let mut seed = 0;
    loop {
        let mut keys = Vec::with_capacity(names.len());
        let mut in_order = Vec::with_capacity(names.len());
        for (row, name) in names.iter().enumerate() {
            let key = name_key(name, seed);
            keys.push(key);
            in_order.push((key as usize, row));
        }
        in_order.sort_unstable();
        if in_order.windows(2).all(|pair| pair[0].0 != pair[1].0) {
            return (seed, keys);
        }
        seed += 1;
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn names_that_differ_little_get_keys_that_differ() {
        let mut names: Vec<String> = (1..50).map(|length| "A".repeat(length)).collect();
        names.extend((1..50).map(|at| format!("{}b{}", "A".repeat(at), "A".repeat(50 - at))));
        names.extend((0..10_000).map(|number| format!("Error{number}")));
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let (seed, keys) = find(&names);
        assert!(seed < 3, "{seed}");
        assert_eq!(keys.iter().collect::<HashSet<_>>().len(), names.len());
    }
}
