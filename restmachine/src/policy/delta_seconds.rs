//! `max_age` as a number and as the digits of its header (RFC 9111, section 1.2.2).

use restmachine_core::{is_delta_seconds, text};

use crate::message::Message;

/// The number of digits of the greatest `u32`.
const LONGEST: usize = "4294967295".len();

/// A number of seconds with its decimal digits.
#[derive(Clone, Copy, Debug)]
pub struct DeltaSeconds {
    number: u32,
    digits: [u8; LONGEST],
    start: usize,
}

impl DeltaSeconds {
    /// A number with its digits.
    #[must_use]
    pub const fn of(number: u32) -> Self {
        let mut digits = [b'0'; LONGEST];
        let mut start = LONGEST;
        let mut left = number;
        loop {
            start -= 1;
            digits[start] += (left % 10) as u8;
            left /= 10;
            if left == 0 {
                return Self { number, digits, start };
            }
        }
    }

    /// A-RANGE: the greatest `u32` is over the limit of delta-seconds.
    #[must_use]
    pub const fn refusal(&self) -> Option<Message> {
        if is_delta_seconds(self.number) {
            return None;
        }
        let message = Message::new().with("`").with(self.text()).with("` ");
        Some(message.with(text::MAX_AGE_RANGE.line).with_help(&text::MAX_AGE_RANGE))
    }

    pub(super) const fn number(&self) -> u32 {
        self.number
    }

    /// The value of `Access-Control-Max-Age`.
    #[must_use]
    pub const fn text(&self) -> &str {
        match str::from_utf8(self.digits.split_at(self.start).1) {
            Ok(text) => text,
            Err(_) => "0",
        }
    }
}
