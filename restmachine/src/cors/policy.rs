//! A policy that has passed every rule.

use std::sync::Arc;

use restmachine_core::{origin::serialised_origin, OriginPattern};

use super::{AllowedOrigins, Audience, BuiltPolicy, CorsPolicyBuilder, ListedOrigin};

/// A CORS policy that the rules have accepted (Fetch standard, section 3.2).
///
/// There are two ways to one. [`policy!`](crate::policy!) makes a constant, and the compiler judges it:
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
/// [`CorsPolicy::builder`] makes one of what is known only at start-up, and judges it then.
#[derive(Clone, Debug)]
pub struct CorsPolicy {
    form: Form,
}

#[derive(Clone, Debug)]
enum Form {
    Constant(PolicyText),
    Built(Arc<BuiltPolicy>),
}

/// The parts of a policy as generated code writes them, after the rules have accepted them.
#[derive(Clone, Copy, Debug)]
pub struct PolicyText {
    /// Who may read responses.
    pub origins: AllowedOrigins,
    /// The explicit `methods`, `None` where the route table decides.
    pub methods: Option<&'static [&'static str]>,
    /// The value of `Access-Control-Allow-Headers`; empty where there is none.
    pub allow_headers: &'static str,
    /// The value of `Access-Control-Expose-Headers`; empty where there is none.
    pub expose_headers: &'static str,
    /// Whether cookies and HTTP authentication are shared.
    pub credentials: bool,
    /// How many seconds a browser may keep a preflight answer.
    pub max_age: &'static str,
}

impl CorsPolicy {
    /// Stands where a policy with a mistake would, so that the mistake is the only error. Nobody is allowed.
    #[doc(hidden)]
    pub const REFUSED: Self = Self::from_checked(PolicyText {
        origins: AllowedOrigins::Listed(&[]),
        methods: None,
        allow_headers: "",
        expose_headers: "",
        credentials: false,
        max_age: "0",
    });

    /// A policy of what is known only when the program starts, such as origins from the environment.
    ///
    /// ```
    /// use restmachine::CorsPolicy;
    ///
    /// let policy = CorsPolicy::builder().origins("https://app.example.com").max_age(600).build().unwrap();
    /// assert_eq!(policy.to_string(), "https://app.example.com; max_age 600");
    /// ```
    pub fn builder() -> CorsPolicyBuilder {
        CorsPolicyBuilder::default()
    }

    /// For generated code only: the rules have been checked by the macro that calls this.
    #[doc(hidden)]
    #[must_use]
    pub const fn from_checked(text: PolicyText) -> Self {
        Self { form: Form::Constant(text) }
    }

    pub(super) fn from_built(built: BuiltPolicy) -> Self {
        Self { form: Form::Built(Arc::new(built)) }
    }

    /// The texts of a constant; `None` for what was built at start-up.
    pub(super) const fn constant(&self) -> Option<&PolicyText> {
        match &self.form {
            Form::Constant(text) => Some(text),
            Form::Built(_) => None,
        }
    }

    pub(crate) fn audience(&self) -> Audience {
        match &self.form {
            Form::Constant(text) => text.origins.audience(),
            Form::Built(built) => built.audience,
        }
    }

    /// Whether the answer depends on who asks.
    pub(crate) fn depends_on_origin(&self) -> bool {
        self.audience() != Audience::Any
    }

    /// Whether the policy lists an origin, of which these are the bytes. Only what a pattern is asked about has to be sound:
    /// what equals a listed origin is one.
    pub(super) fn lists(&self, origin: &[u8]) -> bool {
        let exactly = match &self.form {
            Form::Constant(text) => {
                compare(text.origins.listed().iter().map(|listed| &listed.pattern), origin)
            }
            Form::Built(built) => compare(built.origins.iter(), origin),
        };
        exactly.unwrap_or_else(|| {
            serialised_origin(origin)
                .is_some_and(|origin| self.origins().any(|pattern| pattern.matches(origin)))
        })
    }

    /// The origins the policy lists; none where it allows any.
    pub(crate) fn origins(&self) -> impl Iterator<Item = OriginPattern<&str>> {
        let (listed, built): (&[ListedOrigin], &[OriginPattern<String>]) = match &self.form {
            Form::Constant(text) => (text.origins.listed(), &[]),
            Form::Built(built) => (&[], &built.origins),
        };
        listed.iter().map(|origin| origin.pattern).chain(built.iter().map(OriginPattern::as_str))
    }

    /// Whether cookies and HTTP authentication are shared.
    pub(crate) fn credentials(&self) -> bool {
        match &self.form {
            Form::Constant(text) => text.credentials,
            Form::Built(built) => built.credentials,
        }
    }

    /// Whether the policy names its methods itself; if not, the route table decides.
    pub(crate) fn has_methods(&self) -> bool {
        match &self.form {
            Form::Constant(text) => text.methods.is_some(),
            Form::Built(built) => built.methods.is_some(),
        }
    }

    pub(crate) fn methods(&self) -> impl Iterator<Item = &str> {
        let (written, built): (&[&str], &[String]) = match &self.form {
            Form::Constant(text) => (text.methods.unwrap_or_default(), &[]),
            Form::Built(built) => (&[], built.methods.as_deref().unwrap_or_default()),
        };
        written.iter().copied().chain(built.iter().map(String::as_str))
    }

    /// Whether a script may use `method`: it may unless an explicit `methods` leaves it out.
    pub(crate) fn shares_method(&self, method: &str) -> bool {
        !self.has_methods() || self.methods().any(|name| name == method)
    }

    /// The values of `Access-Control-Allow-Headers`, `-Expose-Headers` and `-Max-Age`.
    pub(super) fn values(&self) -> [&str; 3] {
        match &self.form {
            Form::Constant(text) => [text.allow_headers, text.expose_headers, text.max_age],
            Form::Built(built) => [&built.allow_headers, &built.expose_headers, &built.max_age],
        }
    }

    /// The names in `allow_headers`.
    pub(crate) fn allow_headers(&self) -> impl Iterator<Item = &str> {
        let [names, ..] = self.values();
        listed(names)
    }

    /// The names in `expose_headers`.
    pub(crate) fn expose_headers(&self) -> impl Iterator<Item = &str> {
        let [_, names, _] = self.values();
        listed(names)
    }

    /// How many seconds a browser may keep a preflight answer.
    pub(crate) fn max_age(&self) -> u64 {
        let [.., seconds] = self.values();
        // The rules let nothing but digits pass.
        seconds.parse().unwrap_or_default()
    }
}

/// Whether bytes are one of the origins that are listed as such; `None` where they are not, but families are listed too.
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

/// The names of a header's list, of which an empty text has none.
fn listed(value: &str) -> impl Iterator<Item = &str> {
    value.split(", ").filter(|name| !name.is_empty())
}

/// Two policies are equal where they answer alike, wherever they are written and however they came to be.
impl PartialEq for CorsPolicy {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
            || (self.audience() == other.audience()
                && self.credentials() == other.credentials()
                && self.values() == other.values()
                && self.has_methods() == other.has_methods()
                && self.methods().eq(other.methods())
                && self.origins().eq(other.origins()))
    }
}

impl Eq for CorsPolicy {}
