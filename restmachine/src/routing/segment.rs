//! One segment of a route's path: `/users/{id}` has two.

/// The part of a path between two slashes.
#[derive(Clone, Copy, Debug)]
pub enum Segment {
    /// Matches its own bytes.
    Literal {
        /// The canonical encoding of the segment.
        text: &'static str,
        /// The [`restmachine_core::path::segment_key`] of the text.
        key: u64,
    },
    /// Matches one segment, with at least one byte between its affixes.
    Parameter {
        /// The name between the braces.
        name: &'static str,
        /// The text before the opening brace.
        prefix: &'static str,
        /// The text after the closing brace.
        suffix: &'static str,
    },
    /// Matches the rest of the path, at least one byte.
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

    /// The name of the parameter; `None` for a literal.
    #[must_use]
    pub const fn name(&self) -> Option<&'static str> {
        match self {
            Self::Literal { .. } => None,
            Self::Parameter { name, .. } | Self::Rest { name } => Some(name),
        }
    }
}
