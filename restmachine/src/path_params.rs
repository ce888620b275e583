//! The parameters of a request's path.

use http::{request::Parts, StatusCode};

use crate::{
    percent,
    routing::{Captures, Route},
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
    route: &'static Route,
    captures: Captures,
    /// The values one behind the other, where one of them had to be decoded; `captures` point into it then.
    decoded: Option<Box<str>>,
}

impl PathParams {
    pub(crate) const fn new(parts: Parts, route: &'static Route, captures: Captures) -> Self {
        Self { parts, route, captures, decoded: None }
    }

    /// Does nothing where nothing is encoded, as in most paths.
    pub(crate) fn decode(&mut self) -> Result<(), Problem> {
        if !(0..self.captures.len()).any(|position| self.value(position).contains('%')) {
            return Ok(());
        }
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
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let position = self.route.parameters().enumerate().filter(|(_, given)| *given == name).last()?.0;
        Some(self.value(position))
    }

    /// Every parameter with its value, in the order of the path.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.route.parameters().enumerate().map(|(position, name)| (name, self.value(position)))
    }

    /// The parameter that the handler's argument number `argument` is bound to, with its name.
    pub(crate) fn bound(&self, argument: usize) -> Option<(&'static str, &str)> {
        let own = usize::from(*self.route.bindings.get(argument)?);
        let in_prefix = self.route.prefix.iter().filter(|segment| segment.name().is_some()).count();
        let name = self.route.parameters().nth(in_prefix + own)?;
        Some((name, self.value(in_prefix + own)))
    }

    pub(crate) const fn parts(&self) -> &Parts {
        &self.parts
    }

    /// The captures are as many as the parameters, and point into the text they were made for.
    fn value(&self, position: usize) -> &str {
        let text = self.decoded.as_deref().unwrap_or_else(|| self.parts.uri.path());
        let range = self.captures.get(position);
        range.and_then(|(start, end)| text.get(start..end)).unwrap_or_default()
    }
}
