use std::borrow::Cow;

use super::Text;
use crate::received::{
    json::Value,
    keys::{self, Field, Texts},
};

/// What the members of an object mean if it is an error.
pub struct Fields<'d> {
    pub(super) object: Value<'d>,
    pub(super) code: Slot<'d>,
    id: Slot<'d>,
    group_id: Slot<'d>,
    pub(super) subcode: Slot<'d>,
    error_message: Slot<'d>,
    pub(super) texts: [Slot<'d>; Text::ALL.len()],
    pub(super) data: Slot<'d>,
    pub(super) is_transient: Slot<'d>,
    pub(super) status: Slot<'d>,
    /// Whether there is a member that may hold the response of somebody else.
    pub has_wrapper: bool,
}

/// A value, and how little its key is preferred.
type Slot<'d> = Option<(u8, Value<'d>)>;

/// What is added to the preference of a key whose value is of another type than the field.
const WRONG_TYPE: u8 = 100;

impl<'d> Fields<'d> {
    pub fn of(object: Value<'d>) -> Self {
        let mut fields = Self {
            object,
            code: None,
            id: None,
            group_id: None,
            subcode: None,
            error_message: None,
            texts: [None; Text::ALL.len()],
            data: None,
            is_transient: None,
            status: None,
            has_wrapper: false,
        };
        for (key, value) in object.members() {
            if value.is_null() {
                continue;
            }
            let Some((field, rank)) = keys::field(&key) else {
                fields.has_wrapper |= is_wrapper(&key, value);
                continue;
            };
            let (slot, is_right) = match field {
                Field::Code => (&mut fields.code, value.as_integer().is_some()),
                Field::Id => (&mut fields.id, true),
                Field::GroupId => (&mut fields.group_id, true),
                Field::ErrorMessage => (&mut fields.error_message, value.is_text()),
                Field::Subcode => (&mut fields.subcode, true),
                Field::Text(text) => (&mut fields.texts[text as usize], value.is_text()),
                Field::Data => (&mut fields.data, true),
                Field::IsTransient => (&mut fields.is_transient, true),
                Field::Status => (&mut fields.status, value.as_integer().is_some()),
            };
            // a value of the right type goes before the right key
            let rank = if is_right { rank } else { rank + WRONG_TYPE };
            if slot.is_none_or(|(before, _)| rank <= before) {
                *slot = Some((rank, value));
            }
            fields.has_wrapper |= field_may_wrap(field, value) && is_wrapper(&key, value);
        }
        fields.settle();
        fields
    }

    /// Chooses between fields that stand for the same.
    fn settle(&mut self) {
        if self.group_id.is_some() {
            self.code = self.code.or(self.id);
        }
        // Vonage: the title is the number, the detail the message
        if let (None, Some((_, title))) = (self.code, self.texts[Text::Title as usize])
            && self.text(Text::Details).is_some()
            && !title.is_text()
        {
            self.code = Some((0, title));
        }
        let message = &mut self.texts[Text::Message as usize];
        let is_error_key = self.code.is_some_and(|(rank, _)| (1..WRONG_TYPE).contains(&rank));
        *message = if is_error_key {
            self.error_message.or(*message)
        } else {
            message.or(self.error_message)
        };
    }

    /// Keeps only texts whose keys no message has.
    pub fn forget_message(&mut self) {
        self.texts = [None; Text::ALL.len()];
        self.texts[Text::Message as usize] = self.error_message;
    }

    /// Whether it says itself that there is no error.
    fn is_nothing(&self) -> bool {
        self.group_id.is_some_and(|(_, group)| group.as_integer() == Some(0))
    }

    fn text(&self, text: Text) -> Option<Value<'d>> {
        self.texts[text as usize].map(|(_, value)| value).filter(|value| value.is_text())
    }

    /// All texts that may name a code, the most telling first.
    pub fn texts(&self) -> impl Iterator<Item = Cow<'d, str>> {
        [Text::Message, Text::Details, Text::Title, Text::UserMessage]
            .into_iter()
            .filter_map(|text| self.text(text)?.as_text())
    }

    pub fn code(&self) -> Option<(u8, i64)> {
        let (rank, value) = self.code?;
        Some((rank, value.as_integer()?))
    }

    /// Whether an object where errors are expected is one.
    pub fn is_error(&self) -> bool {
        let is_telling =
            [Text::Title, Text::Message, Text::Details, Text::UserTitle, Text::UserMessage];
        let has_text = is_telling.iter().any(|&text| self.texts[text as usize].is_some());
        let is_error =
            has_text || self.code.is_some() || self.subcode.is_some() || self.data.is_some();
        is_error && !self.is_nothing()
    }

    /// Whether an object that may be anything is an error: it has a number for a code and says
    /// something of it. Numbers of success need more than a message, which
    /// `{"code":200,"message":"OK"}` has too.
    pub fn is_whole(&self, is_failed: bool) -> bool {
        let has = |text: Text| self.text(text).is_some();
        match self.code() {
            // Infobip numbers a success alike
            _ if self.group_id.is_some() => false,
            // the key itself says that it is an error's
            Some((rank, code)) if rank > 0 => code != 0,
            Some((_, 0 | 200..300)) if !is_failed => self.is_telling(),
            Some(_) => self.is_telling() || has(Text::Message),
            None => self.code.is_some() && is_failed && has(Text::Message),
        }
    }

    /// Whether it has a number for a code and says something of it, or Meta's code in its message.
    pub fn is_whole_error(&self) -> bool {
        self.is_error() && (self.is_whole(true) || self.has_meta_keys())
    }

    fn is_telling(&self) -> bool {
        let texts = [Text::Type, Text::Title, Text::Details, Text::TraceId];
        self.data.is_some()
            || self.subcode.is_some()
            || texts.iter().any(|&text| self.text(text).is_some())
    }

    /// Whether it has what only Meta's errors have.
    pub fn has_meta_keys(&self) -> bool {
        let escaped = |text: Text| self.text(text).and_then(Value::escaped);
        self.data.is_some()
            || [Text::TraceId, Text::UserTitle, Text::UserMessage]
                .into_iter()
                .any(|text| escaped(text).is_some())
            || escaped(Text::Message).is_some_and(|message| message.starts_with("(#"))
            || escaped(Text::Type).is_some_and(|kind| kind.ends_with("Exception"))
    }
}

/// Whether a field that is not what it should be may hold somebody's response instead.
fn field_may_wrap(field: Field, value: Value<'_>) -> bool {
    matches!(field, Field::Text(_) | Field::Status) && (value.is_object() || value.is_list())
}

fn is_wrapper(key: &str, value: Value<'_>) -> bool {
    keys::place(key).is_some()
        || keys::wrapper(key).is_some_and(|(_, texts)| !value.is_text() || texts != Texts::Never)
}
