//! The policy that answers requests: a constant or built at start-up, it has passed every rule.

use std::sync::Arc;

use restmachine_core::{
    origin::serialised_origin,
    policy::{DEFAULT_ALLOW_HEADERS, DEFAULT_EXPOSE_HEADERS},
    AllowedOrigins, Key, ListedOrigin, OriginPart, OriginPattern, Policy, PolicyFlags, PolicyParts,
};

use super::{Audience, ConstantOrigins, DeltaSeconds};

/// A CORS policy that the rules have accepted (Fetch standard, section 3.2).
///
/// There are two ways to make one. [`policy!`](crate::policy!) makes a constant, and the compiler judges it:
///
/// ```
/// use restmachine::{CorsPolicy, cors, get, policy};
///
/// const PARTNERS: CorsPolicy = policy!(origins = ["https://partner.example"], credentials);
///
/// #[get("/orders")]
/// #[cors(PARTNERS)]
/// fn orders() {}
/// ```
///
/// [`CorsPolicy::builder`] makes one from values that are known only at start-up, and judges it then.
#[derive(Clone, Debug)]
pub struct CorsPolicy {
    storage: Storage,
}

#[derive(Clone, Debug)]
enum Storage {
    Constant(ConstantPolicy),
    Built(Arc<Policy>),
}

/// A policy that a macro has judged, as generated code writes it in a constant.
#[derive(Clone, Copy, Debug)]
pub struct ConstantPolicy {
    /// The origins that may read responses.
    pub origins: ConstantOrigins,
    /// The explicit `methods`; `None` if the route table decides.
    pub methods: Option<&'static [&'static str]>,
    /// The value of `Access-Control-Allow-Headers`; empty for an empty list.
    pub allow_headers: &'static str,
    /// The value of `Access-Control-Expose-Headers`; empty for an empty list.
    pub expose_headers: &'static str,
    /// How many seconds a browser may keep a preflight answer.
    pub max_age: DeltaSeconds,
    /// The keys that are on or off.
    pub flags: PolicyFlags,
}

/// Everything that an answer depends on. Policies are equal if their contents are.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct PolicyContent<'a> {
    pub(super) audience: Audience,
    origins: PolicyOrigins<'a>,
    pub(super) methods: Option<MethodNames<'a>>,
    pub(super) allow_headers: &'a str,
    pub(super) expose_headers: &'a str,
    pub(super) max_age: u32,
    pub(super) credentials: bool,
}

/// The origins of a list.
#[derive(Clone, Copy)]
enum PolicyOrigins<'a> {
    Constant(&'static [ListedOrigin]),
    Built(&'a [OriginPart]),
}

/// The methods of an explicit list.
#[derive(Clone, Copy)]
pub(super) enum MethodNames<'a> {
    Constant(&'static [&'static str]),
    Built(&'a [String]),
}

impl CorsPolicy {
    /// Takes the place of a policy with a mistake, so that the mistake is the only error. No origin is allowed.
    #[doc(hidden)]
    pub const REFUSED: Self = Self::from_checked(ConstantPolicy {
        origins: ConstantOrigins::Listed(&[]),
        methods: None,
        allow_headers: "",
        expose_headers: "",
        max_age: DeltaSeconds::of(0),
        flags: PolicyFlags::OFF,
    });

    /// For generated code only: the rules have been checked by the macro that calls this.
    #[doc(hidden)]
    #[must_use]
    pub const fn from_checked(policy: ConstantPolicy) -> Self {
        Self { storage: Storage::Constant(policy) }
    }

    pub(super) fn from_built(policy: Policy) -> Self {
        Self { storage: Storage::Built(Arc::new(policy)) }
    }

    /// A constant as it was written; `None` for a policy that was built at start-up.
    pub(super) const fn constant(&self) -> Option<&ConstantPolicy> {
        match &self.storage {
            Storage::Constant(policy) => Some(policy),
            Storage::Built(_) => None,
        }
    }

    // Inlined, so that reading one part does not compute the others.
    #[inline]
    pub(super) fn content(&self) -> PolicyContent<'_> {
        match &self.storage {
            Storage::Constant(policy) => PolicyContent::of_constant(policy),
            Storage::Built(policy) => PolicyContent::of_built(policy),
        }
    }

    #[inline]
    pub(crate) fn audience(&self) -> Audience {
        self.content().audience
    }

    /// Whether the answer depends on the origin of the request.
    #[inline]
    pub(crate) fn depends_on_origin(&self) -> bool {
        self.audience() != Audience::Any
    }

    /// Whether the policy lists an origin, given as the bytes of the header. They are parsed only if a pattern has to
    /// match them: bytes that equal a listed origin are well-formed.
    pub(crate) fn lists(&self, origin: &[u8]) -> bool {
        let origins = self.content().origins;
        let exactly = match origins {
            PolicyOrigins::Constant(listed) => compare(listed.iter().map(|listed| &listed.pattern), origin),
            PolicyOrigins::Built(parts) => compare(parts.iter().map(|part| &part.origin().pattern), origin),
        };
        exactly.unwrap_or_else(|| {
            serialised_origin(origin)
                .is_some_and(|origin| origins.patterns().any(|pattern| pattern.matches(origin)))
        })
    }

    /// The origins that the policy lists; none if it allows any.
    pub(crate) fn origins(&self) -> impl Iterator<Item = OriginPattern<&str>> {
        self.content().origins.patterns()
    }

    /// Whether cookies and HTTP authentication are shared.
    #[inline]
    pub(crate) fn credentials(&self) -> bool {
        self.content().credentials
    }

    /// Whether the policy names its methods itself; if not, the route table decides.
    #[inline]
    pub(crate) fn has_methods(&self) -> bool {
        self.content().methods.is_some()
    }

    /// The methods that the policy names itself.
    pub(crate) fn methods(&self) -> impl Iterator<Item = &str> {
        self.content().methods.into_iter().flat_map(MethodNames::names)
    }

    /// Whether a script may use `method`: it may unless an explicit `methods` leaves it out.
    pub(crate) fn shares_method(&self, method: &str) -> bool {
        !self.has_methods() || self.methods().any(|name| name == method)
    }

    /// The names in `allow_headers`.
    pub(crate) fn allow_headers(&self) -> impl Iterator<Item = &str> {
        names(self.content().allow_headers)
    }

    /// The two lists of header names, each with its key, its value and its default.
    pub(super) fn header_lists(&self) -> [(Key, &str, &str); 2] {
        let PolicyContent { allow_headers, expose_headers, .. } = self.content();
        [
            (Key::AllowHeaders, allow_headers, DEFAULT_ALLOW_HEADERS),
            (Key::ExposeHeaders, expose_headers, DEFAULT_EXPOSE_HEADERS),
        ]
    }

    /// How many seconds a browser may keep a preflight answer.
    pub(crate) fn max_age(&self) -> u32 {
        self.content().max_age
    }
}

impl PolicyContent<'_> {
    #[inline]
    fn of_constant(policy: &ConstantPolicy) -> Self {
        let ConstantPolicy { origins, methods, allow_headers, expose_headers, max_age, flags } = *policy;
        Self {
            audience: origins.audience(),
            origins: PolicyOrigins::Constant(origins.listed()),
            methods: methods.map(MethodNames::Constant),
            allow_headers,
            expose_headers,
            max_age: max_age.number(),
            credentials: flags.credentials,
        }
    }
}

impl<'a> PolicyContent<'a> {
    #[inline]
    fn of_built(policy: &'a Policy) -> Self {
        let PolicyParts { origins, methods, allow_headers, expose_headers, max_age, flags } = policy.parts();
        let (audience, listed): (_, &[OriginPart]) = match origins {
            AllowedOrigins::Any => (Audience::Any, &[]),
            AllowedOrigins::Reflected => (Audience::Reflected, &[]),
            AllowedOrigins::Listed(listed) => (Audience::Listed, listed),
        };
        Self {
            audience,
            origins: PolicyOrigins::Built(listed),
            methods: methods.as_deref().map(MethodNames::Built),
            allow_headers,
            expose_headers,
            max_age: max_age.seconds(),
            credentials: flags.credentials,
        }
    }
}

impl<'a> PolicyOrigins<'a> {
    fn patterns(self) -> impl Iterator<Item = OriginPattern<&'a str>> {
        let (constant, built): (&[ListedOrigin], &[OriginPart]) = match self {
            Self::Constant(listed) => (listed, &[]),
            Self::Built(parts) => (&[], parts),
        };
        let built = built.iter().map(|part| part.origin().pattern.as_str());
        constant.iter().map(|listed| listed.pattern).chain(built)
    }
}

impl<'a> MethodNames<'a> {
    fn names(self) -> impl Iterator<Item = &'a str> {
        let (constant, built): (&[&str], &[String]) = match self {
            Self::Constant(names) => (names, &[]),
            Self::Built(names) => (&[], names),
        };
        constant.iter().copied().chain(built.iter().map(String::as_str))
    }
}

impl PartialEq for PolicyOrigins<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.patterns().eq(other.patterns())
    }
}

impl PartialEq for MethodNames<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.names().eq(other.names())
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

/// The names in the value of a header; an empty value has none.
pub(super) fn names(value: &str) -> impl Iterator<Item = &str> {
    value.split(", ").filter(|name| !name.is_empty())
}

/// Two policies are equal if they answer alike, wherever they are written and however they were made.
impl PartialEq for CorsPolicy {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other) || self.content() == other.content()
    }
}

impl Eq for CorsPolicy {}
