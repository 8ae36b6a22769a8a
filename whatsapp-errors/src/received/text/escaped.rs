//! JSON inside of a string, with its quotes escaped: `{\"error\": …}`.

/// More levels of escapes are not taken off: each doubles the backslashes.
const LEVELS: usize = 7;
const DEPTH: usize = 1 << LEVELS;

/// The first quote is not farther away.
const AHEAD: usize = 64;

/// The document whose opening bracket is at a place, without the escapes that the string around it
/// needs, and where that string ends; `None` if its quotes are not escaped.
pub fn read(text: &[u8], start: usize) -> Option<(Vec<u8>, usize)> {
    let end = start + string(&text[start..])?;
    let mut inner = unescaped(&text[start..end]);
    for _ in 1..LEVELS {
        let Some(length) = string(&inner) else { break };
        inner = unescaped(&inner[..length]);
    }
    Some((inner, end))
}

/// How long the rest of the string is that a bracket is in, if the first quote behind the bracket
/// is escaped: to a quote with fewer backslashes, or to the end of the line.
fn string(text: &[u8]) -> Option<usize> {
    let (mut at, mut brackets) = (1, 1);
    let (quote, depth) = loop {
        let rest = text.get(at..).filter(|_| at < AHEAD)?;
        let depth = rest.iter().take(DEPTH).take_while(|byte| **byte == b'\\').count();
        match &rest[depth..] {
            [quote @ (b'"' | b'\''), ..] if depth > 0 => break (*quote, depth),
            // how .NET escapes a quote
            [b'u', b'0', b'0', b'2', b'2', ..] if depth > 0 => break (b'"', depth),
            // a document on several lines
            [b'n' | b'r' | b't', ..] if depth > 0 => at += depth + 1,
            [b' ' | b'\t' | b'\r' | b'\n', ..] if depth == 0 => at += 1,
            // a list of objects
            [b'{', ..] if depth == 0 && brackets < 2 => {
                brackets += 1;
                at += 1;
            }
            _ => return None,
        }
    };
    let mut depth_here = 0;
    for (index, byte) in text.iter().enumerate().skip(at) {
        match byte {
            b'\\' => depth_here += 1,
            b'\n' => return Some(index),
            _ if *byte == quote && depth_here < depth => return Some(index),
            _ => depth_here = 0,
        }
    }
    Some(text.len())
}

/// One level of escapes less.
fn unescaped(text: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(text.len());
    let mut rest = text;
    loop {
        rest = match rest {
            [b'\\', b'u', b'0', b'0', b'2', b'2', rest @ ..] => {
                plain.push(b'"');
                rest
            }
            // of another character, which the document itself may escape so
            [b'\\', b'u', rest @ ..] => {
                plain.extend_from_slice(b"\\u");
                rest
            }
            [b'\\', b'n' | b'r' | b't', rest @ ..] => {
                plain.push(b' ');
                rest
            }
            [b'\\', byte, rest @ ..] | [byte, rest @ ..] => {
                plain.push(*byte);
                rest
            }
            [] => return plain,
        };
    }
}
