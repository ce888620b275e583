//! The parameters of a request's path.

use std::fmt;
use std::sync::OnceLock;

use http::{Method, Uri};

use crate::percent;
use crate::routing::{Captures, Resolution, Route, Table};

/// The parameters of the whole path, including those of mount prefixes, percent-decoded.
///
/// Lending it to a handler takes one allocation, for a copy of the path, unless the path has no parameters or something in it
/// was percent-encoded. Arguments that are named after a parameter need no copy.
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
#[derive(Debug)]
pub struct PathParams {
    /// The row that answers. Until it is found, one without parameters.
    route: &'static Route,
    captures: Captures,
    /// The string that `captures` point into if it is not the request's own path. If something in the path is encoded, it is
    /// first the path in canonical spelling and then the decoded values; otherwise it is a copy of the path, which is made
    /// when `&PathParams` is lent.
    text: OnceLock<Box<str>>,
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
    pub(crate) const fn new() -> Self {
        Self { route: &Route::UNMERGED, captures: Captures::NONE, text: OnceLock::new() }
    }

    /// Looks up how a request is answered, and notes where its parameters are.
    pub(crate) fn resolve(&mut self, table: &'static Table, method: &Method, uri: &Uri) -> Resolution {
        table.resolve(method, uri.path(), &mut self.captures, &mut self.text)
    }

    /// Takes the parameters of the row that answers, and decodes them.
    pub(crate) fn take(&mut self, route: &'static Route) -> Result<(), UndecodableParameter> {
        self.route = route;
        if self.captures.count() == 0 || self.text.get().is_none() {
            return Ok(());
        }
        self.decode()
    }

    // Not inlined, since few paths have anything to decode.
    #[cold]
    fn decode(&mut self) -> Result<(), UndecodableParameter> {
        let path = self.text.take().unwrap_or_default();
        let mut decoded = String::new();
        let mut captures = Captures::default();
        for (position, name) in self.route.parameters().enumerate() {
            let start = decoded.len();
            let value = percent::decode(self.slice(&path, position))
                .map_err(|reason| UndecodableParameter { name, reason })?;
            decoded.push_str(&value);
            captures.put(position, start, decoded.len());
        }
        self.captures = captures;
        self.text = OnceLock::from(Box::from(decoded));
        Ok(())
    }

    /// The same parameters, whose values no longer need the request's path.
    pub(crate) fn detached_from(&self, uri: &Uri) -> &Self {
        if self.captures.count() > 0 {
            self.text.get_or_init(|| uri.path().into());
        }
        self
    }

    /// The value of `{name}`. If a mount prefix has a parameter with the same name, it is the innermost one's. `None` if the
    /// path has no such parameter.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        Some(self.value(self.named(name)?))
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

    /// The position of the innermost parameter with a name.
    pub(crate) fn named(&self, name: &str) -> Option<usize> {
        let same_name = self.route.parameters().enumerate().filter(|(_, given)| *given == name);
        same_name.last().map(|(position, _)| position)
    }

    /// The position of the parameter that the handler's argument number `argument` is bound to.
    pub(crate) fn bound(&self, argument: usize) -> Option<usize> {
        let own = usize::from(*self.route.bindings.get(argument)?);
        let in_prefix = self.route.prefix.iter().filter(|segment| segment.name().is_some()).count();
        Some(in_prefix + own).filter(|position| *position < self.captures.count())
    }

    /// The name of the parameter at a position. Only problems need it.
    pub(crate) fn name(&self, position: usize) -> &'static str {
        self.route.parameters().nth(position).unwrap_or_default()
    }

    /// The value of the parameter at a position, whether or not it is detached from the request's path.
    pub(crate) fn value_in<'a>(&'a self, uri: &'a Uri, position: usize) -> &'a str {
        self.slice(self.text.get().map(Box::as_ref).unwrap_or_else(|| uri.path()), position)
    }

    /// The value of the parameter at a position, once it is detached.
    fn value(&self, position: usize) -> &str {
        self.slice(self.text.get().map(Box::as_ref).unwrap_or_default(), position)
    }

    /// The part of a string that the parameter at a position captured. There are as many captures as parameters.
    fn slice<'a>(&self, text: &'a str, position: usize) -> &'a str {
        let range = self.captures.get(position);
        range.and_then(|(start, end)| text.get(start..end)).unwrap_or_default()
    }
}
