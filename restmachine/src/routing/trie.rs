//! Builds a trie over whole segments from rows and scopes, in const evaluation.
//!
//! One open-addressed table for the whole trie finds a node's literal children by parent and segment key, both while the
//! trie is built and when requests are answered. Building is therefore linear in the number of segments.

use std::cmp::Ordering;

use super::affix::compare_affixes;
use super::diagnostics::refuse_too_many_parameters;
use super::merge::narrow;
use super::node::{first_slot, slot_shift, slots_for, Children, Node, NONE};
use super::route::Route;
use super::row_order::RowOrder;
use super::scope::Scope;
use super::segment::Segment;

/// The trie of a router, with room for all nodes that there could be: [`Trie::nodes`] and [`Trie::slots`] copy what is
/// needed.
#[derive(Debug)]
pub struct Trie<const NODES: usize, const SLOTS: usize, const ROUTES: usize> {
    /// The number of nodes.
    pub node_count: usize,
    /// The number of slots that the nodes need.
    pub slot_count: usize,
    pub(super) order: RowOrder<ROUTES>,
    nodes: [Node; NODES],
    slots: [u16; SLOTS],
    literals: usize,
    /// For each node, the scope whose fallback answers below it.
    fallbacks: [u16; NODES],
    /// The first two scopes whose fallbacks would answer the same paths.
    pub(super) conflicting_fallbacks: Option<(u16, u16)>,
}

/// The segment of the root and of nodes that are not made yet.
const NO_SEGMENT: &Segment = &Segment::literal("", 0);

impl<const NODES: usize, const SLOTS: usize, const ROUTES: usize> Trie<NODES, SLOTS, ROUTES> {
    /// Builds the trie. `NODES`, `SLOTS` and `ROUTES` are those of the router's [`Size`](super::Size).
    #[must_use]
    pub const fn of(routes: &[Route], scopes: &[Scope]) -> Self {
        let mut trie = Self {
            node_count: 1,
            slot_count: 0,
            order: RowOrder::EMPTY,
            nodes: [Node::new(NONE, NO_SEGMENT); NODES],
            slots: [NONE; SLOTS],
            literals: 0,
            fallbacks: [NONE; NODES],
            conflicting_fallbacks: None,
        };
        let mut scope = 0;
        while scope < scopes.len() {
            let path = &scopes[scope];
            refuse_too_many_parameters(path.path, path.segments, &[]);
            let node = trie.node_of(0, path.segments);
            // If routers share a prefix, one that is mounted in the other owns it, or else one with a fallback, or else the
            // first.
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
            refuse_too_many_parameters(route.path, route.prefix, route.segments);
            let scope = trie.node_of(0, route.prefix);
            ends[row] = trie.node_of(scope, route.segments);
            trie.nodes[ends[row] as usize].rows += 1;
            row += 1;
        }
        trie.order = RowOrder::of(trie.nodes.split_at_mut(trie.node_count).0, routes, &ends);
        trie.spread_scopes();
        trie.slot_count = slots_for(trie.literals);
        trie
    }

    /// The node that segments lead to from a node; it is made if it does not exist.
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

    /// The slot that holds a literal child, or the free slot for it.
    const fn slot(&self, parent: u16, text: &str, key: u64) -> usize {
        let mut slot = first_slot(parent, key, slot_shift(SLOTS));
        while self.slots[slot] != NONE && !self.nodes[self.slots[slot] as usize].is_literal(parent, text, key)
        {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }

    /// Finds or adds a parameter with text around it in the sorted chain of its siblings.
    const fn affixed_child(&mut self, parent: u16, segment: &'static Segment) -> u16 {
        let mut before = NONE;
        let mut next = self.nodes[parent as usize].affixed;
        while next != NONE {
            match compare_affixes(segment, self.nodes[next as usize].segment) {
                Ordering::Equal => return next,
                Ordering::Less => break,
                Ordering::Greater => {
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

    /// Copies the scope of each router to the nodes below its prefix.
    const fn spread_scopes(&mut self) {
        // A node is made after its parent.
        let mut node = 1;
        while node < self.node_count {
            if self.nodes[node].scope == NONE {
                self.nodes[node].scope = self.nodes[self.nodes[node].parent as usize].scope;
            }
            node += 1;
        }
    }

    /// The rows as indices, grouped by the node that their path ends at. It is a copy, since a pointer to it would keep the
    /// whole trie alive.
    #[must_use]
    pub const fn order(&self) -> [u16; ROUTES] {
        self.order.rows
    }

    /// The nodes, without unused room. `COUNT` is [`node_count`](Self::node_count).
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

    /// Notes the scope whose fallback answers below a node. Two fallbacks of one mounted router are left alone, like its
    /// rows.
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
