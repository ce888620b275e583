//! A policy before it is judged, and the rules that judge it.

pub mod defaults;
mod headers;
mod max_age;
mod methods;
mod origins;
mod reflection;

use crate::origin::OriginPattern;
use crate::place::Violation;

pub use max_age::MAX_AGE_LIMIT;

/// A policy as it was written: nothing in it is believed yet.
///
/// `None` is a key that was not written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PolicyDraft<'a> {
    /// `origins`
    pub origins: Option<OriginsDraft<'a>>,
    /// `methods`
    pub methods: Option<Vec<&'a str>>,
    /// `allow_headers`; `"*"` alone is a list of one.
    pub allow_headers: Option<Vec<&'a str>>,
    /// `expose_headers`; `"*"` alone is a list of one.
    pub expose_headers: Option<Vec<&'a str>>,
    /// `credentials`
    pub credentials: bool,
    /// `max_age`
    pub max_age: Option<MaxAgeDraft<'a>>,
    /// `reflect_any_origin`
    pub reflect_any_origin: bool,
    /// `dangerously_reflect_in_release`
    pub dangerously_reflect_in_release: bool,
    /// `dangerously_allow_insecure_origins`
    pub dangerously_allow_insecure_origins: bool,
    /// `dangerously_allow_public_suffixes`
    pub dangerously_allow_public_suffixes: bool,
    /// What it governs.
    pub governed: Governed<'a>,
    /// Whether `debug_assertions` are off. `None` where that is not known yet: it is then judged later.
    pub release: Option<bool>,
}

/// `origins` as written: one string is a list of one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OriginsDraft<'a> {
    /// The entries in the order they were written.
    pub entries: Vec<OriginEntry<'a>>,
}

/// One entry of `origins`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OriginEntry<'a> {
    /// A string.
    Literal(&'a str),
    /// `CONST` or `..CONST`, which a macro cannot see into. Its origins were judged alone where they were written; the rest
    /// is judged in const evaluation.
    Constant,
    /// An origin that a constant brings, where it can be seen into. An overlap with another one is nobody's mistake.
    Judged {
        /// The origin.
        pattern: OriginPattern<&'a str>,
        /// What the list of public suffixes said where it was written.
        is_under_public_suffix: bool,
    },
}

/// What a policy governs, as far as a rule asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Governed<'a> {
    /// The routes of a router, or whatever a constant is used for.
    #[default]
    Routes,
    /// One function, which serves these methods.
    Function(Vec<&'a str>),
    /// A service behind a layer, with routes that only it knows.
    Layered,
}

/// `max_age` as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MaxAgeDraft<'a> {
    /// A whole number.
    Seconds(u64),
    /// Anything else, as written: `-1`, `1.5`, `"60"`.
    Unreadable(&'a str),
    /// A constant: its type is the check.
    Constant,
}

impl PolicyDraft<'_> {
    /// Everything that is wrong with this policy, all at once, and at most one mistake for each literal.
    pub fn violations(&self) -> Vec<Violation> {
        let mut found = Vec::new();
        origins::check_origins(self, &mut found);
        reflection::check_reflection(self, &mut found);
        methods::check_methods(self, &mut found);
        headers::check_allow_headers(self, &mut found);
        headers::check_expose_headers(self, &mut found);
        max_age::check_max_age(self, &mut found);
        found
    }
}
