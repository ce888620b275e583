//! The order of parameters with text around them.

use super::Segment;
use restmachine_core::is_same;

/// Where a segment goes in the chain of affixed parameters.
pub(super) enum Order {
    Before,
    Same,
    Behind,
}

/// The most text first, and of equally much the longer prefix: at most one of those matches a request's segment and
/// is equal in both lengths, so the chain does not depend on the order of the rows.
pub(super) const fn compare_affixes(left: &Segment, right: &Segment) -> Order {
    let (
        Segment::Parameter { prefix, suffix, .. },
        Segment::Parameter { prefix: right_prefix, suffix: right_suffix, .. },
    ) = (left, right)
    else {
        // In const evaluation only, where the trie is built; a lookup compares no affixes of two rows.
        panic!("the chain holds parameters only");
    };
    if is_same(prefix, right_prefix) && is_same(suffix, right_suffix) {
        return Order::Same;
    }
    let (text, right_text) = (prefix.len() + suffix.len(), right_prefix.len() + right_suffix.len());
    if text > right_text || (text == right_text && prefix.len() > right_prefix.len()) {
        Order::Before
    } else {
        Order::Behind
    }
}
