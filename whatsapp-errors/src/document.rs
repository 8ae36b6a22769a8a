//! JSON as it was sent: keys in their order and as often as they came, whatever the depth, the encoding and the escapes.

use std::{borrow::Cow, fmt};

use serde_core::{
    Serialize, Serializer,
    de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor},
    ser::{SerializeMap, SerializeSeq},
};

/// Deeper values are skipped: no error of Meta's lies so deep, and a hostile body must not exhaust the stack.
const DEEPEST: usize = 100;

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub enum Node<'a> {
    Null,
    Bool(bool),
    Integer(i64),
    /// A number that is no `i64`.
    Number(f64),
    Text(Cow<'a, str>),
    List(Vec<Node<'a>>),
    Object(Vec<(Cow<'a, str>, Node<'a>)>),
}

impl Node<'_> {
    /// The value of a key; of a key that came twice the last, as JavaScript reads it.
    pub fn get(&self, key: &str) -> Option<&Self> {
        let Self::Object(members) = self else { return None };
        members.iter().rev().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    pub fn as_list(&self) -> Option<&[Self]> {
        match self {
            Self::List(items) => Some(items),
            _ => None,
        }
    }

    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// A whole number, also one that was sent as a string or with a fraction of zero.
    pub fn as_integer(&self) -> Option<i64> {
        match self {
            Self::Integer(value) => Some(*value),
            Self::Number(value) if value.fract() == 0.0 && value.abs() < 9e15 => Some(*value as i64),
            Self::Text(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    pub fn as_number(&self) -> Option<f64> {
        match self {
            Self::Integer(value) => Some(*value as f64),
            Self::Number(value) => Some(*value),
            _ => None,
        }
    }

    /// The JSON text of this value.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// The bytes as text: without a byte order mark, and with a replacement character for each byte that is no UTF-8.
pub fn text(body: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body))
}

/// Reads a document; `None` if the text is no JSON.
pub fn parse(text: &str) -> Option<Node<'_>> {
    read(text).or_else(|| read(&without_lone_surrogates(text)?).map(Node::into_owned))
}

fn read(text: &str) -> Option<Node<'_>> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let node = Depth(0).deserialize(&mut deserializer).ok()?;
    deserializer.end().ok()?;
    Some(node)
}

/// The text with `\ufffd` for each escape that is half of a character: what phones send when they cut an emoji in two,
/// and what serde_json refuses. `None` if there is none.
fn without_lone_surrogates(text: &str) -> Option<String> {
    let mut mended = String::with_capacity(text.len());
    let mut rest = text;
    let mut found = false;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        mended.push_str(before);
        let length = match (unit(escape), escape.get(6..).and_then(unit)) {
            (Some(0xd800..0xdc00), Some(0xdc00..0xe000)) => 12,
            (Some(0xd800..0xe000), _) => {
                found = true;
                mended.push_str("\\ufffd");
                rest = escape.get(6..).unwrap_or_default();
                continue;
            }
            // the character after a backslash may be a backslash itself
            _ => 1 + escape.get(1..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8),
        };
        mended.push_str(escape.get(..length).unwrap_or(escape));
        rest = escape.get(length..).unwrap_or_default();
    }
    mended.push_str(rest);
    found.then_some(mended)
}

/// The number of a `\uXXXX` that a text begins with.
fn unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    u16::from_str_radix(digits, 16).ok()
}

impl<'a> Node<'a> {
    fn into_owned(self) -> Node<'static> {
        match self {
            Self::Null => Node::Null,
            Self::Bool(value) => Node::Bool(value),
            Self::Integer(value) => Node::Integer(value),
            Self::Number(value) => Node::Number(value),
            Self::Text(text) => Node::Text(Cow::Owned(text.into_owned())),
            Self::List(items) => Node::List(items.into_iter().map(Node::into_owned).collect()),
            Self::Object(members) => Node::Object(
                members.into_iter().map(|(key, value)| (Cow::Owned(key.into_owned()), value.into_owned())).collect(),
            ),
        }
    }
}

/// Reads one value that lies so deep.
pub struct Depth(pub usize);

impl<'de> DeserializeSeed<'de> for Depth {
    type Value = Node<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node<'de>, D::Error> {
        if self.0 > DEEPEST {
            return deserializer.deserialize_ignored_any(IgnoredAny).map(|_| Node::Null);
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Depth {
    type Value = Node<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Node<'de>, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node<'de>, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node<'de>, E> {
        Ok(Node::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node<'de>, E> {
        Ok(i64::try_from(value).map_or(Node::Number(value as f64), Node::Integer))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node<'de>, E> {
        Ok(Node::Number(value))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node<'de>, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(Depth(self.0 + 1))? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Node<'de>, A::Error> {
        let mut object = Vec::new();
        while let Some(Node::Text(key)) = members.next_key_seed(Depth(0))? {
            object.push((key, members.next_value_seed(Depth(self.0 + 1))?));
        }
        Ok(Node::Object(object))
    }
}

impl Serialize for Node<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Integer(value) => serializer.serialize_i64(*value),
            Self::Number(value) => serializer.serialize_f64(*value),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                items.iter().try_for_each(|item| list.serialize_element(item))?;
                list.end()
            }
            Self::Object(members) => {
                let mut object = serializer.serialize_map(Some(members.len()))?;
                members.iter().try_for_each(|(key, value)| object.serialize_entry(key, value))?;
                object.end()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_keeps_order_and_repeated_keys() {
        let text = r#"{"b":1,"a":[true,null,"x",1.5,-3],"b":2}"#;
        let node = parse(text).expect("JSON");
        assert_eq!(node.to_json(), text);
        assert_eq!(node.get("b").and_then(Node::as_integer), Some(2));
    }

    #[test]
    fn depth_is_cut_and_survived() {
        let deep = format!("{{\"a\":{}1{},\"b\":2}}", "[".repeat(100_000), "]".repeat(100_000));
        let node = parse(&deep).expect("JSON");
        assert_eq!(node.get("b").and_then(Node::as_integer), Some(2));
    }

    #[test]
    fn half_characters_are_replaced() {
        let cases = [
            (r#""\ud83d""#, "\u{fffd}"),
            (r#""a\ud83dz""#, "a\u{fffd}z"),
            (r#""\ud83d\ude00""#, "\u{1f600}"),
            (r#""\ude00\ud83d""#, "\u{fffd}\u{fffd}"),
            (r#""\\ud83d \ud83d\u0041""#, "\\ud83d \u{fffd}A"),
            (r#""\ud83d\ud83d\ude00\"""#, "\u{fffd}\u{1f600}\""),
        ];
        for (json, text) in cases {
            assert_eq!(parse(json), Some(Node::Text(text.into())), "{json}");
        }
    }

    #[test]
    fn what_is_no_json_is_none() {
        for text in ["", "<html>", "{", "[1] x", "{\"a\":\"\\ud83d\"", "nul"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_come_in_many_forms() {
        let integer = |text: &str| parse(text).and_then(|node| node.as_integer());
        for text in ["131047", "131047.0", "\"131047\"", "1.31047e5", "\" 131047 \""] {
            assert_eq!(integer(text), Some(131_047), "{text}");
        }
        for text in ["99999999999999999999", "1.5", "\"x\"", "true", "null", "[]"] {
            assert_eq!(integer(text), None, "{text}");
        }
        assert_eq!(integer("-1"), Some(-1));
    }
}
