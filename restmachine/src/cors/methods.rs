//! The methods of a path, as a preflight answer and `Allow` list them.

use http::{
    header::{ALLOW, VARY},
    HeaderMap, HeaderValue,
};

use super::vary;
use crate::policy::{CorsPolicy, EffectivePolicy};
use crate::routing::{MethodList, PathRows, RouteMethod, Scope};

/// The methods of a request path as a preflight answer lists them.
pub(super) struct Methods<'a> {
    /// All of them and `OPTIONS`; `None` if the routes are not known.
    pub(super) routed: Option<MethodList<'a>>,
    /// The methods that the deciding policy governs. Browsers cache this list as permission, so it never names a
    /// method of another policy.
    pub(super) governed: MethodList<'a>,
    /// Whether the answer depends on the method asked for.
    pub(super) have_several_policies: bool,
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
                // Only OPTIONS can be in the list already, and here a handler under another policy answers it.
                governed.remove(route.method);
            }
        }
        if let Some(policy) = explicit_policy(deciding) {
            // A list may also name a method that the handler of another one answers, as that of GET answers HEAD.
            for method in RouteMethod::STANDARD {
                let is_answered = method.stand_in().is_some_and(|other| governed.contains(other));
                if is_answered && !routed.contains(method) {
                    governed.insert(method);
                }
            }
            governed.retain(|method| policy.shares_method(method));
        }
        routed.insert(RouteMethod::OPTIONS);
        Self { routed: Some(routed), governed, have_several_policies }
    }

    /// The methods of a fallback, which answers every method: those that its policy names, or the usual ones if it
    /// names none.
    pub(super) fn of_fallback(deciding: Option<EffectivePolicy<'a>>) -> Self {
        let [mut routed, mut governed] = [MethodList::default(), MethodList::default()];
        for method in RouteMethod::STANDARD.into_iter().filter(|method| !method.is(&RouteMethod::HEAD)) {
            routed.insert(method);
        }
        match explicit_policy(deciding) {
            Some(policy) => policy.methods().for_each(|name| governed.insert_name(name)),
            None => governed = routed.clone(),
        }
        Self { routed: Some(routed), governed, have_several_policies: false }
    }

    /// The methods that a policy names, for a service whose routes are not known.
    #[cfg(feature = "tower")]
    pub(super) fn of_policy(policy: &'a CorsPolicy) -> Self {
        let mut governed = MethodList::default();
        policy.methods().for_each(|name| governed.insert_name(name));
        Self { routed: None, governed, have_several_policies: false }
    }

    /// The value of `Allow`, if the methods are known.
    pub(super) fn routed(&self) -> Option<HeaderValue> {
        self.routed.as_ref().and_then(MethodList::value)
    }

    /// Sets `Vary` to what a cache has to compare before it reuses the answer for another origin or method.
    pub(super) fn vary(&self, depends_on_origin: bool, headers: &mut HeaderMap) {
        if let Some(value) = vary::of_preflight(depends_on_origin, self.have_several_policies) {
            headers.insert(VARY, value);
        }
    }
}

/// The policy, if it names its methods itself.
fn explicit_policy(deciding: Option<EffectivePolicy<'_>>) -> Option<&CorsPolicy> {
    deciding.map(EffectivePolicy::policy).filter(|policy| policy.has_methods())
}

/// Sets `Allow` to the methods routed for a request path and `OPTIONS` (RFC 9110, section 10.2.1).
pub(crate) fn allow(mut routed: MethodList<'_>, headers: &mut HeaderMap) {
    routed.insert(RouteMethod::OPTIONS);
    if let Some(value) = routed.value() {
        headers.insert(ALLOW, value);
    }
}
