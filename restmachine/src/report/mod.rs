//! The report of a router: the policy that governs each route, for people and for programs.

mod advice;
mod check;
mod columns;
mod json;
mod row;
mod site;
mod table;

#[cfg(test)]
mod tests;

pub use advice::Advice;
pub(crate) use columns::write_aligned;
pub use row::ReportRow;
pub use site::AdviceSite;

use row::Levels;

use crate::policy::{Cors, EffectivePolicy};
use crate::router::Router;
use crate::routing::{Route, Scope};

/// Every route and fallback of a router with the policy that governs it.
///
/// There are three ways to read it: print it, for an aligned table with the advice below; serialise it, for a sequence of
/// rows; or read it in a program, row by row. [`assert_locked`](crate::testing::assert_locked) compares it with a reviewed file.
///
/// ```
/// # use restmachine::{get, router};
/// #[get("/hello")]
/// fn hello() -> &'static str {
///     "hello"
/// }
///
/// router! {
///     #[cors(origins = ["https://app.example.com"])]
///     App { hello }
/// }
///
/// let report = App::report();
/// assert!(report.to_string().contains("https://app.example.com"));
/// assert_eq!(serde_json::to_value(&report).unwrap()[0]["policy"]["origins"][0], "https://app.example.com");
/// assert_eq!(report.rows()[0].path(), "/hello");
/// assert!(report.advice().is_empty());
/// assert_eq!(restmachine::Report::of::<App>().to_string(), report.to_string());
/// ```
#[derive(Clone, Debug)]
pub struct Report {
    rows: Vec<ReportRow>,
}

impl Report {
    /// The report of a router. The router's own `report()` is shorter to write.
    #[must_use]
    pub fn of<R: Router>() -> Self {
        Self::with_app_policy::<R>(R::CORS.effective(None))
    }

    /// The report of a router whose app level is governed by this policy.
    pub(crate) fn with_app_policy<R: Router>(app: Option<EffectivePolicy<'_>>) -> Self {
        let mut routes: Vec<&Route> = R::ROUTES.iter().collect();
        routes.sort_by_key(|route| (route.path, route.method.name()));
        let levels = |own, router| Levels { own, router, outermost: R::CORS, app };
        let routed = routes.into_iter().map(|route| {
            let router = R::SCOPES.get(usize::from(route.scope)).map_or(Cors::Inherited, |scope| scope.cors);
            ReportRow::of_route(route, levels(route.cors, router))
        });
        let mut scopes: Vec<&Scope> = R::SCOPES.iter().collect();
        scopes.sort_by_key(|scope| scope.path);
        let fallbacks = scopes.into_iter().filter_map(|scope| {
            let route = scope.fallback.as_ref()?;
            Some(ReportRow::of_fallback(route, scope.path, levels(route.cors.within(scope.cors), scope.cors)))
        });
        Self { rows: routed.chain(fallbacks).collect() }
    }

    /// The routes, sorted by path and method, and then the fallbacks, sorted by path.
    #[must_use]
    pub fn rows(&self) -> &[ReportRow] {
        &self.rows
    }

    /// What deserves a second look: each piece of advice once for each place where a policy is written, with its rows.
    ///
    /// ```
    /// # use restmachine::{get, post, router};
    /// #[get("/notes")]
    /// fn list() {}
    ///
    /// #[post("/notes")]
    /// fn add() {}
    ///
    /// router! {
    ///     #[cors(origins = "*")]
    ///     App { list, add }
    /// }
    ///
    /// let report = App::report();
    /// let [site] = &*report.advice() else { panic!("one advice") };
    /// assert!(site.advice().to_string().starts_with("`origins = \"*\"` on a route that changes state"));
    /// assert_eq!(site.rows()[0].method(), "POST");
    /// ```
    #[must_use]
    pub fn advice(&self) -> Vec<AdviceSite<'_>> {
        AdviceSite::of(&self.rows)
    }
}
