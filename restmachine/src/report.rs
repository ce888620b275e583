//! The route table as people and programs read it.

use std::fmt;

use crate::{
    cors::{Cors, Governing},
    router::Router,
    routing::Route,
};

/// Every route and fallback of a router with the policy that governs it.
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
/// assert!(App::report().to_string().contains("https://app.example.com"));
/// ```
#[derive(Clone, Debug)]
pub struct Report {
    rows: Vec<[String; 5]>,
}

const HEADINGS: [&str; 5] = ["METHOD", "PATH", "HANDLER", "LEVEL", "CORS"];

impl Report {
    /// The report of a router; its own `report()` is shorter to write.
    #[must_use]
    pub fn of<R: Router>() -> Self {
        Self::governed::<R>(R::CORS.governing(None))
    }

    /// The report of a router inside an app level.
    pub(crate) fn governed<R: Router>(app: Option<Governing<'_>>) -> Self {
        let mut routes: Vec<&Route> = R::ROUTES.iter().collect();
        routes.sort_by_key(|route| (route.path, route.method.name()));
        let row = |method: &str, path: String, route: &Route, cors| {
            let (level, policy) = (level(cors, app), describe(cors, app));
            [method.to_owned(), path, route.handler.to_owned(), level, policy]
        };
        let routed = routes
            .into_iter()
            .map(|route| row(route.method.name(), route.path.to_owned(), route, route.cors));
        let fallbacks = R::SCOPES.iter().filter_map(|scope| {
            let route = scope.fallback.as_ref()?;
            // A router at the root has the prefix `/`.
            let path = format!("{}/*", scope.path.trim_end_matches('/'));
            Some(row("*", path, route, route.cors.within(scope.cors)))
        });
        Self { rows: routed.chain(fallbacks).collect() }
    }
}

/// Where the policy stands that governs a route.
fn level(own: Cors, app: Option<Governing<'_>>) -> String {
    own.source(app).map_or_else(|| "-".to_owned(), |source| source.level().to_string())
}

fn describe(own: Cors, app: Option<Governing<'_>>) -> String {
    match (own, own.governing(app), own.source(app)) {
        (_, Some(governing), Some(source)) => format!("{} ({source})", governing.policy()),
        (Cors::Off, ..) => "off".to_owned(),
        _ => "none".to_owned(),
    }
}

/// An aligned table, a line a route, sorted by path and method; then the fallbacks, under `*`.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut widths = HEADINGS.map(str::len);
        for row in &self.rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(cell.chars().count());
            }
        }
        let headings = HEADINGS.map(str::to_owned);
        let [for_method, for_path, for_handler, for_level, _] = widths;
        for [method, path, handler, level, policy] in std::iter::once(&headings).chain(&self.rows) {
            write!(f, "{method:for_method$}  {path:for_path$}  {handler:for_handler$}  ")?;
            writeln!(f, "{level:for_level$}  {policy}")?;
        }
        Ok(())
    }
}
