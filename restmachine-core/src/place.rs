//! Where in a policy or a route a rule is broken.

use std::fmt;

use crate::key::Key;
use crate::rule::Rule;

/// A rule that is broken, and where.
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

/// What the caret goes under. An index is the position in the list as written; a spread counts as one position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The policy as a whole.
    Policy,
    /// A key.
    Key(Key),
    /// An entry of `origins`.
    Origin(usize),
    /// An entry of `methods`.
    Method(usize),
    /// An entry of `allow_headers`.
    AllowHeader(usize),
    /// An entry of `expose_headers`.
    ExposeHeader(usize),
    /// The value of `max_age`.
    MaxAge,
    /// The path of a route or of a mount.
    Path,
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (key, index) = match *self {
            Place::Policy => return formatter.write_str("policy"),
            Place::Path => return formatter.write_str("path"),
            Place::Key(key) => return formatter.write_str(key.name()),
            Place::MaxAge => return formatter.write_str(Key::MaxAge.name()),
            Place::Origin(index) => (Key::Origins, index),
            Place::Method(index) => (Key::Methods, index),
            Place::AllowHeader(index) => (Key::AllowHeaders, index),
            Place::ExposeHeader(index) => (Key::ExposeHeaders, index),
        };
        write!(formatter, "{}[{index}]", key.name())
    }
}
