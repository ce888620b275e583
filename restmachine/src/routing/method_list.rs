//! The methods of a path as a header value: `GET, OPTIONS`.

use http::HeaderValue;

use super::method::RouteMethod;
use super::method_set::MethodSet;

/// Some methods of one request path, for `Allow` and `Access-Control-Allow-Methods`.
///
/// A list of standard methods is one of 128 constants. Only a path with a custom method, such as `PURGE`, has its list put
/// together at each request.
#[derive(Clone, Debug, Default)]
pub(crate) struct MethodList<'a> {
    standard: MethodSet,
    custom: Vec<&'a str>,
}

impl From<MethodSet> for MethodList<'_> {
    fn from(standard: MethodSet) -> Self {
        Self { standard, custom: Vec::new() }
    }
}

impl<'a> MethodList<'a> {
    pub(crate) fn insert(&mut self, method: RouteMethod) {
        if method.bit() != 0 {
            self.standard.insert(method);
        } else {
            self.custom.push(method.name());
        }
    }

    /// Adds the method with this name.
    pub(crate) fn insert_name(&mut self, name: &'a str) {
        match RouteMethod::STANDARD.into_iter().find(|method| method.name() == name) {
            Some(method) => self.insert(method),
            None => self.custom.push(name),
        }
    }

    pub(crate) fn remove(&mut self, method: RouteMethod) {
        self.standard.remove(method);
        self.custom.retain(|name| *name != method.name());
    }

    pub(crate) fn contains(&self, method: RouteMethod) -> bool {
        self.standard.contains(method) || self.custom.contains(&method.name())
    }

    /// Keeps only the methods whose names `is_kept` accepts.
    pub(crate) fn retain(&mut self, is_kept: impl Fn(&str) -> bool) {
        for method in self.standard.iter().filter(|method| !is_kept(method.name())) {
            self.standard.remove(method);
        }
        self.custom.retain(|name| is_kept(name));
    }

    /// The names, with those of custom methods last.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.standard.iter().map(|method| method.name()).chain(self.custom.iter().copied())
    }

    /// The sorted list; `None` if it is empty.
    pub(crate) fn value(&self) -> Option<HeaderValue> {
        if self.custom.is_empty() {
            return (!self.standard.is_empty()).then(|| self.standard.list().clone());
        }
        let mut names: Vec<&str> = self.names().collect();
        names.sort_unstable();
        HeaderValue::try_from(names.join(", ")).ok()
    }
}
