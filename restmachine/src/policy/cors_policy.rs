//! The policy that answers requests: a constant or built at start-up, it has passed every rule.

use std::sync::Arc;

use restmachine_core::{
    policy::{DEFAULT_ALLOW_HEADERS, DEFAULT_EXPOSE_HEADERS},
    AllowedOrigins, Key, OriginIndex, OriginPattern, Policy, PolicyFlags, PolicyParts, DEFAULT_MAX_AGE,
};

use super::{policy_origins::PolicyOrigins, Audience, ConstantOrigins, DeltaSeconds};

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
    Built(Arc<BuiltPolicy>),
}

/// A policy that was built at start-up.
#[derive(Debug)]
struct BuiltPolicy {
    policy: Policy,
    /// The origins of a long list; a short one is searched faster by comparing each.
    index: Option<OriginIndex<String>>,
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
        let index = PolicyOrigins::index_of(&policy.parts().origins);
        Self { storage: Storage::Built(Arc::new(BuiltPolicy { policy, index })) }
    }

    /// A policy that allows no origin, for a program whose list of origins is empty.
    ///
    /// Preflights are refused, and responses are not shared. Unlike `#[cors(off)]`, it has an opinion: responses name
    /// `Origin` in `Vary`, and [`Service::explain`](crate::Service::explain) and the report name the policy.
    ///
    /// ```
    /// use restmachine::CorsPolicy;
    ///
    /// const CLOSED: CorsPolicy = CorsPolicy::nobody();
    /// assert_eq!(CLOSED.to_string(), "no origin");
    /// ```
    #[must_use]
    pub const fn nobody() -> Self {
        Self::from_checked(ConstantPolicy {
            origins: ConstantOrigins::Listed(&[]),
            methods: None,
            allow_headers: DEFAULT_ALLOW_HEADERS,
            expose_headers: DEFAULT_EXPOSE_HEADERS,
            max_age: DeltaSeconds::of(DEFAULT_MAX_AGE),
            flags: PolicyFlags::OFF,
        })
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

    /// Whether the policy lists an origin, given as the bytes of the header.
    pub(crate) fn lists(&self, origin: &[u8]) -> bool {
        self.content().origins.include(origin)
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
    fn of_built(BuiltPolicy { policy, index }: &'a BuiltPolicy) -> Self {
        let PolicyParts { origins, methods, allow_headers, expose_headers, max_age, flags } = policy.parts();
        let audience = match origins {
            AllowedOrigins::Any => Audience::Any,
            AllowedOrigins::Reflected => Audience::Reflected,
            AllowedOrigins::Listed(_) => Audience::Listed,
        };
        Self {
            audience,
            origins: PolicyOrigins::built(origins, index.as_ref()),
            methods: methods.as_deref().map(MethodNames::Built),
            allow_headers,
            expose_headers,
            max_age: max_age.seconds(),
            credentials: flags.credentials,
        }
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

impl PartialEq for MethodNames<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.names().eq(other.names())
    }
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
