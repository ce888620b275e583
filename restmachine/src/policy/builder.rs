//! The builder of policies whose values are known only when the program starts.

use restmachine_core::{BuildProfile, MaxAgeDraft, PolicyDraft, PolicyTarget, Provenance};

#[cfg(feature = "tower")]
use super::LayerPolicy;
use super::{CorsPolicy, IntoNames, IntoOrigins, PolicyErrors};

/// Builds a [`CorsPolicy`] while a program starts. Its methods have the names and the meaning of the keys of
/// [`#[cors]`](macro@crate::cors).
///
/// ```
/// use restmachine::{CorsPolicy, get, router};
///
/// #[get("/data")]
/// fn data() -> &'static str {
///     "data"
/// }
///
/// router! { App { data } }
///
/// # fn main() -> Result<(), restmachine::PolicyErrors> {
/// let origins = std::env::var("CORS_ORIGINS").unwrap_or("https://app.example.com".to_owned());
/// let origins: Vec<&str> = origins.split(',').map(str::trim).collect();
/// let policy = CorsPolicy::builder().origins(origins).credentials(true).build()?;
/// let service = App::service().with_cors(policy);
/// # Ok(())
/// # }
/// ```
///
/// A policy prints its origins and every key that differs from its default:
///
/// ```
/// # use restmachine::CorsPolicy;
/// let policy = CorsPolicy::builder()
///     .origins(["https://app.example.com", "capacitor://localhost"])
///     .methods(["GET", "POST"])
///     .allow_headers(["X-Trace"])
///     .expose_headers("*")
///     .max_age(600);
/// assert_eq!(
///     policy.build().unwrap().to_string(),
///     "https://app.example.com, capacitor://localhost for GET, POST; \
///      allow_headers X-Trace; expose_headers *; max_age 600"
/// );
/// ```
#[derive(Clone, Debug)]
#[must_use = "a builder does nothing until `build` is called"]
pub struct CorsPolicyBuilder {
    draft: PolicyDraft,
}

impl CorsPolicy {
    /// A policy of values that are known only when the program starts, such as origins from the environment.
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
}

/// The builder without any key, as [`CorsPolicy::builder`] returns it.
impl Default for CorsPolicyBuilder {
    fn default() -> Self {
        Self { draft: PolicyDraft { provenance: Provenance::Data, ..PolicyDraft::default() } }
    }
}

impl CorsPolicyBuilder {
    /// The origins that may read responses: `"*"`, one origin or pattern, a list, or an [`Origins`](crate::Origins)
    /// constant.
    ///
    /// A list that a program has read is a set: an origin that is in it twice, or that a pattern in it covers, is kept
    /// once, where the macros refuse it (O-DUPLICATE). An empty list makes a policy that allows no origin.
    ///
    /// ```
    /// # use restmachine::CorsPolicy;
    /// let rows = vec!["https://a.example.com", "https://*.example.com", "https://partner.example", "https://partner.example"];
    /// let policy = CorsPolicy::builder().origins(rows).build().unwrap();
    /// assert_eq!(policy.to_string(), "https://*.example.com, https://partner.example");
    ///
    /// let none: Vec<String> = Vec::new();
    /// assert_eq!(CorsPolicy::builder().origins(none).build().unwrap(), CorsPolicy::nobody());
    /// ```
    pub fn origins(mut self, origins: impl IntoOrigins) -> Self {
        self.draft.origins = Some(origins.into_origins());
        self
    }

    /// The methods a script may use. Left out, the route table decides. A name that is repeated is kept once.
    pub fn methods(mut self, methods: impl IntoNames) -> Self {
        self.draft.methods = Some(methods.into_names());
        self
    }

    /// The headers a script may send, or `"*"`. A name that is repeated, in whatever case, is kept once.
    pub fn allow_headers(mut self, names: impl IntoNames) -> Self {
        self.draft.allow_headers = Some(names.into_names());
        self
    }

    /// The headers a script may read, or `"*"`. A name that is repeated, in whatever case, is kept once.
    pub fn expose_headers(mut self, names: impl IntoNames) -> Self {
        self.draft.expose_headers = Some(names.into_names());
        self
    }

    /// Whether cookies and HTTP authentication are shared, which they are not by default.
    pub fn credentials(mut self, credentials: bool) -> Self {
        self.draft.flags.credentials = credentials;
        self
    }

    /// How many seconds a browser may keep a preflight answer: 86400 by default, and 0 for not at all.
    pub fn max_age(mut self, seconds: u32) -> Self {
        self.draft.max_age = Some(MaxAgeDraft::Seconds(seconds.into()));
        self
    }

    /// Trusts every origin with credentials. This is for development: a release build refuses it, which is a build in
    /// which this crate has no `debug_assertions`.
    ///
    /// ```
    /// # use restmachine::CorsPolicy;
    /// let policy = CorsPolicy::builder().origins("*").credentials(true).reflect_any_origin(true).build();
    /// assert_eq!(policy.is_ok(), cfg!(debug_assertions));
    /// ```
    pub fn reflect_any_origin(mut self, reflect_any_origin: bool) -> Self {
        self.draft.flags.reflect_any_origin = reflect_any_origin;
        self
    }

    /// Allows a release build to trust every origin with credentials.
    ///
    /// ```
    /// # use restmachine::CorsPolicy;
    /// let reflecting = CorsPolicy::builder().origins("*").credentials(true).reflect_any_origin(true);
    /// assert!(reflecting.dangerously_reflect_in_release(true).build().is_ok());
    /// ```
    pub fn dangerously_reflect_in_release(mut self, dangerously_reflect_in_release: bool) -> Self {
        self.draft.flags.dangerously_reflect_in_release = dangerously_reflect_in_release;
        self
    }

    /// Allows credentials for origins that an attacker on the network can impersonate.
    ///
    /// ```
    /// # use restmachine::CorsPolicy;
    /// let policy = CorsPolicy::builder().origins("http://printer.example").credentials(true);
    /// assert_eq!(policy.clone().build().unwrap_err().iter().next().unwrap().rule(), "O-INSECURE");
    /// assert!(policy.dangerously_allow_insecure_origins(true).build().is_ok());
    /// ```
    pub fn dangerously_allow_insecure_origins(mut self, dangerously_allow_insecure_origins: bool) -> Self {
        self.draft.flags.dangerously_allow_insecure_origins = dangerously_allow_insecure_origins;
        self
    }

    /// Allows credentials for patterns under which anyone can register a name.
    ///
    /// ```
    /// # use restmachine::CorsPolicy;
    /// let policy = CorsPolicy::builder().origins("https://*.github.io").credentials(true);
    /// assert_eq!(policy.clone().build().unwrap_err().iter().next().unwrap().rule(), "O-PUBLIC-SUFFIX");
    /// assert!(policy.dangerously_allow_public_suffixes(true).build().is_ok());
    /// ```
    pub fn dangerously_allow_public_suffixes(mut self, dangerously_allow_public_suffixes: bool) -> Self {
        self.draft.flags.dangerously_allow_public_suffixes = dangerously_allow_public_suffixes;
        self
    }

    /// Allows credentials for every origin of a scheme, such as `moz-extension://*`, and so for anything that a user
    /// installs.
    ///
    /// ```
    /// # use restmachine::CorsPolicy;
    /// let policy = CorsPolicy::builder().origins("moz-extension://*").credentials(true);
    /// assert_eq!(policy.clone().build().unwrap_err().iter().next().unwrap().rule(), "O-SCHEME");
    /// assert!(policy.dangerously_allow_whole_scheme(true).build().is_ok());
    /// ```
    pub fn dangerously_allow_whole_scheme(mut self, dangerously_allow_whole_scheme: bool) -> Self {
        self.draft.flags.dangerously_allow_whole_scheme = dangerously_allow_whole_scheme;
        self
    }

    /// The policy, once every rule has accepted it.
    ///
    /// The feature `full-rules` brings the public suffix list and Unicode's tables, which the macros always have.
    /// Without it a subdomain pattern with credentials is refused, since it is not known whether its base is a public
    /// suffix.
    ///
    /// ```
    /// use restmachine::CorsPolicy;
    ///
    /// let errors = CorsPolicy::builder().origins("https://app.example.com/").build().unwrap_err();
    /// assert_eq!(errors.iter().next().unwrap().help(), "write `https://app.example.com`");
    /// ```
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the policy, all at once.
    pub fn build(self) -> Result<CorsPolicy, PolicyErrors> {
        self.build_for(&PolicyTarget::Value)
    }

    /// The policy for a [`CorsLayer`](crate::CorsLayer), once every rule has accepted it; `methods` are then required.
    ///
    /// ```
    /// use restmachine::{CorsLayer, CorsPolicy};
    ///
    /// let policy = CorsPolicy::builder().origins("https://app.example.com").methods(["GET"]);
    /// let layer = CorsLayer::new(&policy.build_for_layer().unwrap());
    /// ```
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the policy, all at once.
    #[cfg(feature = "tower")]
    pub fn build_for_layer(self) -> Result<LayerPolicy, PolicyErrors> {
        self.build_for(&PolicyTarget::Layer).map(LayerPolicy::from_built)
    }

    fn build_for(self, target: &PolicyTarget<'_>) -> Result<CorsPolicy, PolicyErrors> {
        let judged = self.draft.judge(target, BuildProfile::of(cfg!(debug_assertions)));
        judged.map(CorsPolicy::from_built).map_err(PolicyErrors::of)
    }
}
