//! A policy as it was written: nothing in it is believed yet.

use std::convert::Infallible;

use crate::origin::ListedOrigin;
use crate::policy::PolicyFlags;

/// A policy before it is judged. `None` is a key that was not written.
///
/// `C` is a constant that only its own stage can see into: an expression in a macro, and nothing at start-up.
#[derive(Clone, Debug, PartialEq, Eq)]
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
}

/// One entry of `origins`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OriginEntry<C = Infallible> {
    /// A string.
    Text(String),
    /// `CONST` or `..CONST` in a macro. Its origins were judged alone where they were written; const evaluation judges the
    /// rest.
    Constant(C),
    /// An origin of a constant that is at hand. An overlap with another entry is not a mistake.
    Listed(ListedOrigin),
}

/// `max_age` as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MaxAgeDraft<C = Infallible> {
    /// A whole number.
    Seconds(u64),
    /// Anything else, as it was written: `-1`, `1.5`, `"60"`.
    Unreadable(String),
    /// A constant: its type is checked by rustc, and its value by const evaluation.
    Constant(C),
}

/// What a policy is written for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PolicyTarget<'a> {
    /// The routes of a router, or any use of a constant.
    #[default]
    Routes,
    /// One function, which serves these methods.
    Function(Vec<&'a str>),
    /// A layer around a service, which alone knows its routes.
    Layer,
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
        }
    }
}
