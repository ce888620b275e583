//! Compile errors put together in const evaluation, where nothing can be formatted.

use restmachine_core::text::Text;

use crate::slices::write;

/// Room for three rules with all their lines, and for the longest strings that they name.
const ROOM: usize = 1920;

/// The message of a compile error from const evaluation.
///
/// Generated code panics with it in a constant of its own: rustc then points there, and not into this crate.
#[derive(Clone, Copy, Debug)]
pub struct Message {
    bytes: [u8; ROOM],
    len: usize,
}

impl Message {
    pub(crate) const fn new() -> Self {
        Self { bytes: [0; ROOM], len: 0 }
    }

    /// Adds as much of a string as there is room for.
    pub(crate) const fn with(mut self, text: &str) -> Self {
        let mut len = text.len();
        while self.len + len > self.bytes.len() || !text.is_char_boundary(len) {
            len -= 1;
        }
        let part = text.as_bytes().split_at(len).0;
        self.len = write(&mut self.bytes, self.len, part);
        self
    }

    pub(crate) const fn with_number(self, number: usize) -> Self {
        let shorter = if number < 10 { self } else { self.with_number(number / 10) };
        let digit = [b'0' + (number % 10) as u8];
        match str::from_utf8(&digit) {
            Ok(digit) => shorter.with(digit),
            Err(_) => shorter,
        }
    }

    /// The message of a rule that names nothing.
    pub(crate) const fn of(rule: &Text) -> Self {
        Self::new().with(rule.line).with_help(rule)
    }

    /// Adds the lines that come after the mistake in every message of a rule.
    pub(crate) const fn with_help(self, rule: &Text) -> Self {
        let helped = self.with("\nhelp: ").with(rule.help);
        let [before, after] = Text::LIFT;
        let helped = match rule.lifted_by {
            Some(key) => helped.with(before).with(key).with(after),
            None => helped,
        };
        helped.with_rule(rule)
    }

    /// Adds the rule's name, and the section that demands it.
    pub(crate) const fn with_rule(self, rule: &Text) -> Self {
        let named = self.with("\nrule: ").with(rule.rule);
        match rule.section {
            Some(section) => named.with(", ").with(section),
            None => named,
        }
    }

    /// The whole message.
    #[must_use]
    pub const fn text(&self) -> &str {
        match str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            Err(_) => "",
        }
    }
}

/// The first of two messages: a place reports one mistake at a time.
#[must_use]
pub const fn first_of(one: Option<Message>, other: Option<Message>) -> Option<Message> {
    match one {
        Some(_) => one,
        None => other,
    }
}
