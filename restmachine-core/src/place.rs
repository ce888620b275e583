//! Where a rule is broken: the places in a policy or a route that an error can point at.

use std::fmt;

use crate::key::Key;
use crate::rule::Rule;

/// A broken rule and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Where the mistake was written.
    pub place: Place,
    /// The rule it breaks.
    pub rule: Rule,
}

impl fmt::Display for Violation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.rule.fmt(formatter)
    }
}

/// The part that the caret marks. An index is the position in the list as written; `..CONST` counts as one position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The policy as a whole.
    Policy,
    /// A key.
    Key(Key),
    /// The value of a key.
    Value(Key),
    /// An entry of a key's list.
    Entry(Key, usize),
    /// The path of a route or of a mount.
    Path,
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Place::Policy => formatter.write_str("policy"),
            Place::Path => formatter.write_str("path"),
            Place::Key(key) | Place::Value(key) => formatter.write_str(key.name()),
            Place::Entry(key, index) => write!(formatter, "{}[{index}]", key.name()),
        }
    }
}
