//! A request without its body: everything that is known before the body is read.

use std::{ops::Deref, sync::OnceLock};

use http::{request::Parts, HeaderMap};

use crate::host::Host;
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
    parts: Parts,
    params: PathParams,
    /// The host, once something has asked for it.
    host: OnceLock<Option<Box<Host>>>,
}

impl RequestHead {
    pub(crate) const fn new(parts: Parts) -> Self {
        Self { parts, params: PathParams::new(), host: OnceLock::new() }
    }

    pub(crate) fn headers_mut(&mut self) -> &mut HeaderMap {
        &mut self.parts.headers
    }

    /// Looks up how the request is answered, and notes where its parameters are.
    pub(crate) fn resolve(&mut self, table: &'static Table) -> Resolution {
        self.params.resolve(table, &self.parts.method, &self.parts.uri)
    }

    /// Takes the parameters of the row that answers, and decodes them.
    pub(crate) fn take_params(&mut self, route: &'static Route) -> Result<(), UndecodableParameter> {
        self.params.take(route)
    }

    /// The position of the parameter that the handler's argument number `argument` is bound to.
    pub(crate) fn bound_parameter(&self, argument: usize) -> Option<usize> {
        self.params.bound(argument)
    }

    /// The position of the innermost parameter with a name.
    pub(crate) fn named_parameter(&self, name: &str) -> Option<usize> {
        self.params.named(name)
    }

    /// The name of the parameter at a position. Only problems need it.
    pub(crate) fn parameter_name(&self, position: usize) -> &'static str {
        self.params.name(position)
    }

    /// The value of the parameter at a position.
    pub(crate) fn parameter_value(&self, position: usize) -> &str {
        self.params.value_in(&self.parts.uri, position)
    }

    /// The parameters of the whole path, including mount prefixes.
    ///
    /// The first call may copy the path, as [`PathParams`] says.
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
        self.params.detached_from(&self.parts.uri)
    }

    /// The host that the request is sent to; `None` if it names none, or not a valid one. [`Host`] says where it is read.
    ///
    /// The first call copies it.
    ///
    /// ```
    /// use restmachine::{Host, RequestHead, get};
    ///
    /// #[get("/where")]
    /// fn place(head: &RequestHead) -> String {
    ///     head.host().map_or("somewhere", Host::as_str).to_owned()
    /// }
    /// ```
    #[must_use]
    pub fn host(&self) -> Option<&Host> {
        self.host.get_or_init(|| Host::of(&self.parts.uri, &self.parts.headers).map(Box::new)).as_deref()
    }
}

impl Deref for RequestHead {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.parts
    }
}
