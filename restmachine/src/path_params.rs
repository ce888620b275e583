//! The parameters of a request's path.

use std::fmt;

use http::request::Parts;

use crate::percent;
use crate::routing::{Captures, Resolution, Route, Table};

/// The parameters of the whole path, including those of mount prefixes, percent-decoded.
///
/// ```
/// use restmachine::{PathParams, get, router};
///
/// mod tenant {
///     use restmachine::{PathParams, get, router};
///
///     #[get("/items/{id}")]
///     pub fn item(params: &PathParams, id: u64) -> String {
///         format!("{id} of {}", params.get("tenant").unwrap_or_default())
///     }
///
///     router! { pub Tenant { item } }
/// }
///
/// router! { App { "/tenants/{tenant}" => tenant::Tenant } }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let client = restmachine::testing::TestClient::new(App::service());
/// assert_eq!(client.get("/tenants/acme/items/7").await.text().await, "7 of acme");
/// # }
/// ```
// `&PathParams` is lent to handlers, and its values are slices of the path. So it owns the request's parts: with a second
// owner of the path, a request with three parameters would take 280 more instructions.
#[derive(Debug)]
pub struct PathParams {
    /// The request without its body.
    parts: Parts,
    /// The row that answers. Until it is found, one without parameters.
    route: &'static Route,
    captures: Captures,
    /// The decoded values in one string, if one of them was encoded; `captures` then point into it.
    decoded: Option<Box<str>>,
}

/// A parameter whose value is not percent-encoded UTF-8.
#[derive(Debug)]
pub(crate) struct UndecodableParameter {
    name: &'static str,
    reason: &'static str,
}

/// ``path parameter `id`: not UTF-8 once decoded``
impl fmt::Display for UndecodableParameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "path parameter `{}`: {}", self.name, self.reason)
    }
}

impl PathParams {
    pub(crate) const fn new(parts: Parts) -> Self {
        Self { parts, route: &Route::UNMERGED, captures: Captures::NONE, decoded: None }
    }

    /// Looks up how the request is answered, and notes where its parameters are.
    pub(crate) fn resolve(&mut self, table: &'static Table) -> Resolution {
        table.resolve(&self.parts.method, self.parts.uri.path(), &mut self.captures)
    }

    /// Takes the parameters of the row that answers, and decodes them.
    pub(crate) fn take(&mut self, route: &'static Route) -> Result<(), UndecodableParameter> {
        self.route = route;
        // Looking for one byte in the path is faster than cutting out the values, and most paths have nothing encoded.
        if self.captures.count() == 0 || !self.parts.uri.path().as_bytes().contains(&b'%') {
            return Ok(());
        }
        self.decode()
    }

    fn decode(&mut self) -> Result<(), UndecodableParameter> {
        let mut decoded = String::new();
        let mut captures = Captures::default();
        for (position, name) in self.route.parameters().enumerate() {
            let start = decoded.len();
            let value = percent::decode(self.value(position))
                .map_err(|reason| UndecodableParameter { name, reason })?;
            decoded.push_str(&value);
            captures.put(position, start, decoded.len());
        }
        self.captures = captures;
        self.decoded = Some(decoded.into());
        Ok(())
    }

    /// The value of `{name}`. If a mount prefix has a parameter with the same name, it is the innermost one's. `None` if the
    /// path has no such parameter.
    ///
    /// ```
    /// use restmachine::{PathParams, get};
    ///
    /// #[get("/files/{*path}")]
    /// fn file(params: &PathParams, path: &str) -> String {
    ///     format!("{path} is {}", params.get("path").unwrap_or_default())
    /// }
    /// ```
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let position = self.route.parameters().enumerate().filter(|(_, given)| *given == name).last()?.0;
        Some(self.value(position))
    }

    /// All parameters with their values, in the order of the path.
    ///
    /// ```
    /// use restmachine::{PathParams, get, router, testing::TestClient};
    ///
    /// #[get("/{_year}/{_month}")]
    /// fn archive(params: &PathParams) -> String {
    ///     params.iter().map(|(name, value)| format!("{name}={value};")).collect()
    /// }
    ///
    /// router! { App { archive } }
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let response = TestClient::new(App::service()).get("/2026/11").await;
    /// assert_eq!(response.text().await, "_year=2026;_month=11;");
    /// # }
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.route.parameters().enumerate().map(|(position, name)| (name, self.value(position)))
    }

    /// The position of the parameter that the handler's argument number `argument` is bound to.
    pub(crate) fn bound(&self, argument: usize) -> Option<usize> {
        let own = usize::from(*self.route.bindings.get(argument)?);
        let in_prefix = self.route.prefix.iter().filter(|segment| segment.name().is_some()).count();
        Some(in_prefix + own).filter(|position| *position < self.captures.count())
    }

    /// The name of a parameter. Only problems need it.
    pub(crate) fn name(&self, position: usize) -> &'static str {
        self.route.parameters().nth(position).unwrap_or_default()
    }

    pub(crate) const fn parts(&self) -> &Parts {
        &self.parts
    }

    /// The value of the parameter at a position. There are as many captures as parameters.
    pub(crate) fn value(&self, position: usize) -> &str {
        let text = self.decoded.as_deref().unwrap_or_else(|| self.parts.uri.path());
        let range = self.captures.get(position);
        range.and_then(|(start, end)| text.get(start..end)).unwrap_or_default()
    }
}
