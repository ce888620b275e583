//! Which methods of a path a preflight answer names, and `Allow`.

use http::{header::ALLOW, HeaderMap, HeaderValue};

use super::vary;
use crate::policy::{CorsPolicy, EffectivePolicy};
use crate::routing::{MethodList, PathRows, RouteMethod, Scope};

/// The methods of a request path as a preflight answer lists them.
pub(super) struct Methods<'a> {
    /// All of them, plus `OPTIONS`; `None` where nobody here knows.
    pub(super) routed: Option<MethodList<'a>>,
    /// Those that the deciding policy governs. A browser caches this list as permission, so it never names another's.
    pub(super) governed: MethodList<'a>,
    /// Whether the answer depends on the method asked for.
    have_several_policies: bool,
}

impl<'a> Methods<'a> {
    pub(super) fn of(
        answering: &PathRows,
        owner: &Scope,
        app: Option<EffectivePolicy<'_>>,
        deciding: Option<EffectivePolicy<'_>>,
    ) -> Self {
        let mut routed = MethodList::default();
        let mut governed = MethodList::default();
        governed.insert(RouteMethod::OPTIONS);
        // Methods that are not routed are under the policy of the router that owns the path.
        let mut have_several_policies = !EffectivePolicy::is_same(owner.cors.effective(app), deciding);
        for route in answering.rows() {
            routed.insert(route.method);
            if EffectivePolicy::is_same(route.cors.effective(app), deciding) {
                governed.insert(route.method);
            } else {
                have_several_policies = true;
                // Only OPTIONS can be there already, and a handler of another policy answers it.
                governed.remove(route.method);
            }
        }
        if let Some(policy) = explicit(deciding) {
            // A list may also name a method that another one's handler answers.
            for method in RouteMethod::STANDARD {
                let is_answered =
                    RouteMethod::stand_in(method.name()).is_some_and(|other| governed.contains(other));
                if is_answered && !routed.contains(method) {
                    governed.insert(method);
                }
            }
            governed.retain(|method| policy.shares_method(method));
        }
        routed.insert(RouteMethod::OPTIONS);
        Self { routed: Some(routed), governed, have_several_policies }
    }

    /// A fallback answers every method: those that a policy names itself, and the usual ones where it names none.
    pub(super) fn of_fallback(deciding: Option<EffectivePolicy<'a>>) -> Self {
        let [mut routed, mut governed] = [MethodList::default(), MethodList::default()];
        for method in RouteMethod::STANDARD.into_iter().filter(|method| !method.is(&RouteMethod::HEAD)) {
            routed.insert(method);
        }
        match explicit(deciding) {
            Some(policy) => policy.methods().for_each(|name| governed.insert_name(name)),
            None => governed = routed.clone(),
        }
        Self { routed: Some(routed), governed, have_several_policies: false }
    }

    /// Those that a policy names, of a service whose routes nobody here knows.
    #[cfg(feature = "tower")]
    pub(super) fn listed(policy: &'a CorsPolicy) -> Self {
        let mut governed = MethodList::default();
        policy.methods().for_each(|name| governed.insert_name(name));
        Self { routed: None, governed, have_several_policies: false }
    }

    /// Sets `Allow`, where it is known.
    pub(super) fn allow(&self, headers: &mut HeaderMap) {
        match self.routed.as_ref().and_then(MethodList::value) {
            Some(value) => headers.insert(ALLOW, value),
            None => headers.remove(ALLOW),
        };
    }

    /// What a cache has to compare before it reuses the answer for another method.
    pub(super) fn vary(&self, headers: &mut HeaderMap) {
        if self.have_several_policies {
            vary::add(headers, const { HeaderValue::from_static("Access-Control-Request-Method") });
        }
    }
}

/// The policy, where it names its methods itself.
fn explicit(deciding: Option<EffectivePolicy<'_>>) -> Option<&CorsPolicy> {
    deciding.map(EffectivePolicy::policy).filter(|policy| policy.has_methods())
}

/// `Allow` with the methods routed for a request path, plus `OPTIONS` (RFC 9110, section 10.2.1).
pub(crate) fn allow(mut routed: MethodList<'_>, headers: &mut HeaderMap) {
    routed.insert(RouteMethod::OPTIONS);
    if let Some(value) = routed.value() {
        headers.insert(ALLOW, value);
    }
}
