//! One node of the trie: a segment that some paths have in common, and what may follow it.

use super::word::{first_word, WORD};
use super::{MethodSet, Segment};
use restmachine_core::is_same;

/// No node, no row, no scope.
pub(super) const NONE: u16 = u16::MAX;

/// One segment of one or more paths that agree up to it.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// The segment, as the first of those paths writes it. The root's is never looked at.
    pub(super) segment: &'static Segment,
    /// What finds a literal: a short one itself as a word, the key of a longer one.
    pub(super) key: u64,
    /// The node before it.
    pub(super) parent: u16,
    /// The child that is a parameter and nothing else.
    pub(super) parameter: u16,
    /// The first child that is a parameter with text around it: the one with the most text.
    pub(super) affixed: u16,
    /// The next such child of the same parent.
    pub(super) sibling: u16,
    /// The child that is `{*rest}`.
    pub(super) rest: u16,
    /// The innermost router whose mount prefix this path begins with.
    pub(super) scope: u16,
    /// Where the rows whose path ends here begin in the table's order.
    pub(super) first_row: u16,
    /// How many they are: first those of the standard methods in the order of their bits, then the others.
    pub(super) rows: u16,
    /// The router that owns the first of them in the order of the entries.
    pub(super) owner: u16,
    /// The standard methods among theirs.
    pub(super) methods: MethodSet,
    /// The length of a literal of at most eight bytes, which the key is all of; [`LONG`] for any other segment.
    pub(super) short: u8,
    /// What may follow.
    pub(super) children: Children,
}

/// No short literal: longer than a word, or no literal.
pub(super) const LONG: u8 = u8::MAX;

/// What may follow a node, as far as there is but one way on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Children {
    /// Nothing.
    Nothing,
    /// Literals, which are found through the table's slots.
    Literals,
    /// A parameter and nothing else.
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

    /// Whether the node is this literal under that parent, asked while the trie is built.
    pub(super) const fn is_literal(&self, parent: u16, text: &str, key: u64) -> bool {
        match self.segment {
            Segment::Literal { text: own, key: own_key } => {
                self.parent == parent && *own_key == key && is_same(own, text)
            }
            _ => false,
        }
    }
}

/// How many slots make a table of so many nodes: a power of two, and at most every second slot is taken.
pub(super) const fn slots_for(nodes: usize) -> usize {
    (2 * nodes + 2).next_power_of_two()
}

/// By how many bits [`first_slot`] shifts its product for a number of slots, a power of two and not one.
pub(super) const fn slot_shift(slots: usize) -> u32 {
    u64::BITS - slots.trailing_zeros()
}

/// The slot at which the search for a child begins.
#[inline(always)]
pub(super) const fn first_slot(parent: u16, key: u64, shift: u32) -> usize {
    // An odd number without a pattern: short texts differ in few bits, and the same one stands under many parents. A
    // product carries upwards only, so its highest bits are those that know all bits of the key.
    let mixed = (key ^ ((parent as u64) << 48)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    (mixed >> shift) as usize
}
