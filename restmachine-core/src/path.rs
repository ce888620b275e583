//! Route paths and mount prefixes: literals, `{parameters}` and one `{*rest}` at the end.

mod correction;
mod foreign;
mod grammar;
mod key;

use crate::rule::Rule;
pub(crate) use correction::correction;
pub use key::segment_key;

/// The path of a route that answers the prefix of a mounted router with a slash at its end: `/api/` for the prefix `/api`.
/// A router that is served on its own has no prefix, and there the path is `/`.
pub const SLASH: &str = "/{$}";

/// A path as a route declares it, cut into its segments.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PathPattern {
    /// The parts between the slashes: `/` has none, `/x/` ends with an empty one, and [`SLASH`] has only that.
    pub segments: Vec<Segment>,
}

/// One part of a path, between two slashes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Segment {
    /// A string that has to match byte for byte.
    Literal(String),
    /// `{name}`, or `prefix{name}suffix`.
    Parameter {
        /// The name of the argument that takes it.
        name: String,
        /// The literal before it in the segment.
        prefix: String,
        /// The literal after it in the segment.
        suffix: String,
    },
    /// `{*name}`: the rest of the path.
    Rest {
        /// The name of the argument that takes it.
        name: String,
    },
}

impl PathPattern {
    /// Parses the path of a route.
    ///
    /// # Errors
    ///
    /// [`Rule::RoutePath`] with the first reason found.
    pub fn parse(text: &str) -> Result<PathPattern, Rule> {
        grammar::parse(text)
    }

    /// Parses the prefix of a mount: no `{*rest}`, and no slash at the end unless it is the root `/`.
    ///
    /// # Errors
    ///
    /// [`Rule::RoutePath`] with the first reason found.
    pub fn parse_prefix(text: &str) -> Result<PathPattern, Rule> {
        grammar::parse_prefix(text)
    }

    /// The names of the parameters, in the order of the path.
    pub fn parameters(&self) -> impl Iterator<Item = &str> {
        self.segments.iter().filter_map(|segment| match segment {
            Segment::Literal(_) => None,
            Segment::Parameter { name, .. } | Segment::Rest { name } => Some(name.as_str()),
        })
    }
}
