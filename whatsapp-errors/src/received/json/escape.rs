/// The text that a JSON string stands for. Half of a surrogate pair is a replacement character.
pub fn unescape(escaped: &str) -> String {
    let mut text = String::with_capacity(escaped.len());
    let mut rest = escaped;
    while let Some((before, escape)) = rest.split_once('\\') {
        text.push_str(before);
        let mut characters = escape.chars();
        text.push(match characters.next() {
            Some('b') => '\u{8}',
            Some('f') => '\u{c}',
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('u') => match unit(escape) {
                Some(high @ 0xd800..0xdc00) => {
                    characters = escape[5..].chars();
                    let low = characters.as_str().strip_prefix('\\').and_then(unit);
                    match low.filter(|low| (0xdc00..0xe000).contains(low)) {
                        Some(low) => {
                            characters = escape[11..].chars();
                            let pair = 0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00);
                            char::from_u32(pair).unwrap_or(char::REPLACEMENT_CHARACTER)
                        }
                        None => char::REPLACEMENT_CHARACTER,
                    }
                }
                Some(unit) => {
                    characters = escape[5..].chars();
                    char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER)
                }
                None => 'u',
            },
            Some(other) => other,
            None => '\\',
        });
        rest = characters.as_str();
    }
    text.push_str(rest);
    text
}

/// The number of the `uXXXX` that a text starts with.
fn unit(escape: &str) -> Option<u32> {
    let digits = escape.strip_prefix('u')?.get(..4)?;
    let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_hex { u32::from_str_radix(digits, 16).ok() } else { None }
}
