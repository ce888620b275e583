//! Levels: what a route, a router or the app says about CORS and where, and which policy then governs a request.

use std::fmt;

#[cfg(feature = "tower")]
use super::LayerPolicy;
use super::{CorsPolicy, PolicyHeaders};

/// What one level says about CORS. The most specific level that says anything replaces all others; levels never
/// merge.
#[derive(Clone, Copy, Debug)]
pub enum Cors {
    /// Nothing: the next outer level decides.
    Inherited,
    /// `#[cors(off)]`: the framework touches no CORS header here.
    Off,
    /// `#[cors(…)]`.
    Policy(&'static PolicySite),
}

/// The level of a policy. The most specific level decides: route over router over app.
///
/// ```
/// use restmachine::{Level, cors, get, router};
///
/// #[get("/feed")]
/// #[cors(origins = "*")]
/// fn feed() {}
///
/// #[get("/me")]
/// fn me() {}
///
/// router! {
///     #[cors(origins = ["https://app.example.com"], credentials)]
///     App { feed, me }
/// }
///
/// let levels: Vec<_> = App::report().rows().iter().map(|row| row.level()).collect();
/// assert_eq!(levels, [Some(Level::Route), Some(Level::App)]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Level {
    /// On a handler.
    Route,
    /// On a router that is mounted in another.
    Router,
    /// On the router that is made a service, or passed to the service.
    App,
}

/// The source of the policy that governs a request: its level, and the line of its attribute.
///
/// ```
/// use restmachine::{cors, get, router};
///
/// #[get("/data")]
/// #[cors(origins = ["https://app.example.com"])]
/// fn data() {}
///
/// router! { App { data } }
///
/// let (parts, ()) = restmachine::Request::get("/data").body(()).unwrap().into_parts();
/// let source = App::service().explain(&parts).source().unwrap();
/// assert_eq!(source.level().to_string(), "route");
/// assert!(source.place().is_some_and(|(file, line)| file.ends_with(".rs") && line > 0));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PolicySource {
    level: Level,
    place: Option<(&'static str, u32)>,
}

/// A policy and the place where it is written.
#[derive(Debug)]
pub struct PolicySite {
    /// The policy of the attribute.
    pub policy: &'static CorsPolicy,
    /// The header values made of it. They live in a `static`, which a `const` row can name only through a function.
    pub headers: fn() -> &'static PolicyHeaders,
    /// Whether the attribute is on a handler or on a router.
    pub level: Level,
    /// The source file of the attribute.
    pub file: &'static str,
    /// The line of the attribute.
    pub line: u32,
}

/// A policy that was passed to a service or a layer, with its header values.
#[derive(Debug)]
pub(crate) struct ProgramPolicy {
    policy: CorsPolicy,
    headers: PolicyHeaders,
    /// The source file and the line, if a constant has them.
    place: Option<(&'static str, u32)>,
}

/// The policy that governs a request.
#[derive(Clone, Copy, Debug)]
pub(crate) enum EffectivePolicy<'a> {
    /// A policy of the route table.
    Attribute(&'static PolicySite),
    /// The policy that was passed to the service or the layer.
    Program(&'a ProgramPolicy),
}

impl Cors {
    /// What applies at this level, given what applies at the level around it.
    #[must_use]
    pub const fn within(self, outer: Self) -> Self {
        match self {
            Self::Inherited => outer,
            level => level,
        }
    }

    /// The policy that governs at this level, given the one that governs the app; `None` means no CORS at all.
    pub(crate) fn effective<'a>(self, app: Option<EffectivePolicy<'a>>) -> Option<EffectivePolicy<'a>> {
        match self {
            Self::Inherited => app,
            Self::Off => None,
            Self::Policy(site) => Some(EffectivePolicy::Attribute(site)),
        }
    }

    /// The source of the policy that governs at this level, given the one that governs the app.
    pub(crate) fn source(self, app: Option<EffectivePolicy<'_>>) -> Option<PolicySource> {
        let level = match self {
            Self::Inherited => Level::App,
            Self::Off => return None,
            Self::Policy(site) => site.level,
        };
        let place = match self.effective(app)? {
            EffectivePolicy::Attribute(site) => Some((site.file, site.line)),
            EffectivePolicy::Program(given) => given.place,
        };
        Some(PolicySource { level, place })
    }
}

impl PolicySource {
    /// The level of the policy.
    #[must_use]
    pub const fn level(self) -> Level {
        self.level
    }

    /// The source file and the line of the attribute; `None` for a policy that was passed to the service.
    ///
    /// ```
    /// # use restmachine::{CorsPolicy, Level, get, router};
    /// # #[get("/data")] fn data() {}
    /// # router! { App { data } }
    /// let policy = CorsPolicy::builder().origins("https://app.example.com").build().unwrap();
    /// let report = App::service().with_cors(policy).report();
    /// let source = report.rows()[0].source().unwrap();
    /// assert_eq!(source.level(), Level::App);
    /// assert_eq!(source.place(), None); // no attribute says it
    /// ```
    #[must_use]
    pub const fn place(self) -> Option<(&'static str, u32)> {
        self.place
    }
}

/// `route`, `router` or `app`.
impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Route => "route",
            Self::Router => "router",
            Self::App => "app",
        })
    }
}

/// `src/main.rs:10`, or `set by the program`.
impl fmt::Display for PolicySource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place {
            Some((file, line)) => write!(f, "{file}:{line}"),
            None => f.write_str("set by the program"),
        }
    }
}

impl ProgramPolicy {
    pub(crate) fn new(policy: CorsPolicy) -> Self {
        let headers = PolicyHeaders::new(&policy);
        Self { policy, headers, place: None }
    }

    #[cfg(feature = "tower")]
    pub(crate) fn of_layer(policy: &LayerPolicy) -> Self {
        Self { place: policy.place(), ..Self::new(policy.policy().clone()) }
    }
}

impl<'a> EffectivePolicy<'a> {
    pub(crate) fn policy(self) -> &'a CorsPolicy {
        match self {
            Self::Attribute(site) => site.policy,
            Self::Program(given) => &given.policy,
        }
    }

    pub(crate) fn headers(self) -> &'a PolicyHeaders {
        match self {
            Self::Attribute(site) => (site.headers)(),
            Self::Program(given) => &given.headers,
        }
    }

    /// Whether two levels have equal policies, wherever these are written.
    pub(crate) fn is_same(one: Option<Self>, other: Option<Self>) -> bool {
        match (one, other) {
            (Some(one), Some(other)) => one.policy() == other.policy(),
            (one, other) => one.is_none() && other.is_none(),
        }
    }
}
