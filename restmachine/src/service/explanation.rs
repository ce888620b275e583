//! `Service::explain`: why a page of another origin may send a request, or may not.

use std::sync::OnceLock;

use http::request::Parts;

use super::Service;
use crate::cors::{ActualRequest, Explanation, Preflight};
use crate::router::Router;
use crate::routing::Captures;

impl<R: Router, S> Service<R, S> {
    /// What is decided about a request, the reason, and the level and source line of the policy that decided.
    ///
    /// No code of the user runs: the policy alone decides. For a preflight, the explanation also covers how a browser reads
    /// the lists in the response (Fetch standard, section 4.8), so a method or a header that is not listed is a reason too.
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
        let app = app.effective();
        let path = parts.uri.path();
        let preflight = Preflight::of(parts);
        if let Some(preflight) = &preflight
            && let Some(decided) = preflight.decide(table, app, path)
        {
            return Explanation::of_preflight(preflight, parts, &decided, app);
        }
        let resolution = table.resolve(&parts.method, path, &mut Captures::default(), &mut OnceLock::new());
        match (resolution.level(), preflight) {
            (None, preflight) => Explanation::of_whole_server(preflight.is_some()),
            (Some(level), Some(_)) => Explanation::of_unrouted_preflight(level, app),
            (Some(level), None) => {
                let actual = ActualRequest::of(parts, resolution.row());
                Explanation::of_actual(&actual, parts, level, app)
            }
        }
    }
}
