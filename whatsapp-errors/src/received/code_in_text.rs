/// Meta's code in a message: `(#131047)` anywhere, or `131047:` at its start, where a smaller
/// number may be an HTTP status.
pub fn code_in_text(text: &str) -> Option<i64> {
    let marked = text.match_indices("(#").find_map(|(at, mark)| {
        let rest = &text[at + mark.len()..];
        let number = leading_number(rest)?;
        rest[number.len()..].starts_with(')').then(|| number.parse().ok())?
    });
    marked.or_else(|| {
        let number = leading_number(text)?;
        let is_label = text[number.len()..].starts_with(':');
        number.parse().ok().filter(|&number: &i64| is_label && number >= 1000)
    })
}

/// The number of at most nine digits that a text starts with.
fn leading_number(text: &str) -> Option<&str> {
    let length = text.bytes().take(10).take_while(u8::is_ascii_digit).count();
    (1..=9).contains(&length).then(|| &text[..length])
}
