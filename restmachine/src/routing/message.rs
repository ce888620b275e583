//! What a router says when const evaluation refuses it.

use super::method::same_bytes;
use super::{Route, Segment, MAX_PARAMETERS};
use restmachine_core::text;

/// A text put together in const evaluation, where nothing can be formatted.
struct Message {
    bytes: [u8; 1024],
    len: usize,
}

impl Message {
    const fn new() -> Self {
        Self { bytes: [0; 1024], len: 0 }
    }

    /// Adds as much of a text as there is room for.
    const fn text(mut self, text: &str) -> Self {
        let mut len = text.len();
        while self.len + len > self.bytes.len() || !text.is_char_boundary(len) {
            len -= 1;
        }
        let part = text.as_bytes().split_at(len).0;
        self.bytes.split_at_mut(self.len).1.split_at_mut(len).0.copy_from_slice(part);
        self.len += len;
        self
    }

    const fn number(self, number: usize) -> Self {
        let shorter = if number < 10 { self } else { self.number(number / 10) };
        let digit = [b'0' + (number % 10) as u8];
        match str::from_utf8(&digit) {
            Ok(digit) => shorter.text(digit),
            Err(_) => shorter,
        }
    }

    /// ` app::users::show (src/users.rs:10)`
    const fn handler(self, route: &Route) -> Self {
        self.text(" ")
            .text(route.handler)
            .text(" (")
            .text(route.file)
            .text(":")
            .number(route.line as usize)
            .text(")")
    }

    const fn panic(&self) -> ! {
        match str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => panic!("{}", text),
            Err(_) => panic!("a router that cannot work"),
        }
    }
}

/// R-CONFLICT: two rows with one method and paths of one shape. The wording is that of the rule.
pub(super) const fn routed_twice(earlier: &Route, later: &Route) -> ! {
    let message = Message::new().text(later.method.name()).text(" ").text(later.path).text(" ");
    let message = message.text(text::ROUTED_TWICE).text(": by").handler(earlier);
    let message = if same_bytes(earlier.path.as_bytes(), later.path.as_bytes()) {
        message.text(" and by")
    } else {
        message.text(", as ").text(earlier.path).text(", and by")
    };
    message.handler(later).text("\nhelp: ").text(text::ROUTED_TWICE_HELP).text("\nrule: R-CONFLICT").panic()
}

/// Ends const evaluation if a whole path has more parameters than a request's captures have room for.
pub(super) const fn refuse_too_many_parameters(path: &str, prefix: &[Segment], own: &[Segment]) {
    if prefix.len() + own.len() <= MAX_PARAMETERS {
        return;
    }
    let parameters = count_parameters(prefix) + count_parameters(own);
    if parameters > MAX_PARAMETERS {
        Message::new()
            .text(path)
            .text(" has ")
            .number(parameters)
            .text(" parameters, those of its mount prefixes included; a path has room for ")
            .number(MAX_PARAMETERS)
            .panic()
    }
}

const fn count_parameters(segments: &[Segment]) -> usize {
    let mut parameters = 0;
    let mut index = 0;
    while index < segments.len() {
        if segments[index].name().is_some() {
            parameters += 1;
        }
        index += 1;
    }
    parameters
}
