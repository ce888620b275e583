//! What a policy is made of that was built while the program started.

use restmachine_core::{defaults, OriginPattern};

use super::{given::GivenOrigin, Audience, CorsPolicyBuilder};

/// The parts of a policy, as [`PolicyText`](super::PolicyText) has them, owned.
#[derive(Debug)]
pub(super) struct BuiltPolicy {
    pub(super) audience: Audience,
    pub(super) origins: Vec<OriginPattern<String>>,
    pub(super) methods: Option<Vec<String>>,
    pub(super) allow_headers: String,
    pub(super) expose_headers: String,
    pub(super) credentials: bool,
    pub(super) max_age: String,
}

impl BuiltPolicy {
    /// The parts of what the rules have accepted, with what was not given filled in.
    pub(super) fn of(builder: &CorsPolicyBuilder) -> Self {
        let given = builder.origins.as_deref().unwrap_or_default();
        let is_wildcard = |origin: &GivenOrigin| matches!(origin, GivenOrigin::Text(text) if text == "*");
        let joined = |names: &Option<Vec<String>>, otherwise: &[&str]| {
            names.as_ref().map_or_else(|| otherwise.join(", "), |names| names.join(", "))
        };
        Self {
            audience: match given.iter().any(is_wildcard) {
                true if builder.reflect_any_origin => Audience::Reflected,
                true => Audience::Any,
                false => Audience::Listed,
            },
            origins: given.iter().filter_map(pattern).collect(),
            methods: builder.methods.clone(),
            allow_headers: joined(&builder.allow_headers, defaults::ALLOW_HEADERS),
            expose_headers: joined(&builder.expose_headers, defaults::EXPOSE_HEADERS),
            credentials: builder.credentials,
            max_age: builder.max_age.unwrap_or(defaults::MAX_AGE).to_string(),
        }
    }
}

/// `None` is the wildcard, which the audience says.
fn pattern(origin: &GivenOrigin) -> Option<OriginPattern<String>> {
    match origin {
        GivenOrigin::Text(text) => OriginPattern::parse(text).ok().map(|pattern| pattern.to_owned()),
        GivenOrigin::Constant(pattern, _) => Some(pattern.to_owned()),
    }
}
