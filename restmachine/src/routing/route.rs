//! The row of a route and the segments of its path.

use super::{RouteMethod, Scope};
use crate::policy::Cors;
use restmachine_core::is_same;

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
    /// The whole path as written, mount prefixes included.
    #[doc(hidden)]
    pub path: &'static str,
    /// The mount prefixes cut at their slashes: the segments of the row's scope.
    #[doc(hidden)]
    pub prefix: &'static [Segment],
    /// The handler's own path cut at its slashes.
    #[doc(hidden)]
    pub segments: &'static [Segment],
    /// For each path parameter the handler takes, in the order of its arguments: which parameter of the handler's own path it is.
    #[doc(hidden)]
    pub bindings: &'static [u8],
    /// The parameters that the handler takes from the prefixes it is mounted under.
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
    /// A row without what a route attribute writes; merging fills in the rest.
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

    /// The method, as it stands in a request line.
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

    /// The whole path as written, mount prefixes included.
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

    /// Whether the row is that of a fallback, which is not found by its path and answers every method.
    pub(crate) const fn is_fallback(&self) -> bool {
        self.method.is(&RouteMethod::ANY)
    }

    /// Whether every parameter that the handler takes from a prefix is in one.
    const fn is_provided(&self) -> bool {
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

    /// The names of the whole path's parameters, in its order: the order of a request's captures.
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

/// The line of the first handler that takes a parameter from a prefix and finds it in none; 0 where there is none such.
pub(crate) const fn unprovided(routes: &[Route], scopes: &[Scope]) -> u32 {
    let mut row = 0;
    while row < routes.len() {
        if !routes[row].is_provided() {
            return routes[row].line;
        }
        row += 1;
    }
    let mut scope = 0;
    while scope < scopes.len() {
        if let Some(fallback) = &scopes[scope].fallback
            && !fallback.is_provided()
        {
            return fallback.line;
        }
        scope += 1;
    }
    0
}

/// One part of a path between two slashes.
#[derive(Clone, Copy, Debug)]
pub enum Segment {
    /// Matches its own bytes.
    Literal {
        /// The canonical encoding of the segment.
        text: &'static str,
        /// [`restmachine_core::path::segment_key`] of the text.
        key: u64,
    },
    /// Matches one segment that is not empty between its affixes.
    Parameter {
        /// The name between the braces.
        name: &'static str,
        /// What stands before the brace.
        prefix: &'static str,
        /// What stands behind the brace.
        suffix: &'static str,
    },
    /// Matches what is left of the path, at least one byte.
    Rest {
        /// The name between the braces.
        name: &'static str,
    },
}

impl Segment {
    /// A literal whose key the macro has already computed.
    #[must_use]
    pub const fn literal(text: &'static str, key: u64) -> Self {
        Self::Literal { text, key }
    }

    /// A parameter that is a whole segment.
    #[must_use]
    pub const fn parameter(name: &'static str) -> Self {
        Self::Parameter { name, prefix: "", suffix: "" }
    }

    /// A parameter with text around it, as in `/files/{name}.json`.
    #[must_use]
    pub const fn affixed(prefix: &'static str, name: &'static str, suffix: &'static str) -> Self {
        Self::Parameter { name, prefix, suffix }
    }

    /// `{*rest}`.
    #[must_use]
    pub const fn rest(name: &'static str) -> Self {
        Self::Rest { name }
    }

    /// The parameter's name, where the segment has one.
    #[must_use]
    pub const fn name(&self) -> Option<&'static str> {
        match self {
            Self::Literal { .. } => None,
            Self::Parameter { name, .. } | Self::Rest { name } => Some(name),
        }
    }
}
