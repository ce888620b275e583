//! A row of a report: one route or fallback, with the policy that governs it.

use super::advice::Advice;
use super::check::{self, PolicyUse};
use crate::policy::{Cors, CorsPolicy, EffectivePolicy, Level, PolicySource};
use crate::routing::Route;

/// One method and path of a router, or a fallback, with the policy that governs it.
///
/// ```
/// use restmachine::{Advice, Level, cors, fallback, get, router};
///
/// #[get("/hello")]
/// #[cors(origins = ["https://app.example.com"], max_age = 604800)]
/// fn hello() {}
///
/// #[fallback]
/// #[cors(off)]
/// fn nothing() {}
///
/// router! { App { hello, _ => nothing } }
///
/// let report = App::report();
/// let [hello, fallback] = report.rows() else { panic!("two rows") };
/// assert_eq!((hello.method(), hello.path(), hello.level()), ("GET", "/hello", Some(Level::Route)));
/// assert!(hello.handler().ends_with("::hello"));
/// assert_eq!(hello.policy().unwrap().to_string(), "https://app.example.com; max_age 604800");
/// assert!(hello.source().unwrap().place().is_some());
/// assert_eq!(hello.advice(), [Advice::LongMaxAge(604800)]);
/// assert!(!hello.is_fallback() && !hello.is_off());
/// assert_eq!((fallback.method(), fallback.path(), fallback.level()), ("*", "/*", None));
/// assert!(fallback.is_fallback() && fallback.is_off() && fallback.policy().is_none());
/// ```
#[derive(Clone, Debug)]
pub struct ReportRow {
    /// `None` for a fallback.
    method: Option<&'static str>,
    path: String,
    handler: &'static str,
    governed: Option<(CorsPolicy, PolicySource)>,
    is_off: bool,
    advice: Vec<Advice>,
}

/// What each level around a handler says about CORS.
#[derive(Clone, Copy)]
pub(super) struct Levels<'a> {
    /// The handler itself, or the innermost router that says anything.
    pub(super) own: Cors,
    /// The innermost router that says anything.
    pub(super) router: Cors,
    /// The router of the report.
    pub(super) outermost: Cors,
    /// The policy that governs if no level says anything.
    pub(super) app: Option<EffectivePolicy<'a>>,
}

impl ReportRow {
    pub(super) fn of_route(route: &Route, levels: Levels<'_>) -> Self {
        Self::of(Some(route.method.name()), route.path.to_owned(), route.handler, levels)
    }

    pub(super) fn of_fallback(route: &Route, prefix: &str, levels: Levels<'_>) -> Self {
        // A router at the root has the prefix `/`.
        Self::of(None, format!("{}/*", prefix.trim_end_matches('/')), route.handler, levels)
    }

    fn of(method: Option<&'static str>, path: String, handler: &'static str, levels: Levels<'_>) -> Self {
        let effective = levels.own.effective(levels.app).zip(levels.own.source(levels.app));
        let advice = effective.map_or_else(Vec::new, |(effective, _)| {
            let policy = effective.policy();
            let policy_use = PolicyUse { method, policy, replaced: levels.replaced_policy() };
            check::advice(&policy_use, !cfg!(debug_assertions))
        });
        Self {
            method,
            path,
            handler,
            governed: effective.map(|(effective, source)| (effective.policy().clone(), source)),
            is_off: effective.is_none() && matches!(levels.own.within(levels.outermost), Cors::Off),
            advice,
        }
    }

    /// The method as it is written in a request line; `*` for a fallback, which answers every method.
    #[must_use]
    pub const fn method(&self) -> &'static str {
        match self.method {
            Some(method) => method,
            None => "*",
        }
    }

    /// The whole path as written, including mount prefixes; `/prefix/*` for a fallback.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The handler's full name.
    #[must_use]
    pub const fn handler(&self) -> &'static str {
        self.handler
    }

    /// The policy that governs; `None` if there is no CORS at all.
    #[must_use]
    pub fn policy(&self) -> Option<&CorsPolicy> {
        self.governed.as_ref().map(|(policy, _)| policy)
    }

    /// Where that policy is written.
    #[must_use]
    pub fn source(&self) -> Option<PolicySource> {
        self.governed.as_ref().map(|(_, source)| *source)
    }

    /// The level of that policy.
    #[must_use]
    pub fn level(&self) -> Option<Level> {
        self.source().map(PolicySource::level)
    }

    /// Whether `#[cors(off)]` is the reason that there is no policy. If this is false and there is no policy, no level says
    /// anything.
    #[must_use]
    pub const fn is_off(&self) -> bool {
        self.is_off
    }

    /// Whether this is a fallback, which answers all unrouted paths below a prefix.
    #[must_use]
    pub const fn is_fallback(&self) -> bool {
        self.method.is_none()
    }

    /// What deserves a second look in the policy, at this place.
    #[must_use]
    pub fn advice(&self) -> &[Advice] {
        &self.advice
    }

    /// The level as a cell of a table.
    pub(crate) fn level_cell(&self) -> String {
        self.level().map_or_else(|| "-".to_owned(), |level| level.to_string())
    }

    /// The policy as a cell of a table, without its place in the source.
    pub(crate) fn policy_cell(&self) -> String {
        match self.policy() {
            Some(policy) => policy.to_string(),
            None if self.is_off => "off".to_owned(),
            None => "none".to_owned(),
        }
    }
}

impl<'a> Levels<'a> {
    /// The policy that a policy of the handler's own replaces.
    ///
    /// A policy that the service was given is left out: the next one may differ.
    fn replaced_policy(&self) -> Option<(&'a CorsPolicy, PolicySource)> {
        match (self.own, self.router.effective(self.app), self.router.source(self.app)) {
            (Cors::Policy(site), Some(EffectivePolicy::Attribute(replaced)), Some(source))
                if site.level == Level::Route =>
            {
                Some((replaced.policy, source))
            }
            _ => None,
        }
    }
}
