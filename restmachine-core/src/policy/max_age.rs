//! The rule of `max_age`.

use crate::key::Key;
use crate::place::{Place, Violation};
use crate::policy::{MaxAge, MaxAgeDraft};
use crate::rule::Rule;

/// The default of `max_age`: one day, the longest that any browser honours.
pub const DEFAULT_MAX_AGE: u32 = 86_400;

/// The greatest `max_age`: a recipient may reduce every greater number to it.
pub const MAX_AGE_LIMIT: u32 = (1 << 31) - 1;

/// A-RANGE: `Access-Control-Max-Age` is delta-seconds, a whole number of at most 31 bits.
///
/// <https://www.rfc-editor.org/rfc/rfc9111#section-1.2.2>
pub(super) fn judge_max_age<C>(
    max_age: Option<MaxAgeDraft<C>>,
    found: &mut Vec<Violation>,
) -> Option<MaxAge<C>> {
    let refused = match max_age {
        None => return Some(MaxAge::Seconds(DEFAULT_MAX_AGE)),
        Some(MaxAgeDraft::Constant(constant)) => return Some(MaxAge::Constant(constant)),
        Some(MaxAgeDraft::Seconds(number)) => match u32::try_from(number) {
            Ok(seconds) if is_delta_seconds(seconds) => return Some(MaxAge::Seconds(seconds)),
            _ => number.to_string(),
        },
        Some(MaxAgeDraft::Unreadable(written)) => written,
    };
    found.push(Violation { place: Place::Value(Key::MaxAge), rule: Rule::MaxAgeRange(refused) });
    None
}

/// Whether a number is within the limit.
#[must_use]
pub const fn is_delta_seconds(number: u32) -> bool {
    number <= MAX_AGE_LIMIT
}
