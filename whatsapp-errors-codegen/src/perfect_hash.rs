//! Key → row: a perfect hash, found while the table is expanded. A key is a code, or what
//! `name_key` makes of a name.
//!
//! The method is known as hash and displace: a first multiplication puts the key into a bucket, a
//! second one, by the bucket's own multiplier, into a slot. The multipliers are chosen so that no
//! two keys of the table share a slot.

/// Tries for one bucket before all of it is tried anew.
const TRIES: u32 = 1 << 14;

/// The numbers of a perfect hash function.
#[derive(Debug)]
pub struct PerfectHash {
    pub multiplier: u32,
    /// One multiplier for each bucket; a power of two of them.
    pub multipliers: Vec<u32>,
    /// For each slot the index of the key that it holds, or 0; a power of two of them.
    pub slots: Vec<usize>,
}

impl PerfectHash {
    /// Finds the function for a set of keys without duplicates.
    ///
    /// # Panics
    ///
    /// If there is none: no set of keys is known for which a table four times as large as it should
    /// be is not enough, and a compile error is better than a wrong table.
    pub fn find(keys: &[u32]) -> Self {
        let slot_bits = bits(keys.len() + keys.len() / 4);
        let bucket_bits = bits(keys.len() / 5);
        for slot_bits in slot_bits..=slot_bits + 2 {
            for n in 0..64 {
                if let Some(hash) = Self::attempt(keys, multiplier(n), bucket_bits, slot_bits) {
                    return hash;
                }
            }
        }
        unreachable!("no perfect hash for these {} codes or names", keys.len())
    }

    /// Places the keys bucket by bucket, the largest bucket first, while most slots are still free.
    fn attempt(keys: &[u32], multiplier: u32, bucket_bits: u32, slot_bits: u32) -> Option<Self> {
        let mut buckets = vec![Vec::new(); 1 << bucket_bits];
        for (index, &key) in keys.iter().enumerate() {
            buckets[high_bits(key, multiplier, bucket_bits)].push((key, index));
        }
        let mut order = Vec::with_capacity(buckets.len());
        for (index, bucket) in buckets.iter().enumerate() {
            order.push((keys.len() - bucket.len(), index));
        }
        order.sort_unstable();

        let mut multipliers = vec![1; buckets.len()];
        let mut slots = vec![None; 1 << slot_bits];
        for (_, index) in order {
            multipliers[index] = place(&buckets[index], &mut slots)?;
        }
        let mut rows = Vec::with_capacity(slots.len());
        for slot in slots {
            rows.push(slot.unwrap_or_default());
        }
        Some(Self { multiplier, multipliers, slots: rows })
    }

    /// The slot that holds a key of the set.
    pub fn slot(&self, key: u32) -> usize {
        let bucket = key.wrapping_mul(self.multiplier) >> self.bucket_shift();
        let multiplier = self.multipliers[bucket as usize];
        (key.wrapping_mul(multiplier) >> self.slot_shift()) as usize
    }

    pub fn bucket_shift(&self) -> u32 {
        shift(self.multipliers.len())
    }

    pub fn slot_shift(&self) -> u32 {
        shift(self.slots.len())
    }
}

/// Puts the rows of a bucket into free slots, and gives the multiplier that leads to them.
fn place(bucket: &[(u32, usize)], slots: &mut [Option<usize>]) -> Option<u32> {
    let bits = slots.len().trailing_zeros();
    for n in 0..TRIES {
        let multiplier = multiplier(n);
        let mut placed = 0;
        for &(key, row) in bucket {
            let slot = &mut slots[high_bits(key, multiplier, bits)];
            if slot.is_some() {
                break;
            }
            *slot = Some(row);
            placed += 1;
        }
        if placed == bucket.len() {
            return Some(multiplier);
        }
        for &(key, _) in &bucket[..placed] {
            slots[high_bits(key, multiplier, bits)] = None;
        }
    }
    None
}

/// The top bits of a product, which depend on every bit of the key.
fn high_bits(key: u32, multiplier: u32, bits: u32) -> usize {
    (key.wrapping_mul(multiplier) >> (32 - bits)) as usize
}

/// At least one bit, so that a shift by all 32 bits never occurs.
fn bits(count: usize) -> u32 {
    count.max(2).next_power_of_two().trailing_zeros()
}

fn shift(length: usize) -> u32 {
    32 - length.trailing_zeros()
}

/// The n-th of a fixed sequence of scattered odd numbers: steps of the golden ratio, their bits
/// mixed.
fn multiplier(n: u32) -> u32 {
    let stepped = n.wrapping_add(1).wrapping_mul(0x9e37_79b9);
    let mixed = (stepped ^ (stepped >> 15)).wrapping_mul(0x85eb_ca6b);
    (mixed ^ (mixed >> 13)) | 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(codes: &[u32]) -> PerfectHash {
        let hash = PerfectHash::find(codes);
        for (index, &code) in codes.iter().enumerate() {
            assert_eq!(hash.slots[hash.slot(code)], index, "{code} of {} codes", codes.len());
        }
        hash
    }

    #[test]
    fn every_code_finds_its_row() {
        check(&[]);
        check(&[0]);
        check(&[u32::MAX, 0]);
        check(&[0, 10, 190, 200, 131_000, 131_009, 131_047, 131_053, 132_000, 132_001, 1, 2, 4]);
        check(&(0..10_000).collect::<Vec<_>>());
        check(&(0..10_000).map(|n| n * 7 + 130_000).collect::<Vec<_>>());
        check(
            &(0..10_000)
                .map(|n| multiplier(n) ^ n)
                .collect::<std::collections::BTreeSet<_>>()
                .into_iter()
                .collect::<Vec<_>>(),
        );
    }

    #[test]
    fn codes_that_differ_only_in_high_bits_are_told_apart() {
        check(&(0..1024).map(|n| n << 22).collect::<Vec<_>>());
        check(&(0..32).map(|n| 1 << n).collect::<Vec<_>>());
    }

    #[test]
    fn the_tables_stay_small() {
        let hash = check(&(0..10_000).map(|n| n * 3).collect::<Vec<_>>());
        assert!(hash.slots.len() <= 16_384, "{}", hash.slots.len());
        assert!(hash.multipliers.len() <= 2_048, "{}", hash.multipliers.len());
    }
}
