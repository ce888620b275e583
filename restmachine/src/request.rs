//! A request without its body: everything that is known before the body is read.

use std::ops::Deref;

use http::request::Parts;

use crate::path_params::{PathParams, UndecodableParameter};
use crate::routing::{Resolution, Route, Table};

/// A request without its body: method, target, headers, extensions, and the parameters of its path.
///
/// It dereferences to [`http::request::Parts`].
///
/// ```
/// use restmachine::{RequestHead, get};
///
/// #[get("/users/{id}")]
/// fn show(head: &RequestHead, id: u64) -> String {
///     let agent = head.headers.get("user-agent");
///     format!("{agent:?} asks for user {id} by {}", head.uri)
/// }
/// ```
#[derive(Debug)]
pub struct RequestHead {
    /// The parts are in here too, since the values of the parameters are slices of the path.
    params: PathParams,
}

impl RequestHead {
    pub(crate) const fn new(parts: Parts) -> Self {
        Self { params: PathParams::new(parts) }
    }

    /// Looks up how the request is answered, and notes where its parameters are.
    pub(crate) fn resolve(&mut self, table: &'static Table) -> Resolution {
        self.params.resolve(table)
    }

    /// Takes the parameters of the row that answers, and decodes them.
    pub(crate) fn take_params(&mut self, route: &'static Route) -> Result<(), UndecodableParameter> {
        self.params.take(route)
    }

    /// The parameters of the whole path, including mount prefixes.
    ///
    /// ```
    /// use restmachine::{RequestHead, get};
    ///
    /// #[get("/users/{id}")]
    /// fn show(head: &RequestHead, id: u64) -> String {
    ///     format!("{id} was written as {:?}", head.path_params().get("id"))
    /// }
    /// ```
    #[must_use]
    pub fn path_params(&self) -> &PathParams {
        &self.params
    }
}

impl Deref for RequestHead {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        self.params.parts()
    }
}
