//! The row of a route: one method and one path of one handler.

use restmachine_core::is_same;

use super::method::RouteMethod;
use super::segment::Segment;
use crate::policy::Cors;

/// One method and one path of one handler: a row of the static route table.
///
/// ```
/// # use restmachine::{get, router};
/// #[get("/users/{id}")]
/// fn show(id: u64) -> String {
///     id.to_string()
/// }
///
/// router! { App { show } }
///
/// assert_eq!(App::routes()[0].method(), "GET");
/// assert_eq!(App::routes()[0].path(), "/users/{id}");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Route {
    /// The method this row answers.
    #[doc(hidden)]
    pub method: RouteMethod,
    /// The whole path as written, including mount prefixes.
    #[doc(hidden)]
    pub path: &'static str,
    /// The mount prefixes, split at their slashes: the segments of the row's scope.
    #[doc(hidden)]
    pub prefix: &'static [Segment],
    /// The handler's own path, split at its slashes.
    #[doc(hidden)]
    pub segments: &'static [Segment],
    /// For each path parameter that the handler takes, in the order of its arguments: its index among the parameters of the
    /// handler's own path.
    #[doc(hidden)]
    pub bindings: &'static [u8],
    /// The parameters that the handler takes from its mount prefixes.
    #[doc(hidden)]
    pub prefix_parameters: &'static [&'static str],
    /// The handler's full name.
    #[doc(hidden)]
    pub handler: &'static str,
    /// The source file of the handler.
    #[doc(hidden)]
    pub file: &'static str,
    /// The line of the route attribute.
    #[doc(hidden)]
    pub line: u32,
    /// What the route itself, or a router between it and this table, says about CORS.
    #[doc(hidden)]
    pub cors: Cors,
    /// The handler's number in `dispatch`.
    #[doc(hidden)]
    pub endpoint: u16,
    /// The router that owns the row, as an index into the table's scopes.
    #[doc(hidden)]
    pub scope: u16,
    /// The `router!` entry that brought the row.
    #[doc(hidden)]
    pub entry: u16,
}

impl Route {
    /// The fields that a route attribute does not write, and that the merge fills in.
    #[doc(hidden)]
    pub const UNMERGED: Self = Self {
        method: RouteMethod::GET,
        path: "",
        prefix: &[],
        segments: &[],
        bindings: &[],
        prefix_parameters: &[],
        handler: "",
        file: "",
        line: 0,
        cors: Cors::Inherited,
        endpoint: 0,
        scope: 0,
        entry: 0,
    };

    /// The method as it is written in a request line.
    ///
    /// ```
    /// # #[restmachine::get("/users/{id}")] fn show(id: u64) -> String { id.to_string() }
    /// # restmachine::router! { App { show } }
    /// let route = &App::routes()[0];
    /// assert_eq!(route.method(), "GET");
    /// ```
    #[must_use]
    pub const fn method(&self) -> &'static str {
        self.method.name()
    }

    /// The whole path as written, including mount prefixes.
    ///
    /// ```
    /// # #[restmachine::get("/users/{id}")] fn show(id: u64) -> String { id.to_string() }
    /// # restmachine::router! { App { show } }
    /// let route = &App::routes()[0];
    /// assert_eq!(route.path(), "/users/{id}");
    /// ```
    #[must_use]
    pub const fn path(&self) -> &'static str {
        self.path
    }

    /// The handler's full name.
    ///
    /// ```
    /// # #[restmachine::get("/users/{id}")] fn show(id: u64) -> String { id.to_string() }
    /// # restmachine::router! { App { show } }
    /// let route = &App::routes()[0];
    /// assert!(route.handler().ends_with("::show"));
    /// ```
    #[must_use]
    pub const fn handler(&self) -> &'static str {
        self.handler
    }

    /// The source file of the handler and the line of its route attribute.
    ///
    /// ```
    /// # #[restmachine::get("/users/{id}")] fn show(id: u64) -> String { id.to_string() }
    /// # restmachine::router! { App { show } }
    /// let route = &App::routes()[0];
    /// let (file, line) = route.source();
    /// assert!(file.ends_with(".rs") && line > 0);
    /// ```
    #[must_use]
    pub const fn source(&self) -> (&'static str, u32) {
        (self.file, self.line)
    }

    /// Whether the row is a fallback's, which is not found by its path and answers every method.
    pub(crate) const fn is_fallback(&self) -> bool {
        self.method.is(&RouteMethod::ANY)
    }

    /// Whether the mount prefixes have every parameter that the handler takes from them.
    pub(super) const fn is_provided(&self) -> bool {
        let mut wanted = 0;
        while wanted < self.prefix_parameters.len() {
            let mut segment = 0;
            while segment < self.prefix.len() {
                if let Some(name) = self.prefix[segment].name()
                    && is_same(name, self.prefix_parameters[wanted])
                {
                    break;
                }
                segment += 1;
            }
            if segment == self.prefix.len() {
                return false;
            }
            wanted += 1;
        }
        true
    }

    /// The names of all parameters, including those of mount prefixes, in the order of the path, which is also the order of a
    /// request's captures.
    ///
    /// ```
    /// # #[restmachine::get("/users/{id}")] fn show(id: u64) -> String { id.to_string() }
    /// # restmachine::router! { App { show } }
    /// let route = &App::routes()[0];
    /// assert_eq!(route.parameters().collect::<Vec<_>>(), ["id"]);
    /// ```
    pub fn parameters(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.prefix.iter().chain(self.segments).filter_map(Segment::name)
    }
}
