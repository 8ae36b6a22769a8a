//! The value of a string literal. The compiler has already accepted the literal, so only quotes and
//! escapes are left to undo.

use std::str::Chars;

use proc_macro2::Literal;

/// The value of a string literal; `None` for other literals.
pub fn value(literal: &Literal) -> Option<String> {
    let source = literal.to_string();
    if let Some(raw) = source.strip_prefix('r') {
        let raw = raw.trim_matches('#');
        return Some(raw.strip_prefix('"')?.strip_suffix('"')?.to_owned());
    }
    unescape(source.strip_prefix('"')?.strip_suffix('"')?)
}

fn unescape(text: &str) -> Option<String> {
    let mut value = String::new();
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        match character {
            '\\' => escape(&mut rest, &mut value)?,
            _ => value.push(character),
        }
    }
    Some(value)
}

/// Appends the character that an escape stands for; nothing for a line break, which joins two
/// lines.
fn escape(rest: &mut Chars<'_>, value: &mut String) -> Option<()> {
    let code = |digits: &str| char::from_u32(u32::from_str_radix(digits, 16).ok()?);
    let character = match rest.next()? {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '0' => '\0',
        'x' => code(&rest.by_ref().take(2).collect::<String>())?,
        'u' => {
            let digits: String = rest.by_ref().skip(1).take_while(|&digit| digit != '}').collect();
            code(&digits.replace('_', ""))?
        }
        '\n' => {
            *rest = rest.as_str().trim_start().chars();
            return Some(());
        }
        // `\\`, `\"`, `\'`
        itself => itself,
    };
    value.push(character);
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_literal_has_the_value_that_the_compiler_gives_it() {
        for (source, expected) in [
            (r#""../spec/errors.csv""#, "../spec/errors.csv"),
            (r#""C:\\spec\\\"x\".csv""#, "C:\\spec\\\"x\".csv"),
            (r##"r#"C:\spec"x".csv"#"##, "C:\\spec\"x\".csv"),
            (r#"r"a\b.csv""#, "a\\b.csv"),
            (r#""\u{e9}\x41\t\'\0.csv""#, "\u{e9}A\t'\0.csv"),
            ("\"a\\\n      b.csv\"", "ab.csv"),
        ] {
            let literal: Literal = source.parse().expect(source);
            assert_eq!(value(&literal).as_deref(), Some(expected), "{source}");
        }
        for source in ["1", "'a'", "b\"a\"", "c\"a\"", "1.5"] {
            let literal: Literal = source.parse().expect(source);
            assert_eq!(value(&literal), None, "{source}");
        }
    }
}
