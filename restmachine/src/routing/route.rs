//! The row of a route and the segments of its path.

use super::RouteMethod;
use crate::cors::Cors;

/// One method and one path of one handler: a row of the static route table.
#[derive(Clone, Copy, Debug)]
pub struct Route {
    /// The method this row answers.
    pub method: RouteMethod,
    /// The whole path as written, mount prefixes included.
    pub path: &'static str,
    /// The mount prefixes cut at their slashes: the segments of the row's scope.
    pub prefix: &'static [Segment],
    /// The handler's own path cut at its slashes.
    pub segments: &'static [Segment],
    /// For each path parameter the handler takes, in the order of its arguments: which parameter of the handler's own path it is.
    pub bindings: &'static [u8],
    /// The handler's full name.
    pub handler: &'static str,
    /// The source file of the handler.
    pub file: &'static str,
    /// The line of the route attribute.
    pub line: u32,
    /// What the route itself, or a router between it and this table, says about CORS.
    pub cors: Cors,
    /// The handler's number in `dispatch`.
    pub endpoint: u16,
    /// The router that owns the row, as an index into the table's scopes.
    pub scope: u16,
    /// The `router!` entry that brought the row.
    pub entry: u16,
}

impl Route {
    /// A row without what a route attribute writes; merging fills in the rest.
    pub const UNMERGED: Self = Self {
        method: RouteMethod::GET,
        path: "",
        prefix: &[],
        segments: &[],
        bindings: &[],
        handler: "",
        file: "",
        line: 0,
        cors: Cors::Inherited,
        endpoint: 0,
        scope: 0,
        entry: 0,
    };

    /// The names of the whole path's parameters, in its order: the order of a request's captures.
    pub fn parameters(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.prefix.iter().chain(self.segments).filter_map(Segment::name)
    }
}

/// One part of a path between two slashes.
#[derive(Clone, Copy, Debug)]
pub enum Segment {
    /// Matches its own bytes.
    Literal {
        /// The canonical encoding of the segment.
        text: &'static str,
        /// [`restmachine_core::path::segment_key`] of the text.
        key: u64,
    },
    /// Matches one segment that is not empty between its affixes.
    Parameter {
        /// The name between the braces.
        name: &'static str,
        /// What stands before the brace.
        prefix: &'static str,
        /// What stands behind the brace.
        suffix: &'static str,
    },
    /// Matches what is left of the path, at least one byte.
    Rest {
        /// The name between the braces.
        name: &'static str,
    },
}

impl Segment {
    /// A literal whose key the macro has already computed.
    #[must_use]
    pub const fn literal(text: &'static str, key: u64) -> Self {
        Self::Literal { text, key }
    }

    /// A parameter that is a whole segment.
    #[must_use]
    pub const fn parameter(name: &'static str) -> Self {
        Self::Parameter { name, prefix: "", suffix: "" }
    }

    /// A parameter with text around it, as in `/files/{name}.json`.
    #[must_use]
    pub const fn affixed(prefix: &'static str, name: &'static str, suffix: &'static str) -> Self {
        Self::Parameter { name, prefix, suffix }
    }

    /// `{*rest}`.
    #[must_use]
    pub const fn rest(name: &'static str) -> Self {
        Self::Rest { name }
    }

    /// The parameter's name, where the segment has one.
    #[must_use]
    pub const fn name(&self) -> Option<&'static str> {
        match self {
            Self::Literal { .. } => None,
            Self::Parameter { name, .. } | Self::Rest { name } => Some(name),
        }
    }
}
