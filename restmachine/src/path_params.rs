//! The parameters of a request's path.

use http::{request::Parts, StatusCode};

use crate::{
    percent,
    routing::{Captures, Route, Serving, Table},
    Problem,
};

/// The parameters of the whole path, those of mount prefixes included, percent-decoded.
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
// The request's path holds the texts, so the request lives in here.
#[derive(Debug)]
pub struct PathParams {
    parts: Parts,
    /// The row that answers; until it is found, one without parameters.
    route: &'static Route,
    captures: Captures,
    /// The values one behind the other, where one of them had to be decoded; `captures` point into it then.
    decoded: Option<Box<str>>,
}

impl PathParams {
    pub(crate) const fn new(parts: Parts) -> Self {
        Self { parts, route: &Route::UNMERGED, captures: Captures::NONE, decoded: None }
    }

    /// Looks for who answers, and notes where the parameters lie.
    pub(crate) fn serving(&mut self, table: &'static Table) -> Serving {
        table.serving(&self.parts.method, self.parts.uri.path(), &mut self.captures)
    }

    /// Takes the parameters of the row that answers, and decodes them.
    pub(crate) fn take(&mut self, route: &'static Route) -> Result<(), Problem> {
        self.route = route;
        // A byte of the path is faster looked for than a value is cut out of it, and nothing is encoded in most.
        if self.captures.count() == 0 || !self.parts.uri.path().as_bytes().contains(&b'%') {
            return Ok(());
        }
        self.decode()
    }

    fn decode(&mut self) -> Result<(), Problem> {
        let mut decoded = String::new();
        let mut captures = Captures::default();
        for (position, name) in self.route.parameters().enumerate() {
            let start = decoded.len();
            let value = percent::decode(self.value(position)).map_err(|reason| {
                Problem::new(StatusCode::BAD_REQUEST)
                    .with_detail(format!("path parameter `{name}`: {reason}"))
            })?;
            decoded.push_str(&value);
            captures.put(position, start, decoded.len());
        }
        self.captures = captures;
        self.decoded = Some(decoded.into());
        Ok(())
    }

    /// The value of `{name}`; the innermost where a mount prefix bears the same name. `None` where the path has no such
    /// parameter.
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

    /// Every parameter with its value, in the order of the path.
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

    /// Which parameter the handler's argument number `argument` is bound to.
    pub(crate) fn bound(&self, argument: usize) -> Option<usize> {
        let own = usize::from(*self.route.bindings.get(argument)?);
        let in_prefix = self.route.prefix.iter().filter(|segment| segment.name().is_some()).count();
        Some(in_prefix + own).filter(|position| *position < self.captures.count())
    }

    /// The name of a parameter, which only a problem needs.
    pub(crate) fn name(&self, position: usize) -> &'static str {
        self.route.parameters().nth(position).unwrap_or_default()
    }

    pub(crate) const fn parts(&self) -> &Parts {
        &self.parts
    }

    /// The captures are as many as the parameters, and point into the text they were made for.
    pub(crate) fn value(&self, position: usize) -> &str {
        let text = self.decoded.as_deref().unwrap_or_else(|| self.parts.uri.path());
        let range = self.captures.get(position);
        range.and_then(|(start, end)| text.get(start..end)).unwrap_or_default()
    }
}
