//! The order in which parameters with text around them are tried: `/v{name}.json` before `/{name}.json`.

use std::cmp::Ordering;

use restmachine_core::is_same;

use super::segment::Segment;

/// Where a segment goes in the chain of affixed parameters.
///
/// The one with the most text goes first, and among those with equally much the one with the longer prefix. At most one
/// parameter with the same two lengths matches a given segment of a request, so the chain does not depend on the order of
/// the rows.
pub(super) const fn compare_affixes(left: &Segment, right: &Segment) -> Ordering {
    let (
        Segment::Parameter { prefix, suffix, .. },
        Segment::Parameter { prefix: right_prefix, suffix: right_suffix, .. },
    ) = (left, right)
    else {
        // Reached in const evaluation only, where the trie is built; a lookup never compares the affixes of two rows.
        panic!("the chain holds parameters only");
    };
    if is_same(prefix, right_prefix) && is_same(suffix, right_suffix) {
        return Ordering::Equal;
    }
    let (text, right_text) = (prefix.len() + suffix.len(), right_prefix.len() + right_suffix.len());
    if text > right_text || (text == right_text && prefix.len() > right_prefix.len()) {
        Ordering::Less
    } else {
        Ordering::Greater
    }
}
