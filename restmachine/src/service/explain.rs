//! Why a request is, or is not, allowed to another origin's page.

use http::request::Parts;

use super::Service;
use crate::{
    cors::{Actual, Explanation, Preflight},
    routing::Captures,
    Router,
};

impl<R: Router, S> Service<R, S> {
    /// What is decided about a request, the reason, and the level and the source line of the policy that decided.
    ///
    /// Nothing of the user's runs: the answer is that of the policy alone. For a preflight, what a browser makes of the
    /// lists in the answer is taken into account (Fetch standard, section 4.8), so that a method or a header which is not
    /// listed is a reason too.
    ///
    /// ```
    /// use restmachine::{Decision, cors, delete, router};
    ///
    /// #[delete("/users/{_id}")]
    /// fn remove() {}
    ///
    /// router! {
    ///     #[cors(origins = ["https://app.example.com"])]
    ///     App { remove }
    /// }
    ///
    /// let preflight = restmachine::Request::options("/users/7")
    ///     .header("origin", "https://app.example.com")
    ///     .header("access-control-request-method", "DELETE")
    ///     .header("access-control-request-headers", "x-reason")
    ///     .body(())
    ///     .unwrap();
    /// let explanation = App::service().explain(&preflight.into_parts().0);
    /// assert_eq!(explanation.decision(), Decision::Refused);
    /// assert_eq!(
    ///     explanation.reason().to_string(),
    ///     "the script sends `x-reason`, which is not in `allow_headers`: add it there",
    /// );
    /// ```
    #[must_use]
    pub fn explain(&self, parts: &Parts) -> Explanation {
        let (table, app) = (R::table(), self.app_level());
        let app = app.governing();
        let path = parts.uri.path();
        let preflight = Preflight::of(parts);
        if let Some(preflight) = &preflight
            && let Some(decided) = preflight.decide(table, app, path)
        {
            return Explanation::of_preflight(preflight, parts, &decided, app);
        }
        let serving = table.serving(&parts.method, path, &mut Captures::default());
        match (serving.level(), preflight) {
            (None, preflight) => Explanation::of_whole_server(preflight.is_some()),
            (Some(level), Some(_)) => Explanation::of_unrouted_preflight(level, app),
            (Some(level), None) => {
                let actual = Actual::of(parts, serving.served(&parts.method));
                Explanation::of_actual(&actual, parts, level, app)
            }
        }
    }
}
