//! A number in a text.

/// The longest code has seven digits.
const LONGEST: usize = 7;

/// A number that may be a code.
#[derive(Clone, Copy)]
pub struct Number {
    pub start: usize,
    pub end: usize,
    pub value: u32,
    /// The number behind a slash, as in `100/33`.
    pub second: Option<u32>,
}

/// The end of the digits that begin at a place, and the number, unless what is around them makes
/// them a part of something else: a date, a phone number, an id, a fraction.
pub fn read(text: &[u8], start: usize) -> (usize, Option<Number>) {
    let digits = start + digits(text, start);
    let (end, value) = match grouped(text, start, digits) {
        Some(grouped) => grouped,
        None => (digits, value(&text[start..digits], digits - start)),
    };
    let tail = if text.get(end) == Some(&b'/') { self::digits(text, end + 1) } else { 0 };
    let second = if tail > 0 { self::value(&text[end + 1..end + 1 + tail], tail) } else { None };
    let end = if tail > 0 { end + 1 + tail } else { end };
    let fits = may_begin(text, start) && may_end(text, end) && (tail == 0 || second.is_some());
    (end, value.filter(|_| fits).map(|value| Number { start, end, value, second }))
}

/// The value of so many digits, whatever else is between them.
fn value(text: &[u8], digits: usize) -> Option<u32> {
    let is_padded = digits > 1 && text.first() == Some(&b'0');
    if is_padded || digits > LONGEST {
        return None;
    }
    let digits = text.iter().filter(|byte| byte.is_ascii_digit());
    Some(digits.fold(0, |value, digit| value * 10 + u32::from(digit - b'0')))
}

pub fn digits(text: &[u8], start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len())
}

/// `131_047`, `131,047`, `2.388.043`: the end, and the value.
fn grouped(text: &[u8], start: usize, first: usize) -> Option<(usize, Option<u32>)> {
    let separator = *text.get(first).filter(|byte| matches!(byte, b'_' | b',' | b'.'))?;
    if first - start > 3 {
        return None;
    }
    let mut count = first - start;
    let mut end = first;
    while text.get(end) == Some(&separator) && digits(text, end + 1) == 3 {
        count += 3;
        end += 4;
        if count > LONGEST {
            return None;
        }
    }
    (count > LONGEST - 2).then(|| (end, value(&text[start..end], count)))
}

/// Whether a number may begin here: not inside of a word, a decimal fraction, a time or a path.
fn may_begin(text: &[u8], start: usize) -> bool {
    let before = |back: usize| start.checked_sub(back).map(|at| text[at]);
    let Some(last) = before(1) else { return true };
    let is = |test: fn(&u8) -> bool| before(2).as_ref().is_some_and(test);
    match last {
        b'_' | b'+' | b'$' | b'@' | b'%' | b'/' => false,
        b'-' => is(|byte| byte.is_ascii_alphabetic() || *byte == b' '),
        b'.' => is(u8::is_ascii_alphabetic),
        b':' => !is(u8::is_ascii_digit),
        b'#' => !is(|byte| byte.is_ascii_alphanumeric() || *byte == b'&'),
        byte => !byte.is_ascii_alphanumeric(),
    }
}

/// Whether a number may end here.
fn may_end(text: &[u8], end: usize) -> bool {
    let Some(next) = text.get(end) else { return true };
    let is = |test: fn(&u8) -> bool| text.get(end + 1).is_some_and(test);
    match next {
        b'_' | b'%' | b'@' | b'/' | b'#' => false,
        b'.' | b':' => !is(u8::is_ascii_digit),
        b'-' => !is(u8::is_ascii_alphanumeric),
        byte => !byte.is_ascii_alphanumeric(),
    }
}
