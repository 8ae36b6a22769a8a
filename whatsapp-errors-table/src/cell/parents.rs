//! The cell `Subcode Of`: the codes under which a row's own code may arrive as a sub-code.

use super::{number, parts};
use crate::diagnostic::{CellError, backticked};

const MAX: u64 = u32::MAX as u64;

pub fn read(text: &str) -> Option<Vec<u32>> {
    let mut codes: Vec<u32> = Vec::new();
    for code in text.split_whitespace() {
        let code = u32::try_from(number::read(MAX, code)?).ok()?;
        if codes.contains(&code) {
            return None;
        }
        codes.push(code);
    }
    Some(codes)
}

pub fn explain(text: &str) -> CellError {
    let mut codes: Vec<String> = Vec::new();
    let mut wrong = None;
    let mut is_known = true;
    for word in parts(text, &[',', ';', '|', '/', '&', '+']) {
        if number::read(MAX, word).is_some() {
            if !codes.iter().any(|code| code == word) {
                codes.push(word.to_owned());
            }
            continue;
        }
        wrong.get_or_insert(word);
        match number::explain_id("parent code", MAX, word).replacement {
            Some(code) => codes.push(code),
            None => is_known = false,
        }
    }
    let message = match wrong {
        Some(word) => format!("invalid parent code {}", backticked(word)),
        None => format!("invalid parent codes {}", backticked(text)),
    };
    // `131,047` may be one code as well as two
    let is_thousands = number::explain("", MAX, text).replacement.is_some() && codes.len() > 1;
    let codes = codes.join(" ");
    if is_known && !is_thousands && read(&codes).is_some_and(|codes| !codes.is_empty()) {
        return CellError::typed(message, codes);
    }
    CellError::new(message, "type the code, or several with spaces between them: `10 100`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_separated_by_spaces() {
        assert_eq!(read("100"), Some(vec![100]));
        assert_eq!(read("10  100"), Some(vec![10, 100]));
        for (slip, meant) in [
            ("10, 100", "10 100"),
            ("10;100", "10 100"),
            ("#100", "100"),
            ("100.0", "100"),
            ("100 100", "100"),
            ("10, #100", "10 100"),
        ] {
            assert_eq!(read(slip), None, "{slip}");
            assert_eq!(explain(slip).replacement.as_deref(), Some(meant), "{slip}");
        }
        for slip in ["token", "100 or so", "131,047", "190-199"] {
            assert_eq!((read(slip), explain(slip).replacement), (None, None), "{slip}");
        }
    }
}
