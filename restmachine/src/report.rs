//! The route table as people and programs read it.

use std::fmt;

use crate::{
    cors::{Cors, Level, PolicySite},
    router::Router,
    routing::Route,
};

/// Every route of a router with the policy that governs it.
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
        let mut routes: Vec<&Route> = R::ROUTES.iter().collect();
        routes.sort_by_key(|route| (route.path, route.method.name()));
        let row = |route: &Route| {
            let governing = route.cors.within(R::CORS);
            let method = route.method.name().to_owned();
            let level = level(route.cors, governing).to_owned();
            [method, route.path.to_owned(), route.handler.to_owned(), level, describe(governing)]
        };
        Self { rows: routes.into_iter().map(row).collect() }
    }
}

/// Where the policy stands that governs a route.
fn level(own: Cors, governing: Cors) -> &'static str {
    match (own, governing) {
        (_, Cors::Inherited) => "-",
        (Cors::Inherited, _) => "app",
        (_, Cors::Policy(PolicySite { level: Level::Route, .. })) => "route",
        (_, Cors::Policy(PolicySite { level: Level::Router, .. })) => "router",
        (_, Cors::Off) => "-",
    }
}

fn describe(governing: Cors) -> String {
    match governing {
        Cors::Policy(site) => format!("{} ({}:{})", site.policy, site.file, site.line),
        Cors::Off => "off".to_owned(),
        Cors::Inherited => "none".to_owned(),
    }
}

/// An aligned table, a line a route, sorted by path and method.
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
