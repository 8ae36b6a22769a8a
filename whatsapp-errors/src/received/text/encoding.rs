//! UTF-16, as Windows writes files.

/// How the bytes of a text are to be read.
#[derive(Clone, Copy, PartialEq)]
pub enum Encoding {
    /// UTF-8, or anything else that has the ASCII characters where ASCII has them.
    Utf8,
    Utf16Le,
    Utf16Be,
}

/// So many bytes at the start of a text tell its encoding.
pub const HEAD: usize = 64;

impl Encoding {
    /// The encoding of a text that begins with these bytes: what its byte order mark says; without
    /// one it is UTF-16 if every other byte is zero, as in a text of ASCII characters.
    pub fn of(head: &[u8]) -> Self {
        let head = &head[..head.len().min(HEAD) & !1];
        let zeros =
            |first: usize| head.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
        match head {
            [0xff, 0xfe, ..] => Self::Utf16Le,
            [0xfe, 0xff, ..] => Self::Utf16Be,
            [_, _, ..] if zeros(0) == 0 && zeros(1) * 4 >= head.len() => Self::Utf16Le,
            [_, _, ..] if zeros(1) == 0 && zeros(0) * 4 >= head.len() => Self::Utf16Be,
            _ => Self::Utf8,
        }
    }

    /// Appends bytes to a text, as UTF-8; the number of bytes that were read, which leaves out a
    /// character of which only a part has come.
    pub fn decode(self, bytes: &[u8], is_last: bool, text: &mut Vec<u8>) -> usize {
        let unit: fn([u8; 2]) -> u16 = match self {
            Self::Utf8 => {
                text.extend_from_slice(bytes);
                return bytes.len();
            }
            Self::Utf16Le => u16::from_le_bytes,
            Self::Utf16Be => u16::from_be_bytes,
        };
        let (pairs, _) = bytes.as_chunks::<2>();
        let is_half = |pair: &[u8; 2]| (0xd800..0xdc00).contains(&unit(*pair));
        let is_cut = !is_last && pairs.last().is_some_and(is_half);
        let pairs = &pairs[..pairs.len() - usize::from(is_cut)];
        for character in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
            let character = character.unwrap_or(char::REPLACEMENT_CHARACTER);
            text.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
        }
        if is_last { bytes.len() } else { pairs.len() * 2 }
    }
}
