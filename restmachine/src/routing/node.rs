//! One node of the trie: a segment that some paths have in common, and the kinds of segments that may follow it.

use restmachine_core::is_same;

use super::method_set::MethodSet;
use super::segment::Segment;
use super::segment_scan::{first_word, WORD};

/// The index of no node, no row and no scope.
pub(super) const NONE: u16 = u16::MAX;

/// One segment of one or more paths that agree up to it.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// The segment, as the first of those paths writes it. The root's is never read.
    pub(super) segment: &'static Segment,
    /// Finds a literal: a short literal itself, as a word, or the key of a longer one.
    pub(super) key: u64,
    /// The node before it.
    pub(super) parent: u16,
    /// The child that is a parameter without text around it.
    pub(super) parameter: u16,
    /// The first child that is a parameter with text around it, which is the one with the most text.
    pub(super) affixed: u16,
    /// The next child of that kind of the same parent.
    pub(super) sibling: u16,
    /// The child that is `{*rest}`.
    pub(super) rest: u16,
    /// The innermost router whose mount prefix begins this path.
    pub(super) scope: u16,
    /// The first of the rows whose path ends here, as a position in the table's order.
    pub(super) first_row: u16,
    /// The number of those rows: first those of the standard methods in the order of their bits, then the others.
    pub(super) rows: u16,
    /// The router that owns the first of those rows in the order of the entries.
    pub(super) owner: u16,
    /// The standard methods of those rows.
    pub(super) methods: MethodSet,
    /// The length of a literal of at most eight bytes, all of which are in the key; [`LONG`] for any other segment.
    pub(super) short: u8,
    /// The kinds of segments that may follow.
    pub(super) children: Children,
}

/// The segment is not a short literal: it is longer than a word, or not a literal.
pub(super) const LONG: u8 = u8::MAX;

/// The kinds of segments that may follow a node. Where all are of one kind, a traversal does not fork.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Children {
    /// Nothing.
    Nothing,
    /// Literals, which are found through the table's slots.
    Literals,
    /// A parameter without text around it, and nothing else.
    Parameter,
    /// Anything.
    Mixed,
}

impl Node {
    pub(super) const fn new(parent: u16, segment: &'static Segment) -> Self {
        Self {
            segment,
            key: match segment {
                Segment::Literal { text, .. } if text.len() <= WORD => first_word(text.as_bytes()),
                Segment::Literal { key, .. } => *key,
                _ => 0,
            },
            parent,
            parameter: NONE,
            affixed: NONE,
            sibling: NONE,
            rest: NONE,
            scope: NONE,
            first_row: 0,
            rows: 0,
            owner: NONE,
            methods: MethodSet::EMPTY,
            short: match segment {
                Segment::Literal { text, .. } if text.len() <= WORD => text.len() as u8,
                _ => LONG,
            },
            children: Children::Nothing,
        }
    }

    /// Notes that a literal may follow.
    pub(super) const fn follow_literal(&mut self) {
        self.children = match self.children {
            Children::Nothing | Children::Literals => Children::Literals,
            Children::Parameter | Children::Mixed => Children::Mixed,
        };
    }

    /// Notes that a parameter without text around it may follow.
    pub(super) const fn follow_parameter(&mut self) {
        self.children = match self.children {
            Children::Nothing | Children::Parameter => Children::Parameter,
            Children::Literals | Children::Mixed => Children::Mixed,
        };
    }

    /// Whether the node is this literal under this parent. Called while the trie is built.
    pub(super) const fn is_literal(&self, parent: u16, text: &str, key: u64) -> bool {
        match self.segment {
            Segment::Literal { text: own, key: own_key } => {
                self.parent == parent && *own_key == key && is_same(own, text)
            }
            _ => false,
        }
    }
}

/// The number of slots for a number of nodes: a power of two, so large that at most every second slot is taken.
pub(super) const fn slots_for(nodes: usize) -> usize {
    (2 * nodes + 2).next_power_of_two()
}

/// By how many bits [`first_slot`] shifts its product. The number of slots is a power of two greater than one.
pub(super) const fn slot_shift(slots: usize) -> u32 {
    u64::BITS - slots.trailing_zeros()
}

/// The slot at which the search for a child begins.
#[inline(always)]
pub(super) const fn first_slot(parent: u16, key: u64, shift: u32) -> usize {
    // An odd number without a pattern: short texts differ in few bits, and the same text occurs under many parents. A
    // product carries upwards only, so its highest bits depend on all bits of the key.
    let mixed = (key ^ ((parent as u64) << 48)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    (mixed >> shift) as usize
}
