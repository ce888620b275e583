//! A policy of what is known only when the program starts.

use restmachine_core::{Governed, MaxAgeDraft, OriginEntry, OriginsDraft, PolicyDraft};

#[cfg(feature = "tower")]
use super::LayerPolicy;
use super::{given::GivenOrigin, BuiltPolicy, CorsPolicy, IntoNames, IntoOrigins, PolicyErrors};

/// Builds a [`CorsPolicy`] while a program starts. Its methods bear the names of the keys of
/// [`#[cors]`](macro@crate::cors), and mean the same.
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
#[derive(Clone, Debug, Default)]
#[must_use = "a builder does nothing until `build` is called"]
pub struct CorsPolicyBuilder {
    pub(super) origins: Option<Vec<GivenOrigin>>,
    pub(super) methods: Option<Vec<String>>,
    pub(super) allow_headers: Option<Vec<String>>,
    pub(super) expose_headers: Option<Vec<String>>,
    pub(super) credentials: bool,
    pub(super) max_age: Option<u32>,
    pub(super) reflect_any_origin: bool,
    dangerously_reflect_in_release: bool,
    dangerously_allow_insecure_origins: bool,
    dangerously_allow_public_suffixes: bool,
}

impl CorsPolicyBuilder {
    /// Who may read responses: `"*"`, one origin or pattern, a list, or an [`Origins`](crate::Origins) constant.
    ///
    /// ```
    /// # use restmachine::CorsPolicy;
    /// let listed = ["https://app.example.com", "capacitor://localhost"];
    /// let policy = CorsPolicy::builder().origins(listed).build().unwrap();
    /// assert_eq!(policy.to_string(), "https://app.example.com, capacitor://localhost");
    /// ```
    pub fn origins(self, origins: impl IntoOrigins) -> Self {
        Self { origins: Some(origins.into_origins()), ..self }
    }

    /// The methods a script may use. Left out, the route table decides.
    ///
    /// ```
    /// # use restmachine::CorsPolicy;
    /// let policy = CorsPolicy::builder().origins("https://app.example.com").methods(["GET", "POST"]).build().unwrap();
    /// assert_eq!(policy.to_string(), "https://app.example.com for GET, POST");
    /// ```
    pub fn methods(self, methods: impl IntoNames) -> Self {
        Self { methods: Some(methods.into_names()), ..self }
    }

    /// The headers a script may send, or `"*"`.
    ///
    /// ```
    /// # use restmachine::CorsPolicy;
    /// let policy = CorsPolicy::builder().origins("https://app.example.com").allow_headers(["X-Trace"]);
    /// assert_eq!(policy.build().unwrap().to_string(), "https://app.example.com; allow_headers X-Trace");
    /// ```
    pub fn allow_headers(self, names: impl IntoNames) -> Self {
        Self { allow_headers: Some(names.into_names()), ..self }
    }

    /// The headers a script may read, or `"*"`.
    ///
    /// ```
    /// # use restmachine::CorsPolicy;
    /// let policy = CorsPolicy::builder().origins("https://app.example.com").expose_headers("*").build().unwrap();
    /// assert_eq!(policy.to_string(), "https://app.example.com; expose_headers *");
    /// ```
    pub fn expose_headers(self, names: impl IntoNames) -> Self {
        Self { expose_headers: Some(names.into_names()), ..self }
    }

    /// Whether cookies and HTTP authentication are shared; they are not unless set.
    ///
    /// ```
    /// # use restmachine::CorsPolicy;
    /// let policy = CorsPolicy::builder().origins("https://app.example.com").credentials(true).build().unwrap();
    /// assert_eq!(policy.to_string(), "https://app.example.com with credentials");
    /// ```
    pub fn credentials(self, credentials: bool) -> Self {
        Self { credentials, ..self }
    }

    /// How many seconds a browser may keep a preflight answer: 86400 unless set, and 0 is not at all.
    ///
    /// ```
    /// # use restmachine::CorsPolicy;
    /// let policy = CorsPolicy::builder().origins("https://app.example.com").max_age(600).build().unwrap();
    /// assert_eq!(policy.to_string(), "https://app.example.com; max_age 600");
    /// ```
    pub fn max_age(self, seconds: u32) -> Self {
        Self { max_age: Some(seconds), ..self }
    }

    /// Trusts every origin with credentials. For development: a release build refuses it, that is one in which this crate
    /// has no `debug_assertions`.
    ///
    /// ```
    /// # use restmachine::CorsPolicy;
    /// let policy = CorsPolicy::builder().origins("*").credentials(true).reflect_any_origin(true).build();
    /// assert_eq!(policy.is_ok(), cfg!(debug_assertions));
    /// ```
    pub fn reflect_any_origin(self, reflect_any_origin: bool) -> Self {
        Self { reflect_any_origin, ..self }
    }

    /// Lets a release build trust every origin with credentials.
    ///
    /// ```
    /// # use restmachine::CorsPolicy;
    /// let reflecting = CorsPolicy::builder().origins("*").credentials(true).reflect_any_origin(true);
    /// assert!(reflecting.dangerously_reflect_in_release(true).build().is_ok());
    /// ```
    pub fn dangerously_reflect_in_release(self, dangerously_reflect_in_release: bool) -> Self {
        Self { dangerously_reflect_in_release, ..self }
    }

    /// Lets origins that someone on the network can be have credentials.
    ///
    /// ```
    /// # use restmachine::CorsPolicy;
    /// let policy = CorsPolicy::builder().origins("http://printer.example").credentials(true);
    /// assert_eq!(policy.clone().build().unwrap_err().iter().next().unwrap().rule(), "O-INSECURE");
    /// assert!(policy.dangerously_allow_insecure_origins(true).build().is_ok());
    /// ```
    pub fn dangerously_allow_insecure_origins(self, dangerously_allow_insecure_origins: bool) -> Self {
        Self { dangerously_allow_insecure_origins, ..self }
    }

    /// Lets patterns under which anyone can register a name have credentials.
    ///
    /// ```
    /// # use restmachine::CorsPolicy;
    /// let policy = CorsPolicy::builder().origins("https://*.github.io").credentials(true);
    /// assert_eq!(policy.clone().build().unwrap_err().iter().next().unwrap().rule(), "O-PUBLIC-SUFFIX");
    /// assert!(policy.dangerously_allow_public_suffixes(true).build().is_ok());
    /// ```
    pub fn dangerously_allow_public_suffixes(self, dangerously_allow_public_suffixes: bool) -> Self {
        Self { dangerously_allow_public_suffixes, ..self }
    }

    /// The policy, once every rule has accepted it.
    ///
    /// The feature `full-rules` brings the public suffix list and Unicode's tables, which the macros always have. Without
    /// it a subdomain pattern with credentials is refused, since nobody can say whether its base is a public suffix.
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
    /// Everything that is wrong with it, all at once.
    pub fn build(self) -> Result<CorsPolicy, PolicyErrors> {
        PolicyErrors::check(self.draft(Governed::Routes).violations())?;
        Ok(CorsPolicy::from_built(BuiltPolicy::of(&self)))
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
    /// Everything that is wrong with it, all at once.
    #[cfg(feature = "tower")]
    pub fn build_for_layer(self) -> Result<LayerPolicy, PolicyErrors> {
        PolicyErrors::check(self.draft(Governed::Layered).violations())?;
        Ok(LayerPolicy::built(CorsPolicy::from_built(BuiltPolicy::of(&self))))
    }

    fn draft<'a>(&'a self, governed: Governed<'a>) -> PolicyDraft<'a> {
        PolicyDraft {
            origins: self
                .origins
                .as_ref()
                .map(|origins| OriginsDraft { entries: origins.iter().map(entry).collect() }),
            methods: texts(&self.methods),
            allow_headers: texts(&self.allow_headers),
            expose_headers: texts(&self.expose_headers),
            credentials: self.credentials,
            max_age: self.max_age.map(|seconds| MaxAgeDraft::Seconds(seconds.into())),
            reflect_any_origin: self.reflect_any_origin,
            dangerously_reflect_in_release: self.dangerously_reflect_in_release,
            dangerously_allow_insecure_origins: self.dangerously_allow_insecure_origins,
            dangerously_allow_public_suffixes: self.dangerously_allow_public_suffixes,
            governed,
            release: Some(!cfg!(debug_assertions)),
        }
    }
}

fn entry(origin: &GivenOrigin) -> OriginEntry<'_> {
    match origin {
        GivenOrigin::Text(text) => OriginEntry::Literal(text),
        GivenOrigin::Constant(pattern, is_under_public_suffix) => {
            OriginEntry::Judged { pattern: *pattern, is_under_public_suffix: *is_under_public_suffix }
        }
    }
}

fn texts(list: &Option<Vec<String>>) -> Option<Vec<&str>> {
    list.as_ref().map(|list| list.iter().map(String::as_str).collect())
}
