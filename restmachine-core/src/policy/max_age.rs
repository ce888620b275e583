//! The rule of `max_age`.

use crate::place::{Place, Violation};
use crate::policy::{MaxAgeDraft, PolicyDraft};
use crate::rule::Rule;

/// The greatest `max_age`: the number a recipient may cap every greater one to.
pub const MAX_AGE_LIMIT: u64 = (1 << 31) - 1;

/// A-RANGE: `Access-Control-Max-Age` is delta-seconds, a whole number of at most 31 bits.
///
/// <https://www.rfc-editor.org/rfc/rfc9111#section-1.2.2>
pub(super) fn check_max_age(draft: &PolicyDraft<'_>, found: &mut Vec<Violation>) {
    let given = match draft.max_age {
        Some(MaxAgeDraft::Seconds(seconds)) if seconds > MAX_AGE_LIMIT => seconds.to_string(),
        Some(MaxAgeDraft::Unreadable(written)) => written.to_owned(),
        Some(MaxAgeDraft::Seconds(_) | MaxAgeDraft::Constant) | None => return,
    };
    found.push(Violation { place: Place::MaxAge, rule: Rule::MaxAgeRange(given) });
}
