//! Name → number, for the perfect hash of the names.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::quote;

/// Compiles a function, and gives its source for the expansion: both must compute the same.
macro_rules! also_emitted {
    ($($source:tt)*) => {
        $($source)*

        pub fn function() -> TokenStream {
            quote! { $($source)* }
        }
    };
}

also_emitted! {
    fn name_key(name: &str, seed: u64) -> u32 {
        let bytes = name.as_bytes();
        let mut key = seed ^ bytes.len() as u64;
        let mut mix = |word: u64| key = (key ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(32);
        for word in bytes.as_chunks().0 {
            mix(u64::from_le_bytes(*word));
        }
        if let ::core::option::Option::Some(end) = bytes.last_chunk() {
            mix(u64::from_le_bytes(*end));
        } else {
            bytes.iter().for_each(|&byte| mix(u64::from(byte)));
        }
        key as u32
    }
}

/// A key for each of several different names, no two the same, and the seed that they come from.
pub fn find(names: &[&str]) -> (u64, Vec<u32>) {
    (0..)
        .map(|seed| (seed, names.iter().map(|name| name_key(name, seed)).collect::<Vec<_>>()))
        .find(|(_, keys)| keys.iter().collect::<HashSet<_>>().len() == names.len())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
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
