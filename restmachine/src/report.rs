//! The route table as people and programs read it.

use std::fmt;

use crate::{cors::Cors, router::Router, routing::Route};

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
    rows: Vec<[String; 4]>,
}

const HEADINGS: [&str; 4] = ["METHOD", "PATH", "HANDLER", "CORS"];

impl Report {
    /// The report of a router; its own `report()` is shorter to write.
    #[must_use]
    pub fn of<R: Router>() -> Self {
        let mut routes: Vec<&Route> = R::ROUTES.iter().collect();
        routes.sort_by_key(|route| (route.path, route.method.name()));
        let row = |route: &Route| {
            let policy = describe(route.cors, R::CORS);
            [route.method.name().to_owned(), route.path.to_owned(), route.handler.to_owned(), policy]
        };
        Self { rows: routes.into_iter().map(row).collect() }
    }
}

fn describe(own: Cors, app: Cors) -> String {
    match own.within(app) {
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
        for [method, path, handler, policy] in std::iter::once(&headings).chain(&self.rows) {
            let [m, p, h, _] = widths;
            writeln!(f, "{method:m$}  {path:p$}  {handler:h$}  {policy}")?;
        }
        Ok(())
    }
}
