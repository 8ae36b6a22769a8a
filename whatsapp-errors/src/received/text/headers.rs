//! The headers of a response in front of its body, as `curl -i` prints them.

use super::hits::line_start;

/// More lines of headers are not looked at.
const LINES: usize = 60;

/// A longer line is not a header.
const LONGEST: usize = 4096;

/// The HTTP status of the response whose body begins at a place, and where its status line begins.
pub fn before(text: &[u8], body: usize) -> Option<(u16, usize)> {
    let mut end = body - text[..body].iter().rev().take_while(|byte| **byte == b' ').count();
    for _ in 0..LINES {
        // the newline of the line above
        end = end.checked_sub(1).filter(|at| text[*at] == b'\n')?;
        let floor = end.saturating_sub(LONGEST);
        let start = floor + line_start(&text[floor..], end - floor);
        // `curl -v` marks what it received
        let line = text[start..end].trim_ascii();
        let line = line.strip_prefix(b"<").unwrap_or(line).trim_ascii();
        if let Some(rest) = line.strip_prefix(b"HTTP/") {
            return Some((status(rest)?, start));
        }
        let name =
            line.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'-').count();
        if !line.is_empty() && line.get(name) != Some(&b':') {
            return None;
        }
        end = start;
    }
    None
}

/// `1.1 400 Bad Request` → 400.
fn status(line: &[u8]) -> Option<u16> {
    let digits = line.split(|byte| *byte == b' ').nth(1)?;
    let status = std::str::from_utf8(digits).ok()?.parse().ok()?;
    (100..600).contains(&status).then_some(status)
}
