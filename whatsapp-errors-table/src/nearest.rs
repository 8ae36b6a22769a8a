//! The word that somebody probably meant.

/// The nearest candidate, if it is near enough to be worth offering: case aside, at most a third of its letters, rounded up, differ.
pub fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let (distance, candidate) = candidates
        .map(|candidate| (distance(&word, &candidate.to_lowercase()), candidate))
        .min_by_key(|&(distance, _)| distance)?;
    (distance <= candidate.chars().count().div_ceil(3)).then_some(candidate)
}

/// Levenshtein's distance, a row of the matrix at a time.
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (above, letter) in from.chars().enumerate() {
        let mut diagonal = above;
        let mut left = above + 1;
        let mut next = vec![left];
        for (&other, &up) in to.iter().zip(row.iter().skip(1)) {
            let replaced = diagonal + usize::from(letter != other);
            left = replaced.min(left + 1).min(up + 1);
            next.push(left);
            diagonal = up;
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_levenshtein_s() {
        let pairs = [("", "", 0), ("abc", "abc", 0), ("kitten", "sitting", 3), ("", "abc", 3), ("flaw", "lawn", 2)];
        for (from, to, expected) in pairs {
            assert_eq!(distance(from, to), expected, "{from} {to}");
            assert_eq!(distance(to, from), expected, "{to} {from}");
        }
    }

    #[test]
    fn only_a_near_word_is_offered() {
        let words = ["never", "fix", "reauth", "backoff"];
        assert_eq!(nearest("Backof", words.into_iter()), Some("backoff"));
        assert_eq!(nearest("banana", words.into_iter()), None);
    }
}
