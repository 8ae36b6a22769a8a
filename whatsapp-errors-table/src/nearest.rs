//! "Did you mean" suggestions.

/// The nearest candidate, if it is near enough to be worth offering: case aside, at most a third of
/// its letters, rounded up, differ.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let word: Vec<char> = word.to_lowercase().chars().collect();
    let mut best: Option<(usize, &str)> = None;
    for &candidate in candidates {
        let length = candidate.chars().count();
        let tolerance = length.div_ceil(3);
        // a word that is too long or too short is too far away, whatever its letters are
        if word.len().abs_diff(length) > tolerance {
            continue;
        }
        let letters: Vec<char> = candidate.to_lowercase().chars().collect();
        let distance = levenshtein(&word, &letters);
        if distance <= tolerance && best.is_none_or(|(nearest, _)| distance < nearest) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Levenshtein's distance, computed in a single row of the matrix.
fn levenshtein(from: &[char], to: &[char]) -> usize {
    let mut row = Vec::with_capacity(to.len() + 1);
    for distance in 0..=to.len() {
        row.push(distance);
    }
    for (above, letter) in from.iter().enumerate() {
        let mut diagonal = above;
        row[0] = above + 1;
        for (index, other) in to.iter().enumerate() {
            let replaced = diagonal + usize::from(letter != other);
            diagonal = row[index + 1];
            row[index + 1] = replaced.min(row[index] + 1).min(diagonal + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_right() {
        let pairs = [
            ("", "", 0),
            ("abc", "abc", 0),
            ("kitten", "sitting", 3),
            ("", "abc", 3),
            ("flaw", "lawn", 2),
        ];
        let distance = |from: &str, to: &str| {
            let letters = |text: &str| text.chars().collect::<Vec<_>>();
            levenshtein(&letters(from), &letters(to))
        };
        for (from, to, expected) in pairs {
            assert_eq!(distance(from, to), expected, "{from} {to}");
            assert_eq!(distance(to, from), expected, "{to} {from}");
        }
    }

    #[test]
    fn only_a_near_word_is_offered() {
        let words = &["never", "fix", "reauth", "backoff"];
        assert_eq!(nearest("Backof", words), Some("backoff"));
        assert_eq!(nearest("banana", words), None);
        assert_eq!(nearest(&"backoff ".repeat(1_000), words), None);
    }
}
