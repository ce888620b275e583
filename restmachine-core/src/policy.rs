//! A policy before and after it is judged, and the rules that judge it.
//!
//! [`PolicyDraft::judge`] is the only way from the one to the other, so a [`Policy`] never has to be checked again:
//! the macro expands it, and the start-up builder keeps it.

mod flags;
mod headers;
mod max_age;
mod methods;
mod origins;
mod reflection;
mod repetition;

use std::convert::Infallible;

use crate::origin::ListedOrigin;
use crate::place::Violation;

pub use flags::{BuildProfile, PolicyFlags};
pub use headers::{DEFAULT_ALLOW_HEADERS, DEFAULT_EXPOSE_HEADERS};
pub use max_age::{is_delta_seconds, DEFAULT_MAX_AGE, MAX_AGE_LIMIT};
pub use methods::are_methods_missing;
pub use origins::refuse_wildcard_beside;

/// A policy before it is judged. `None` is a key that was not written.
///
/// `C` is a constant whose value the rules cannot see: an expression in a macro. At start-up there is none.
#[derive(Clone, Debug)]
pub struct PolicyDraft<C = Infallible> {
    /// `origins`; one string alone is a list of one.
    pub origins: Option<Vec<OriginEntry<C>>>,
    /// `methods`
    pub methods: Option<Vec<String>>,
    /// `allow_headers`; `"*"` alone is a list of one.
    pub allow_headers: Option<Vec<String>>,
    /// `expose_headers`; `"*"` alone is a list of one.
    pub expose_headers: Option<Vec<String>>,
    /// `max_age`
    pub max_age: Option<MaxAgeDraft<C>>,
    /// The keys that are on or off.
    pub flags: PolicyFlags,
    /// Where the values come from.
    pub provenance: Provenance,
}

/// Where the values of a policy come from.
///
/// In source code, an entry that adds nothing is noise that hides mistakes, and an empty list is a mistake. In data both
/// are normal: a set is read from rows that may overlap, and there may be none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Provenance {
    /// They are written in source code.
    #[default]
    Source,
    /// A program has read them: overlaps are merged, and a list of origins may be empty.
    Data,
}

/// One entry of `origins`.
#[derive(Clone, Debug)]
pub enum OriginEntry<C = Infallible> {
    /// A string.
    Text(String),
    /// `CONST` or `..CONST` in a macro. Each of its origins was judged where it was written; const evaluation judges
    /// what depends on this policy.
    Constant(C),
    /// An origin of a constant whose value is known. An overlap with another entry is not a mistake.
    Listed(ListedOrigin),
}

/// `max_age` as it was written.
#[derive(Clone, Debug)]
pub enum MaxAgeDraft<C = Infallible> {
    /// A whole number.
    Seconds(u64),
    /// Anything else, as it was written: `-1`, `1.5`, `"60"`.
    Unreadable(String),
    /// A constant: its type is checked by rustc, and its value by const evaluation.
    Constant(C),
}

/// The use for which a policy is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PolicyTarget<'a> {
    /// A constant, or a policy that is built at start-up, for any use.
    #[default]
    Value,
    /// The level of a router, or of a function whose methods are not known.
    Routes,
    /// The level of one function, which serves these methods.
    Function(Vec<&'a str>),
    /// A layer around a service whose routes are not known.
    Layer,
}

impl PolicyTarget<'_> {
    /// Whether the policy is that of a level, which can be `off` or a constant instead.
    #[must_use]
    pub fn is_level(&self) -> bool {
        match self {
            Self::Routes | Self::Function(_) => true,
            Self::Value | Self::Layer => false,
        }
    }
}

impl<C> Default for PolicyDraft<C> {
    fn default() -> Self {
        Self {
            origins: None,
            methods: None,
            allow_headers: None,
            expose_headers: None,
            max_age: None,
            flags: PolicyFlags::default(),
            provenance: Provenance::default(),
        }
    }
}

/// A policy that every rule has accepted.
#[derive(Debug)]
pub struct Policy<C = Infallible> {
    parts: PolicyParts<C>,
}

/// The parts of a policy, with a default for each key that was not written.
///
/// Code that reads a policy destructures this type, so that a forgotten part is a compile error.
#[derive(Debug)]
pub struct PolicyParts<C = Infallible> {
    /// The origins that may read responses.
    pub origins: AllowedOrigins<C>,
    /// The explicit `methods`; `None` if the route table decides.
    pub methods: Option<Vec<String>>,
    /// The value of `Access-Control-Allow-Headers`; empty for an empty list.
    pub allow_headers: String,
    /// The value of `Access-Control-Expose-Headers`; empty for an empty list.
    pub expose_headers: String,
    /// How long a browser may keep a preflight answer.
    pub max_age: MaxAge<C>,
    /// The keys that are on or off.
    pub flags: PolicyFlags,
}

/// The origins that a policy allows.
#[derive(Debug)]
pub enum AllowedOrigins<C = Infallible> {
    /// `"*"`: any origin, without credentials.
    Any,
    /// `"*"` with `reflect_any_origin`: any origin, with credentials.
    Reflected,
    /// The origins of a list, in the order they were written.
    Listed(Vec<OriginPart<C>>),
}

/// One part of a list of origins.
#[derive(Debug)]
pub enum OriginPart<C = Infallible> {
    /// An origin or a pattern.
    Origin(ListedOrigin<String>),
    /// A constant, whose origins const evaluation adds.
    Constant(C),
}

/// The seconds of `Access-Control-Max-Age`.
#[derive(Debug)]
pub enum MaxAge<C = Infallible> {
    /// A number within the limit.
    Seconds(u32),
    /// A constant. Const evaluation checks the limit.
    Constant(C),
}

impl OriginPart {
    /// The origin. At start-up there are no constants, so there always is one.
    #[must_use]
    pub fn origin(&self) -> &ListedOrigin<String> {
        match self {
            Self::Origin(origin) => origin,
            Self::Constant(never) => match *never {},
        }
    }
}

impl MaxAge {
    /// The number. At start-up there are no constants, so there always is one.
    #[must_use]
    pub fn seconds(&self) -> u32 {
        match self {
            Self::Seconds(seconds) => *seconds,
            Self::Constant(never) => match *never {},
        }
    }
}

impl<C> PolicyDraft<C> {
    /// Judges the draft by every rule.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the draft, with at most one violation for each literal.
    pub fn judge(
        self,
        target: &PolicyTarget<'_>,
        profile: BuildProfile,
    ) -> Result<Policy<C>, Vec<Violation>> {
        let mut found = Vec::new();
        let PolicyDraft { origins, methods, allow_headers, expose_headers, max_age, flags, provenance } =
            self;
        let reflection = reflection::check_reflection(origins.as_deref(), flags, provenance, profile);
        let origins = origins::judge_origins(origins, flags, provenance, target, &mut found);
        found.extend(reflection.err());
        let methods = methods::judge_methods(methods, target, provenance, &mut found);
        let allow_headers = headers::judge_allow_headers(allow_headers, flags, provenance, &mut found);
        let expose_headers = headers::judge_expose_headers(expose_headers, flags, provenance, &mut found);
        let max_age = max_age::judge_max_age(max_age, &mut found);
        match (origins, max_age) {
            (Some(origins), Some(max_age)) if found.is_empty() => Ok(Policy {
                parts: PolicyParts { origins, methods, allow_headers, expose_headers, max_age, flags },
            }),
            _ => Err(found),
        }
    }
}

impl<C> Policy<C> {
    /// The parts of the policy.
    #[must_use]
    pub fn parts(&self) -> &PolicyParts<C> {
        &self.parts
    }
}
