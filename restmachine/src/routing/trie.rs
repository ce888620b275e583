//! From rows and scopes to a trie over whole segments, in const evaluation.
//!
//! One open-addressed table for the whole trie finds a node's literal children by (parent, segment key), while the trie
//! is built as well as when it answers requests; so building is linear in the number of segments.

use super::affix::{compare_affixes, Order};
use super::merge::narrow;
use super::node::{first_slot, slot_shift, slots_for, Children, Node, NONE};
use super::{message, Route, Scope, Segment};

/// The trie of a router with room to grow: what [`Trie::nodes`] and [`Trie::slots`] copy what is needed from.
#[derive(Debug)]
pub struct Trie<const NODES: usize, const SLOTS: usize, const ROUTES: usize> {
    /// How many nodes there are.
    pub node_count: usize,
    /// How many slots they take.
    pub slot_count: usize,
    /// The rows grouped by the node their path ends at.
    pub(super) order: [u16; ROUTES],
    pub(super) nodes: [Node; NODES],
    slots: [u16; SLOTS],
    /// For each row, an earlier row with the same method at the same node.
    pub(super) conflicts: [u16; ROUTES],
    literals: usize,
    pub(super) is_conflicting: bool,
    /// For each node, the scope whose fallback answers below it.
    fallbacks: [u16; NODES],
    /// The first two scopes with fallbacks that would answer the same paths.
    pub(super) conflicting_fallbacks: Option<(u16, u16)>,
}

/// What the root and nodes not yet made hold in place of a segment.
const NO_SEGMENT: &Segment = &Segment::literal("", 0);

impl<const NODES: usize, const SLOTS: usize, const ROUTES: usize> Trie<NODES, SLOTS, ROUTES> {
    /// Builds the trie. `NODES`, `SLOTS` and `ROUTES` are those of the router's [`Size`](super::Size).
    #[must_use]
    pub const fn of(routes: &[Route], scopes: &[Scope]) -> Self {
        let mut trie = Self {
            node_count: 1,
            slot_count: 0,
            order: [NONE; ROUTES],
            nodes: [Node::new(NONE, NO_SEGMENT); NODES],
            slots: [NONE; SLOTS],
            conflicts: [NONE; ROUTES],
            literals: 0,
            is_conflicting: false,
            fallbacks: [NONE; NODES],
            conflicting_fallbacks: None,
        };
        let mut scope = 0;
        while scope < scopes.len() {
            let path = &scopes[scope];
            message::refuse_too_many_parameters(path.path, path.segments, &[]);
            let node = trie.node_of(0, path.segments);
            // Of routers at one prefix, one mounted in the other owns it, else the one with a fallback, else the first.
            let present = trie.nodes[node as usize].scope;
            if present == NONE || path.parent == present || path.fallback.is_some() {
                trie.nodes[node as usize].scope = narrow(scope);
            }
            if let Some(fallback) = &path.fallback {
                trie.note_fallback(node, narrow(scope), fallback, scopes);
            }
            scope += 1;
        }
        let mut ends = [NONE; ROUTES];
        let mut row = 0;
        while row < routes.len() {
            let route = &routes[row];
            message::refuse_too_many_parameters(route.path, route.prefix, route.segments);
            let scope = trie.node_of(0, route.prefix);
            ends[row] = trie.node_of(scope, route.segments);
            trie.nodes[ends[row] as usize].rows += 1;
            row += 1;
        }
        trie.order_rows(routes, &ends);
        trie.spread_scopes();
        trie.slot_count = slots_for(trie.literals);
        trie
    }

    /// The node to which segments lead from a node, made if it is not there.
    const fn node_of(&mut self, from: u16, segments: &'static [Segment]) -> u16 {
        let mut node = from;
        let mut index = 0;
        while index < segments.len() {
            node = self.child(node, &segments[index]);
            index += 1;
        }
        node
    }

    const fn child(&mut self, parent: u16, segment: &'static Segment) -> u16 {
        match segment {
            Segment::Literal { text, key } => {
                let slot = self.slot(parent, text, *key);
                if self.slots[slot] == NONE {
                    self.slots[slot] = self.push(parent, segment);
                    self.literals += 1;
                    self.nodes[parent as usize].follow_literal();
                }
                return self.slots[slot];
            }
            Segment::Parameter { prefix, suffix, .. } if prefix.is_empty() && suffix.is_empty() => {
                self.nodes[parent as usize].follow_parameter();
            }
            _ => self.nodes[parent as usize].children = Children::Mixed,
        }
        match segment {
            Segment::Rest { .. } => {
                if self.nodes[parent as usize].rest == NONE {
                    self.nodes[parent as usize].rest = self.push(parent, segment);
                }
                self.nodes[parent as usize].rest
            }
            Segment::Parameter { prefix, suffix, .. } if prefix.is_empty() && suffix.is_empty() => {
                if self.nodes[parent as usize].parameter == NONE {
                    self.nodes[parent as usize].parameter = self.push(parent, segment);
                }
                self.nodes[parent as usize].parameter
            }
            _ => self.affixed_child(parent, segment),
        }
    }

    /// The slot that holds a literal child, or the free one it goes to.
    const fn slot(&self, parent: u16, text: &str, key: u64) -> usize {
        let mut slot = first_slot(parent, key, slot_shift(SLOTS));
        while self.slots[slot] != NONE && !self.nodes[self.slots[slot] as usize].is_literal(parent, text, key)
        {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }

    /// A parameter with text around it: a link in the chain of its kind, which is sorted.
    const fn affixed_child(&mut self, parent: u16, segment: &'static Segment) -> u16 {
        let mut before = NONE;
        let mut next = self.nodes[parent as usize].affixed;
        while next != NONE {
            match compare_affixes(segment, self.nodes[next as usize].segment) {
                Order::Same => return next,
                Order::Before => break,
                Order::Behind => {
                    before = next;
                    next = self.nodes[next as usize].sibling;
                }
            }
        }
        let made = self.push(parent, segment);
        self.nodes[made as usize].sibling = next;
        if before == NONE {
            self.nodes[parent as usize].affixed = made;
        } else {
            self.nodes[before as usize].sibling = made;
        }
        made
    }

    const fn push(&mut self, parent: u16, segment: &'static Segment) -> u16 {
        let made = self.node_count;
        self.nodes[made] = Node::new(parent, segment);
        self.node_count += 1;
        narrow(made)
    }

    /// Hands every router down to the nodes below its prefix.
    const fn spread_scopes(&mut self) {
        // A node is made after the one before it.
        let mut node = 1;
        while node < self.node_count {
            if self.nodes[node].scope == NONE {
                self.nodes[node].scope = self.nodes[self.nodes[node].parent as usize].scope;
            }
            node += 1;
        }
    }

    /// The nodes without the room that was not needed. `COUNT` is [`node_count`](Self::node_count).
    #[must_use]
    pub const fn nodes<const COUNT: usize>(&self) -> [Node; COUNT] {
        let mut nodes = [Node::new(NONE, NO_SEGMENT); COUNT];
        nodes.copy_from_slice(self.nodes.split_at(COUNT).0);
        nodes
    }

    /// The slots by which a table finds the literals among the nodes. `COUNT` is [`slot_count`](Self::slot_count).
    #[must_use]
    pub const fn slots<const COUNT: usize>(&self) -> [u16; COUNT] {
        let mut slots = [NONE; COUNT];
        let mut node = 1;
        while node < self.node_count {
            if let Segment::Literal { .. } = self.nodes[node].segment {
                let mut slot = first_slot(self.nodes[node].parent, self.nodes[node].key, slot_shift(COUNT));
                while slots[slot] != NONE {
                    slot = (slot + 1) % COUNT;
                }
                slots[slot] = narrow(node);
            }
            node += 1;
        }
        slots
    }

    /// Notes whose fallback answers below a node. Two of one mounted router are left alone, as its rows are.
    const fn note_fallback(&mut self, node: u16, scope: u16, fallback: &Route, scopes: &[Scope]) {
        let earlier = self.fallbacks[node as usize];
        if earlier == NONE {
            self.fallbacks[node as usize] = scope;
            return;
        }
        if let Some(earlier_fallback) = &scopes[earlier as usize].fallback
            && earlier_fallback.entry != fallback.entry
            && self.conflicting_fallbacks.is_none()
        {
            self.conflicting_fallbacks = Some((earlier, scope));
        }
    }
}
