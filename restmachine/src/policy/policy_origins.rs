//! The origins that a policy lists, and the search for the origin of a request among them.

use restmachine_core::{
    origin::serialised_origin, AllowedOrigins, ListedOrigin, OriginIndex, OriginPart, OriginPattern,
};

/// How many origins make a list long, so that hashing an origin costs less than comparing it with each.
const LONG: usize = 16;

/// The origins of a list.
#[derive(Clone, Copy)]
pub(super) enum PolicyOrigins<'a> {
    /// The list of a constant.
    Constant(&'static [ListedOrigin]),
    /// The list of a policy that was built at start-up, and its index if the list is long.
    Built(&'a [OriginPart], Option<&'a OriginIndex<String>>),
}

impl<'a> PolicyOrigins<'a> {
    #[inline]
    pub(super) fn built(origins: &'a AllowedOrigins, index: Option<&'a OriginIndex<String>>) -> Self {
        match origins {
            AllowedOrigins::Any | AllowedOrigins::Reflected => Self::Built(&[], index),
            AllowedOrigins::Listed(parts) => Self::Built(parts, index),
        }
    }

    /// The index of a long list.
    pub(super) fn index_of(origins: &AllowedOrigins) -> Option<OriginIndex<String>> {
        let AllowedOrigins::Listed(parts) = origins else { return None };
        let patterns = parts.iter().map(|part| part.origin().pattern.clone());
        (parts.len() > LONG).then(|| OriginIndex::of(patterns.enumerate()))
    }

    /// Whether an origin is in the list, given as the bytes of the header. Without an index they are parsed only if a
    /// pattern has to match them: bytes that equal a listed origin are well-formed.
    pub(super) fn include(self, origin: &[u8]) -> bool {
        let exactly = match self {
            Self::Built(_, Some(index)) => return index.matches(origin),
            Self::Built(parts, None) => compare(parts.iter().map(|part| &part.origin().pattern), origin),
            Self::Constant(listed) => compare(listed.iter().map(|listed| &listed.pattern), origin),
        };
        exactly.unwrap_or_else(|| {
            serialised_origin(origin)
                .is_some_and(|origin| self.patterns().any(|pattern| pattern.matches(origin)))
        })
    }

    pub(super) fn patterns(self) -> impl Iterator<Item = OriginPattern<&'a str>> {
        let (constant, built): (&[ListedOrigin], &[OriginPart]) = match self {
            Self::Constant(listed) => (listed, &[]),
            Self::Built(parts, _) => (&[], parts),
        };
        let built = built.iter().map(|part| part.origin().pattern.as_str());
        constant.iter().map(|listed| listed.pattern).chain(built)
    }
}

impl PartialEq for PolicyOrigins<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.patterns().eq(other.patterns())
    }
}

/// Whether bytes equal one of the listed origins; `None` if they do not, but a pattern may still match them.
fn compare<'a, T: AsRef<str> + 'a>(
    patterns: impl Iterator<Item = &'a OriginPattern<T>>,
    origin: &[u8],
) -> Option<bool> {
    let mut otherwise = Some(false);
    for pattern in patterns {
        match pattern {
            OriginPattern::Exact(listed) if listed.as_ref().as_bytes() == origin => return Some(true),
            OriginPattern::Exact(_) => {}
            OriginPattern::Pattern { .. } => otherwise = None,
        }
    }
    otherwise
}
